import type { PrincipleResult } from '@/domain/report';

/** What the overview shows: everything, or only principles with something of a kind, or of one department. */
export const SHOWS = ['all', 'open', 'toFindOut', 'toDiscuss'] as const;
export type Filter = { show: (typeof SHOWS)[number]; department: string };

export function isShown(principle: PrincipleResult, { show, department }: Filter): boolean {
  if (department !== '' && principle.department !== department) {
    return false;
  }
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return principle.status !== 'ready';
    case 'toFindOut':
      return principle.counts.unknown > 0;
    case 'toDiscuss':
      return principle.indicators.some(({ answer }) => answer?.discuss);
  }
}
