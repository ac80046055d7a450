/** What a facilitator does, step by step. Each function gives the session after the step and touches nothing else. */
import type { PackOutline } from '@/domain/pack';
import { optionsOf, type Ballot } from './ballot';
import { getItem, isRevealed, type Session, type SessionItem } from './session';
import { compareSpread, countRatings, tallyItem } from './tally';

type Outline = Pick<PackOutline, 'indicators'>;
type Ballots = readonly Pick<Ballot, 'round' | 'ratings'>[];

/** The fields of an item that change; `undefined` empties one. */
export type ItemPatch = { [Field in keyof SessionItem]?: SessionItem[Field] | undefined };

/** The session with some fields of one item changed. What is agreed anew was not taken into the assessment yet. */
export function patchItem(session: Session, itemId: string, patch: ItemPatch): Session {
  const before = getItem(session, itemId);
  const isNew = 'agreed' in patch && patch.agreed !== before.agreed;
  const changed = { ...before, ...(isNew ? { takenAt: undefined } : {}), ...patch };
  const item = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)) as SessionItem;
  return { ...session, items: session.items.map((one) => (one.id === itemId ? item : one)) };
}

/** What a session is called, who comes, when and where, and how much is talked about; `undefined` empties a field. */
export type SessionPatch = {
  [Field in 'title' | 'people' | 'talks' | 'date' | 'place' | 'facilitator']?: Session[Field] | undefined;
};

/** The session with some of its facts changed. */
export function patchSession(session: Session, patch: SessionPatch): Session {
  const entries = Object.entries({ ...session, ...patch }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Session;
}

/**
 * Opens the first round: people rate in silence, the room sees one question after another. Nothing happens when it was opened
 * before, in another window.
 */
export function beginRating(session: Session): Session {
  const { phase, items } = session;
  const current = items.find(({ id }) => id === session.current) ?? items[0];
  return phase === 'preparing' ? { ...session, phase: 'rating', current: current?.id ?? '' } : session;
}

/**
 * Closes the first round: the questions on which the room stands farthest apart come first. No rating is shown by this. Nothing
 * happens when it was closed before: the agenda may have been changed by hand since.
 */
export function closeRound(session: Session, ballots: Ballots, pack: Outline): Session {
  if (session.phase === 'talking' || session.phase === 'closed') {
    return session;
  }
  const agenda = sortBySpread(session, ballots, pack).slice(0, session.talks);
  return { ...session, phase: 'talking', agenda, current: agenda[0] ?? session.items[0]?.id ?? '' };
}

/** Item ids, those first that the first round of ratings disagrees on most; equal ones in their own order. */
export function sortBySpread(session: Session, ballots: Ballots, pack: Outline): string[] {
  const spreads = session.items.map(({ id }) => {
    const options = optionsOf(id, pack);
    return { id, options, tally: tallyItem(session, ballots, id, 1, options) };
  });
  return spreads.toSorted((a, b) => compareSpread(a.tally, b.tally, a.options, b.options)).map(({ id }) => id);
}

/** Opens the first round again, for ballots that came late. Not after a reveal: who has seen the room rates otherwise. */
export function reopenRound(session: Session): Session {
  return canReopen(session) ? { ...session, phase: 'rating' } : session;
}

/** True while no rating has been shown. */
export function canReopen({ phase, items }: Session): boolean {
  return phase === 'talking' && !items.some((item) => isRevealed(item, 1));
}

/** The round that is open for an item: the second from when it was asked for. */
export function roundOf({ again }: Pick<SessionItem, 'again'>): 1 | 2 {
  return again ? 2 : 1;
}

/** What can be rated now: everything until the first round is closed, then the items that the room was asked again. */
export function listOpenItems({ phase, items }: Pick<Session, 'phase' | 'items'>): { round: 1 | 2; ids: string[] } {
  if (phase === 'preparing' || phase === 'rating') {
    return { round: 1, ids: items.map(({ id }) => id) };
  }
  const waiting = items.filter((item) => item.again && !isRevealed(item, 2));
  return { round: 2, ids: phase === 'talking' ? waiting.map(({ id }) => id) : [] };
}

/** True when there is a round of this item that can be shown now and has not been. */
export function canReveal({ phase, items }: Session, itemId: string): boolean {
  const item = items.find(({ id }) => id === itemId);
  return phase === 'talking' && item !== undefined && !isRevealed(item, roundOf(item));
}

/** Shows everybody the ratings of the open round of this item. */
export function reveal(session: Session, itemId: string): Session {
  return canReveal(session, itemId)
    ? patchItem(session, itemId, { revealed: roundOf(getItem(session, itemId)) })
    : session;
}

/** Asks the room to rate this item once more, after the first ratings were shown. */
export function askAgain(session: Session, itemId: string): Session {
  return isRevealed(getItem(session, itemId), 1) ? patchItem(session, itemId, { again: true }) : session;
}

/** Shows the first round of every item that is not talked about, so that the room can confirm what it agrees on. */
export function revealRest(session: Session): Session {
  const hidden = listRest(session).filter((item) => !isRevealed(item, 1));
  return hidden.reduce((next, { id }) => reveal(next, id), session);
}

/** Lets everybody see this item. */
export function showItem(session: Session, itemId: string): Session {
  return { ...session, current: itemId };
}

/** True when the room has come to what follows the agenda: the questions that nobody needs to talk about, all at once. */
export function isAtRest({ phase, agenda = [], current }: Session): boolean {
  return phase === 'talking' && current !== undefined && !agenda.includes(current);
}

/** The items that are not on the agenda. */
export function listRest({ items, agenda = [] }: Pick<Session, 'items' | 'agenda'>): SessionItem[] {
  return items.filter(({ id }) => !agenda.includes(id));
}

/** Writes down the middle of the last revealed round as agreed, for these items, where there is one. */
export function confirmMedians(session: Session, itemIds: readonly string[], ballots: Ballots, pack: Outline): Session {
  return itemIds.reduce((next, id) => {
    const { revealed = 0 } = getItem(next, id);
    const { median } = tallyItem(next, ballots, id, revealed, optionsOf(id, pack));
    return revealed > 0 && median ? patchItem(next, id, { agreed: median }) : next;
  }, session);
}

/** Puts an item on the agenda, at the end, or takes it off. */
export function setTalk(session: Session, itemId: string, isTalked: boolean): Session {
  const others = (session.agenda ?? []).filter((id) => id !== itemId);
  const isItem = session.items.some(({ id }) => id === itemId);
  return { ...session, agenda: isTalked && isItem ? [...others, itemId] : others };
}

/**
 * The items that a clicker walks through: all while the room rates; those of the agenda while it talks, and the first of the
 * rest, which stands for all of it.
 */
export function listWalk({ phase, items, agenda = [] }: Pick<Session, 'phase' | 'items' | 'agenda'>): string[] {
  const ids = items.map(({ id }) => id);
  const rest = listRest({ items, agenda }).slice(0, 1);
  return phase === 'talking' ? [...agenda.filter((id) => ids.includes(id)), ...rest.map(({ id }) => id)] : ids;
}

/** The item so many places further on in the walk; the last or first when there is none. */
export function moveBy(session: Session, places: number): Session {
  const walk = listWalk(session);
  const place = (isAtRest(session) ? walk.length - 1 : walk.indexOf(session.current ?? '')) + places;
  const current = walk[Math.min(Math.max(place, 0), walk.length - 1)];
  return current === undefined ? session : { ...session, current };
}

/**
 * True when a clicker may show the ratings of the item that the room sees. Not while the room was asked again and nobody has
 * rated again: a round that is shown empty would show each rating as it comes in.
 */
export function isDue(session: Session, ballots: Ballots): boolean {
  const { current = '', items } = session;
  const item = items.find(({ id }) => id === current);
  const isWaiting = item?.again && Object.keys(countRatings(ballots, current, 2)).length === 0;
  return canReveal(session, current) && !isWaiting;
}

/** What a clicker's "forward" does: shows the ratings that are due, otherwise goes to the next question. */
export function stepForward(session: Session, ballots: Ballots): Session {
  if (isAtRest(session)) {
    return revealRest(session);
  }
  return isDue(session, ballots) ? reveal(session, session.current ?? '') : moveBy(session, 1);
}

/** Ends the session, or opens it again; one that is not over stays where it is. */
export function setClosed(session: Session, isClosed: boolean): Session {
  if (isClosed === (session.phase === 'closed')) {
    return session;
  }
  return { ...session, phase: isClosed ? 'closed' : 'talking' };
}

/** The session with the counts of every ballot written beside its items, so that the ballots themselves can be deleted. */
export function keepCounts(session: Session, ballots: Ballots): Session {
  const items = session.items.map((item) => {
    const counts = [1, 2].map((round) => {
      const counted = countRatings(ballots, item.id, round);
      // What was kept of ballots that are deleted already stays.
      return Object.keys(counted).length > 0 ? counted : (item.counts?.[round - 1] ?? {});
    });
    const [first = {}, second = {}] = counts;
    if (Object.keys(second).length > 0) {
      return { ...item, counts: [first, second] };
    }
    return Object.keys(first).length > 0 ? { ...item, counts: [first] } : item;
  });
  return { ...session, items };
}

/** The fields that a step changes. All others are typed, or tell who did what: no step takes them back. */
const SESSION_STEPS = ['phase', 'agenda', 'current'] as const;
const ITEM_STEPS = ['revealed', 'again', 'agreed', 'parked'] as const;

/** One field that is different after a step, of the session or of one of its items. */
export type StepChange =
  { field: (typeof SESSION_STEPS)[number] } | { field: (typeof ITEM_STEPS)[number]; itemId: string };

/** What one or more steps have changed, in the order of the fields and items; empty when only something was typed. */
export function listStepChanges(before: Session, after: Session): StepChange[] {
  const ofSession = SESSION_STEPS.filter((field) => !isSame(before[field], after[field])).map((field) => ({ field }));
  const ofItems = after.items.flatMap((item) => {
    const old = before.items.find(({ id }) => id === item.id);
    const changed = ITEM_STEPS.filter((field) => old && !isSame(old[field], item[field]));
    return changed.map((field) => ({ field, itemId: item.id }));
  });
  return [...ofSession, ...ofItems];
}

/** Takes steps back: what they changed is as it was before, and all else, such as what was typed since, stays as it is now. */
export function takeBack(now: Session, before: Session, after: Session): Session {
  return listStepChanges(before, after).reduce((next, change) => {
    if ('itemId' in change) {
      const { [change.field]: value } = getItem(before, change.itemId);
      const isThere = next.items.some(({ id }) => id === change.itemId);
      return isThere ? patchItem(next, change.itemId, { [change.field]: value }) : next;
    }
    const { [change.field]: _, ...rest } = next;
    const value = before[change.field];
    return { ...rest, ...(value === undefined ? {} : { [change.field]: value }) } as Session;
  }, now);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The session as if nobody had taken these items into an assessment: there is nothing in it that they could stand beside. */
export function forgetTaken<Held extends Session>(session: Held, itemIds: readonly string[]): Held {
  const items = session.items.map((item) => {
    const { takenAt: _, ...rest } = item;
    return itemIds.includes(item.id) ? rest : item;
  });
  return { ...session, items };
}
