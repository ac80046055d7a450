import { useEffect, useRef, useState } from 'react';
import type { Timer } from '@/domain/workshop/session';
import { timeLeft } from '@/domain/workshop/timer';

/** A little after the last second is full, so that the clock agrees. */
const AFTER_MS = 20;

/** Whether the planned time is over. `onOver` is called once, when that happens while somebody is looking. */
export function useTimerOver(timer: Timer | undefined, onOver: () => void): boolean {
  const [, drawAnew] = useState<string>();
  const newest = useRef(onOver);
  useEffect(() => {
    newest.current = onOver;
  });
  const endsAt = timer?.endsAt;
  useEffect(() => {
    const left = endsAt === undefined ? 0 : timeLeft({ endsAt }, Date.now());
    if (left <= 0) {
      return undefined;
    }
    const waiting = setTimeout(() => {
      drawAnew(endsAt);
      newest.current();
    }, left + AFTER_MS);
    return () => clearTimeout(waiting);
  }, [endsAt]);
  return timer !== undefined && timeLeft(timer, Date.now()) <= 0;
}
