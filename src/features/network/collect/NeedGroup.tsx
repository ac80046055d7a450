import { useTranslation } from 'react-i18next';
import { spanYears } from '@/ui/network/spanYears';
import { FileNames } from './FileNames';
import { MailText } from './MailText';
import { isMailed, type Need, type OpenedFile } from './outcomes';
import styles from './collect.module.css';

/** Files that need the same: why, what to do, and for each a text for the mail to its city. */
export function NeedGroup({ need, files }: { need: Need; files: readonly OpenedFile[] }) {
  const { t } = useTranslation();
  const compared = t('shareFile.consent.compared');
  return (
    <section className={styles.need}>
      <h5>{t(`network.collect.refused.${need}.title`, { count: files.length })}</h5>
      <p>{t(`network.collect.refused.${need}.why`)}</p>
      <p>{t(`network.collect.refused.${need}.next`, { compared })}</p>
      <FileNames files={files}>
        {(file) => (
          <>
            <OtherPacks file={file} />
            <Faults file={file} />
            {isMailed(need) ? <MailText need={need} file={file} /> : null}
          </>
        )}
      </FileNames>
    </section>
  );
}

/** The years that cannot be read, with the set each was made with. */
function OtherPacks({ file: { otherPacks } }: { file: OpenedFile }) {
  const { t } = useTranslation();
  const packs = [...new Set(otherPacks.map(({ packId }) => packId))];
  return packs.map((pack) => {
    const years = otherPacks.filter(({ packId }) => packId === pack).map(({ year }) => year);
    return <span key={pack}>{t('network.collect.refused.otherPack.years', { years: spanYears(years), pack })}</span>;
  });
}

/** Fields that cannot be right, by their names in the file. */
function Faults({ file: { refusal } }: { file: OpenedFile }) {
  const faults = (refusal && 'faults' in refusal ? refusal.faults : undefined) ?? [];
  return faults.map(({ field, reason }) => (
    <span key={`${field} ${reason}`}>
      <code>{field}</code>: {reason}
    </span>
  ));
}
