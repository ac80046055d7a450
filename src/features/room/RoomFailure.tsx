import { useTranslation } from 'react-i18next';
import { LostStoreError } from '@/data/lostStore';
import { UnknownPackError } from '@/data/packs';
import { PageTitle } from '@/ui/PageTitle';
import styles from './room.module.css';
import type { RoomState } from './useRoom';

type Props = { room: Extract<RoomState, { status: 'gone' | 'failed' }>; onLeave: () => void };

/** A session that was deleted, or a store that cannot be read: what happened, and what to do next, without anything about ratings. */
export function RoomFailure({ room, onLeave }: Props) {
  const { t } = useTranslation();
  const error = room.status === 'failed' ? room.error : undefined;
  // Nothing of it is here any more: what helps a store that fails does not help then.
  const isGone = room.status === 'gone' || error instanceof LostStoreError;
  const text = () => {
    if (room.status === 'gone') {
      return t('room.gone.text');
    }
    if (error instanceof LostStoreError) {
      return t('start.forgotten');
    }
    return error instanceof UnknownPackError ? t('failure.unknownPack', { pack: error.packId }) : t('failure.text');
  };
  return (
    <section className={styles.stage}>
      <PageTitle title={t('room.name')} takesFocus={false}>
        {t(isGone ? 'room.gone.title' : 'failure.title')}
      </PageTitle>
      <p>{text()}</p>
      <div className="row">
        {isGone ? null : (
          <button type="button" className="main" onClick={() => location.reload()}>
            {t('failure.reload')}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {t('room.bar.leave')}
        </button>
      </div>
    </section>
  );
}
