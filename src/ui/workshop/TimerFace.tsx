import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Timer } from '@/domain/workshop/session';
import { timeLeft } from '@/domain/workshop/timer';

const SECOND = 1000;

/**
 * The clock of the room, large or small as the text around it. It ticks by itself, so that nothing else is drawn anew, and is
 * read by a screen reader when that is asked to, not every second. Nothing when there is no clock or it is hidden.
 */
export function TimerFace({ timer }: { timer: Timer | undefined }) {
  return timer && !timer.hidden ? <Face key={`${timer.endsAt} ${timer.left}`} timer={timer} /> : null;
}

/** Another for each start and stop of the clock: the time that was read before says nothing about it. */
function Face({ timer }: { timer: Timer }) {
  const { t, i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  const left = timeLeft(timer, now);
  const runs = timer.endsAt !== undefined && left > 0;
  useEffect(() => {
    if (!runs) {
      return undefined;
    }
    // A little after the second is full, so that none is shown twice or left out.
    const tick = setTimeout(() => setNow(Date.now()), (left % SECOND) + 20);
    return () => clearTimeout(tick);
  }, [runs, left]);
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  const digits = new Intl.NumberFormat(i18n.language, { minimumIntegerDigits: 2, useGrouping: false });
  const time = t('room.timer.time', {
    minutes: digits.format(Math.floor(seconds / 60)),
    seconds: digits.format(seconds % 60),
  });
  return (
    <span role="timer" data-state={left <= 0 ? 'over' : runs ? 'running' : 'still'}>
      {left <= 0 ? t('room.timer.over') : runs ? time : t('room.timer.still', { time })}
    </span>
  );
}
