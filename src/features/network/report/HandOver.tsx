import { useTranslation } from 'react-i18next';
import { hashText } from '@/data/browser/hash';
import { saveFile } from '@/data/browser/saveFile';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { writeNetworkFile } from '@/domain/network/files/networkFile';
import { FileButtons } from '@/ui/files/FileButtons';
import { Notice } from '@/ui/Notice';
import { networkFileName } from './networkFileName';
import styles from './report.module.css';

/** The whole network as one file for the next coordinator, with a word on whom it may be given to. */
export function HandOver({ open: { network, records } }: { open: ShownNetwork }) {
  const { t, i18n } = useTranslation();
  const save = () => {
    const savedAt = new Date().toISOString();
    const tool = t('exports.about.toolName', { name: t('app.name'), version: __APP_VERSION__ });
    const header = { about: t('network.report.hand.about'), language: i18n.language, savedAt, tool };
    const content = writeNetworkFile({ network, records }, header, hashText);
    const name = networkFileName(network, savedAt, 'json', 'whole-network');
    saveFile({ name, content, type: 'application/json' });
    return Promise.resolve(t('report.made', { name }));
  };
  return (
    <section className={`noprint ${styles.part}`} aria-labelledby="network-hand">
      <h2 id="network-hand">{t('network.report.hand.title')}</h2>
      <p>{t('network.report.hand.text')}</p>
      <Notice kind="warning">{t('network.report.hand.whom')}</Notice>
      <FileButtons
        files={[
          { id: 'network', label: t('network.report.hand.button'), hint: t('network.report.hand.hint'), make: save },
        ]}
      />
    </section>
  );
}
