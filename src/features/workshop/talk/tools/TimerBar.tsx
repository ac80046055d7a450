import { useTranslation } from 'react-i18next';
import type { Timer } from '@/domain/workshop/session';
import { extendTimer, startTimer, toggleTimer } from '@/domain/workshop/timer';
import { announce } from '@/ui/Announcer';
import { TimerFace } from '@/ui/workshop/TimerFace';
import styles from './tools.module.css';
import { useTimerOver } from './useTimerOver';

/** Minutes that one press adds. */
const MORE = 2;

type Props = { timer: Timer | undefined; minutes: number; onChange: (timer: Timer) => void };

/** The clock of the room: started with the planned `minutes`, paused, extended, hidden. At zero nothing happens but words. */
export function TimerBar({ timer, minutes, onChange }: Props) {
  const { t } = useTranslation();
  const isOver = useTimerOver(timer, () => announce(t('workshop.talk.timer.over')));
  const isRunning = timer?.endsAt !== undefined;
  return (
    <section className={styles.tool} aria-label={t('workshop.talk.timer.label')}>
      <div className="row">
        {timer ? (
          <span className={styles.face}>
            <TimerFace timer={{ ...timer, hidden: false }} />
          </span>
        ) : null}
        <button type="button" onClick={() => onChange(startTimer(timer, minutes, Date.now()))}>
          {t('workshop.talk.timer.start', { count: minutes })}
        </button>
        {timer ? (
          <>
            {isOver ? null : (
              <button type="button" onClick={() => onChange(toggleTimer(timer, Date.now()))}>
                {t(`workshop.talk.timer.${isRunning ? 'pause' : 'goOn'}`)}
              </button>
            )}
            <button type="button" onClick={() => onChange(extendTimer(timer, MORE, Date.now()))}>
              {t('workshop.talk.timer.more', { count: MORE })}
            </button>
            <button type="button" onClick={() => onChange({ ...timer, hidden: !timer.hidden })}>
              {t(`workshop.talk.timer.${timer.hidden ? 'show' : 'hide'}`)}
            </button>
          </>
        ) : null}
      </div>
      {timer && isOver ? <p className={styles.below}>{t('workshop.talk.timer.over')}</p> : null}
    </section>
  );
}
