import { useTranslation } from 'react-i18next';
import type { FileRefusal } from '@/domain/file/openDocument';
import { SHARE_FILE_KIND } from '@/domain/file/shareFile';
import { Notice } from '@/ui/Notice';

/** Why a file was not opened: its name, the reason, the next step, and that nothing changed here. */
export function RefusalNotice({ name, refusal }: { name: string; refusal: FileRefusal }) {
  const { t } = useTranslation();
  const found = refusal.found ?? '';
  const reason = found === SHARE_FILE_KIND ? 'shareFile' : refusal.reason;
  return (
    <Notice kind="failure" announced>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t(`open.refused.${reason}.why`, { found })}</p>
      <p>{t(`open.refused.${reason}.next`, { found })}</p>
      {refusal.faults && refusal.faults.length > 0 ? (
        <ul>
          {refusal.faults.map(({ field, reason: fault }) => (
            <li key={`${field} ${reason}`}>
              <code>{field}</code>: {fault}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('open.nothingChanged')}</p>
    </Notice>
  );
}
