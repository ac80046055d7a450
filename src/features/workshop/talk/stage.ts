import { planAgenda } from '@/domain/workshop/agenda';
import { isRevealed, type Session, type SessionItem } from '@/domain/workshop/session';
import { isAtRest } from '@/domain/workshop/steps';

/** Where a question stands, as the agenda says it. */
export type ItemState = 'notShown' | 'shown' | 'again' | 'agreed' | 'parked';

/** What comes next for a question: show the ratings, hear both ends, rate again, write down, go on. */
export type Stage = 'show' | 'hear' | 'again' | 'record' | 'done';

/** Minutes of a step that the time plan of its format does not have. */
const OTHER_MINUTES = 5;

/** The state of a question; it tells no rating. */
export function stateOfItem(item: SessionItem): ItemState {
  if (item.parked) {
    return 'parked';
  }
  if (item.agreed) {
    return 'agreed';
  }
  if (!isRevealed(item, 1)) {
    return 'notShown';
  }
  return item.again && !isRevealed(item, 2) ? 'again' : 'shown';
}

/** The stage of a question that is talked about. */
export function stageOf(item: SessionItem): Stage {
  if (item.parked) {
    return 'done';
  }
  if (!isRevealed(item, 1)) {
    return 'show';
  }
  if (item.again && !isRevealed(item, 2)) {
    return 'again';
  }
  if (item.agreed) {
    return 'done';
  }
  return item.again ? 'record' : 'hear';
}

/** The minutes that the time plan has for what the room does now. */
export function planMinutes(session: Session): number {
  const step = session.phase === 'rating' ? 'rate' : isAtRest(session) ? 'confirm' : 'talk';
  const row = planAgenda(session).find((one) => one.step === step);
  return row?.each ?? (row?.minutes || OTHER_MINUTES);
}
