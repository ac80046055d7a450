import { useTranslation } from 'react-i18next';
import type { FileRefusal } from '@/domain/file/cityFile';
import { Notice } from '@/ui/Notice';

/** Why a file was not opened: its name, the reason, the next step, and that nothing changed here. */
export function RefusalNotice({ name, refusal }: { name: string; refusal: FileRefusal }) {
  const { t } = useTranslation();
  const found = refusal.found ?? '';
  return (
    <Notice kind="failure" announced>
      <p>
        <strong>{name}</strong>
      </p>
      <p>{t(`open.refused.${refusal.reason}.why`, { found })}</p>
      <p>{t(`open.refused.${refusal.reason}.next`, { found })}</p>
      {refusal.faults && refusal.faults.length > 0 ? (
        <ul>
          {refusal.faults.map(({ field, reason }) => (
            <li key={field}>
              <code>{field}</code>: {reason}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{t('open.nothingChanged')}</p>
    </Notice>
  );
}
