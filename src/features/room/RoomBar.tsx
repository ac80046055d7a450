import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPrincipleId } from '@/domain/workshop/ballot';
import { isAtRest } from '@/domain/workshop/steps';
import styles from './room.module.css';
import type { RoomSteps } from './roomSteps';
import type { Room } from './useRoom';

/** A second view of the same moment: it goes when the session goes on. */
export type Aside = 'join' | 'meaning';

type Props = {
  room: Room;
  steps: RoomSteps;
  aside: Aside | undefined;
  onAside: (aside: Aside | undefined) => void;
  /** The facilitator has another window: the bar waits unseen until it is pointed at or reached with the keyboard. */
  isOpened: boolean;
  onLeave: () => void;
};

/** The steps of the facilitator for whoever has one window only. It has a line of its own and never covers anything. */
export function RoomBar({ room: { session }, steps, aside, onAside, isOpened, onLeave }: Props) {
  const { t } = useTranslation();
  const isRating = session.phase === 'preparing' || session.phase === 'rating';
  const hasQuestion = steps.canStep && !isAtRest(session);
  const back = t(session.phase === 'preparing' ? 'room.bar.welcome' : 'room.bar.question');
  return (
    <nav className={`${styles.bar} ${isOpened ? styles.unseen : ''}`} aria-label={t('room.bar.label')}>
      {steps.canStep ? (
        <>
          <button type="button" onClick={steps.goBack}>
            {t('room.bar.back')}
          </button>
          <button type="button" className="main" onClick={steps.goForward}>
            {t(steps.isDue ? 'room.bar.show' : 'room.bar.next')}
          </button>
        </>
      ) : null}
      {aside ? (
        <button type="button" onClick={() => onAside(undefined)}>
          {back}
        </button>
      ) : null}
      {hasQuestion && aside !== 'meaning' ? (
        <button type="button" onClick={() => onAside('meaning')}>
          {t(isPrincipleId(session.current ?? '') ? 'room.bar.asks' : 'room.bar.meaning')}
        </button>
      ) : null}
      {isRating && aside !== 'join' ? (
        <button type="button" onClick={() => onAside('join')}>
          {t('room.bar.join')}
        </button>
      ) : null}
      <FullScreenButton />
      <button type="button" onClick={onLeave}>
        {t('room.bar.leave')}
      </button>
    </nav>
  );
}

/** Shown until the window fills the screen, where a browser can do that. */
function FullScreenButton() {
  const { t } = useTranslation();
  const [isFull, setFull] = useState(() => Boolean(document.fullscreenElement));
  useEffect(() => {
    const look = () => setFull(Boolean(document.fullscreenElement));
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return isFull || !document.fullscreenEnabled ? null : (
    <button
      type="button"
      className={styles.fill}
      onClick={() => {
        // A browser may refuse; the window then stays as it is.
        document.documentElement.requestFullscreen().catch(() => undefined);
      }}
    >
      {t('room.bar.fullScreen')}
    </button>
  );
}
