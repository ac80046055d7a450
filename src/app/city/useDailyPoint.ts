import { useEffect } from 'react';
import { whenQuiet } from '@/data/browser/quiet';

/** Keeps how a city is at the beginning of each day of work, when the page is there and nothing waits for the disk. */
export function useDailyPoint(cityId: string): void {
  const today = new Date().toDateString();
  useEffect(
    () =>
      whenQuiet(() => {
        // Nothing hangs on it: without room for one more restore point, the work goes on all the same.
        void import('@/data/files/restorePoints')
          .then(({ keepDailyPoint }) => keepDailyPoint(cityId))
          .catch(() => undefined);
      }),
    [cityId, today],
  );
}
