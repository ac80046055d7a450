import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FileRefusal } from '@/domain/file/openDocument';
import { SHARE_FILE_KIND } from '@/domain/file/shareFile';
import { NETWORK_FILE_KIND } from '@/domain/network/files/networkFile';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';

type Props = { name: string; refusal: FileRefusal };

/** Why a file was not opened: its name, the reason, the next step, and that nothing changed here. */
export function RefusalNotice({ name, refusal }: Props) {
  const { t } = useTranslation();
  const { reason, found = '', faults = [] } = refusal;
  const elsewhere = FOR_NETWORKS.get(found);
  if (elsewhere) {
    return <NetworkNotice name={name} kind={elsewhere} />;
  }
  return (
    <Notice kind="failure" announced>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t(`open.refused.${reason}.why`, { found })}</p>
      <p>{t(`open.refused.${reason}.next`, { found })}</p>
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ field, reason: fault }) => (
            <li key={`${field} ${fault}`}>
              <code>{field}</code>: {fault}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('open.nothingChanged')}</p>
    </Notice>
  );
}

/** Files that are good and belong to another page. */
const FOR_NETWORKS = new Map<string, 'shareFile' | 'networkFile'>([
  [SHARE_FILE_KIND, 'shareFile'],
  [NETWORK_FILE_KIND, 'networkFile'],
]);

/** Where a file of a network is opened. */
function NetworkNotice({ name, kind }: { name: string; kind: 'shareFile' | 'networkFile' }) {
  const { t } = useTranslation();
  return (
    <Notice kind="info" announced>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t(`open.refused.${kind}.why`)}</p>
      <p>
        {t(`open.refused.${kind}.next`)} <Link href={paths.networks()}>{t('start.doors.compare.name')}</Link>
      </p>
      <p>{t('open.nothingChanged')}</p>
    </Notice>
  );
}
