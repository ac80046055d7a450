import { useTranslation } from 'react-i18next';
import { Notice } from '@/ui/Notice';

type Props = { onTake: () => void; onLeave: () => void };

/** The same code a second time: the same person again, or two who rated alike. Only the room knows. */
export function AgainNotice({ onTake, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <Notice kind="warning" announced>
      <p>{t('workshop.collect.code.again')}</p>
      <div className="row">
        <button type="button" onClick={onLeave}>
          {t('workshop.collect.code.leave')}
        </button>
        <button type="button" onClick={onTake}>
          {t('workshop.collect.code.take')}
        </button>
      </div>
    </Notice>
  );
}
