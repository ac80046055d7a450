import { changeSession } from '@/data/workshop/sessions';
import type { Session } from '@/domain/workshop/session';
import { canReveal, isAtRest, listRest, moveBy, showItem, stepForward } from '@/domain/workshop/steps';
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
export function buildSteps({ session, assessmentId }: Room, pages: readonly RestRow[][]): RoomSteps {
  const canStep = session.phase === 'rating' || session.phase === 'talking';
  const change = (step: (session: Session) => Session) => {
    if (canStep) {
      void changeSession(assessmentId, session.id, step);
    }
  };
  return {
    canStep,
    isDue: isDue(session),
    goForward: () => change((now) => (isDue(now) ? stepForward(now) : (turnPage(now, pages, 1) ?? stepForward(now)))),
    goBack: () => change((now) => turnPage(now, pages, -1) ?? moveBy(now, -1)),
  };
}

function isDue(session: Session): boolean {
  const { current } = session;
  return isAtRest(session)
    ? listRest(session).some(({ id }) => canReveal(session, id))
    : session.items.some(({ id }) => id === current && canReveal(session, id));
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
