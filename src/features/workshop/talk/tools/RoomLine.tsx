import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getRoomWindow, onRoomWindow, openRoomWindow } from '@/data/browser/roomWindow';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import styles from './tools.module.css';

/** The window for the projector: opens it, and says when it is not there. `path` is the address of the room view. */
export function RoomLine({ path }: { path: string }) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(onRoomWindow, () => getRoomWindow(path));
  useEffect(() => {
    if (state === 'closed') {
      announce(t('workshop.talk.room.closed'));
    }
  }, [state, t]);
  return (
    <section className={styles.tool} aria-label={t('workshop.talk.room.label')}>
      <div className="row">
        <button type="button" onClick={() => openRoomWindow(path)}>
          {t(`workshop.talk.room.${state === 'open' ? 'front' : 'open'}`)}
        </button>
        <span className="small quiet">
          {state === 'unknown' || state === 'open' ? t(`workshop.talk.room.${state}Text`) : null}{' '}
          {state === 'open' ? null : <Link href={path}>{t('workshop.talk.room.here')}</Link>}
        </span>
      </div>
      {state === 'closed' ? (
        <Notice kind="warning">
          <p>{t('workshop.talk.room.closed')}</p>
        </Notice>
      ) : null}
      {state === 'blocked' ? (
        <Notice kind="warning" announced>
          <p>{t('workshop.talk.room.blocked')}</p>
          <Link href={path} className="button">
            {t('workshop.talk.room.one')}
          </Link>
        </Notice>
      ) : null}
    </section>
  );
}
