import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getOfflineState, onOffline } from '@/data/browser/offline';
import { getRoomWindow, onRoomWindow, openRoomWindow } from '@/data/browser/roomWindow';
import type { Session } from '@/domain/workshop/session';
import { Notice } from '@/ui/Notice';
import { paths, type Place } from '@/ui/paths';
import styles from './prepare.module.css';

/** What is looked at in the empty room: works without internet, the projector shows the room window, nothing else does. */
export function ReadySection({ place, session }: { place: Place; session: Session }) {
  const { t } = useTranslation();
  const { ready } = useSyncExternalStore(onOffline, getOfflineState);
  const room = paths.room(place, session.id);
  const state = useSyncExternalStore(onRoomWindow, () => getRoomWindow(room));
  return (
    <section>
      <h2>{t('workshop.prepare.ready.title')}</h2>
      <dl className={styles.ready}>
        <dt>{t('workshop.prepare.ready.offline')}</dt>
        <dd>{ready ? t('workshop.door.offlineReady') : t('workshop.door.offlineNotYet')}</dd>
        <dt>{t('workshop.prepare.ready.room')}</dt>
        <dd>
          <p>{t('workshop.prepare.ready.roomText')}</p>
          <button type="button" className="noprint" onClick={() => openRoomWindow(room)}>
            {t('workshop.prepare.ready.openRoom')}
          </button>
          {state === 'blocked' ? (
            <Notice kind="warning" announced>
              <p>{t('workshop.prepare.ready.blocked')}</p>
              <Link href={room}>{t('workshop.prepare.ready.here')}</Link>
            </Notice>
          ) : null}
        </dd>
        <dt>{t('workshop.prepare.ready.sound')}</dt>
        <dd>{t('workshop.prepare.ready.soundText')}</dd>
        <dt>{t('workshop.prepare.ready.copy')}</dt>
        <dd>{t('workshop.prepare.ready.copyText')}</dd>
      </dl>
    </section>
  );
}
