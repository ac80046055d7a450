import type { Phase } from '@/domain/workshop/session';
import type { SessionPage } from '@/ui/paths';

/** The page on which a facilitator goes on, by where the session stands; the page that prepares it has no name. */
export const PHASE_PAGES: Readonly<Record<Phase, SessionPage | undefined>> = {
  preparing: undefined,
  rating: 'collect',
  talking: 'talk',
  closed: 'minutes',
};
