import { changeSession } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import type { Session } from '@/domain/workshop/session';
import { canReveal, isAtRest, isDue, listRest, moveBy, showItem, stepForward } from '@/domain/workshop/steps';
import type { RestRow } from './useRestPages';
import type { Room } from './useRoom';

/** What the keys of a clicker and the buttons of the bar do. */
export type RoomSteps = {
  /** Ratings are due to be shown: forward shows them. */
  isDue: boolean;
  canStep: boolean;
  goForward: () => void;
  goBack: () => void;
};

/** The steps of a room whose session may be read; `pages` are those of the list at the end of the walk. */
export function buildSteps({ session, ballots, assessmentId }: Room, pages: readonly RestRow[][]): RoomSteps {
  const canStep = session.phase === 'rating' || session.phase === 'talking';
  const change = (step: (session: Session, ballots: Ballot[]) => Session) => {
    if (canStep) {
      void changeSession(assessmentId, session.id, step);
    }
  };
  return {
    canStep,
    isDue: hasToShow(session, ballots),
    goForward: () =>
      change((now, held) => (hasToShow(now, held) ? undefined : turnPage(now, pages, 1)) ?? stepForward(now, held)),
    goBack: () => change((now) => turnPage(now, pages, -1) ?? moveBy(now, -1)),
  };
}

/** At the end of the walk something of the list is hidden still; before it, the question that the room sees. */
function hasToShow(session: Session, ballots: readonly Ballot[]): boolean {
  return isAtRest(session) ? listRest(session).some(({ id }) => canReveal(session, id)) : isDue(session, ballots);
}

/** The page before or after in the list at the end, where there is one: its first question stands for it. */
function turnPage(session: Session, pages: readonly RestRow[][], places: 1 | -1): Session | undefined {
  if (!isAtRest(session)) {
    return undefined;
  }
  const page = pages.findIndex((rows) => rows.some(({ id }) => id === session.current));
  const first = pages[page + places]?.[0];
  return first && showItem(session, first.id);
}
