import type { ReactNode } from 'react';

/** One line of a legend: a mark as it is drawn, 24 by 24, and what it means. */
export function Mark({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}
