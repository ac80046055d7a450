/**
 * The last steps of each session, kept while this window is open, so that they can be taken back. What happened is seen from
 * the stored session itself: a press of the clicker in the room window can be taken back here too.
 */
import type { Ballot } from '@/domain/workshop/ballot';
import type { Session } from '@/domain/workshop/session';
import { listStepChanges, takeBack } from '@/domain/workshop/steps';
import { nameStep, type StepName } from './stepName';

/** One step with its name: the session before and after, or the ballots that a new count has replaced. */
export type Step = { name: StepName } & ({ before: Session; after: Session } | { itemId: string; replaced: Ballot[] });

/** `since`: what was stored before that moment tells nothing new. */
type StepList = { seen: Session; since: string; steps: readonly Step[] };

const MOST = 100;
const NONE: readonly Step[] = [];
const lists = new Map<string, StepList>();
const listeners = new Set<() => void>();

/** The steps of a session that can be taken back, the last one last. The same list until it changes. */
export function getSteps(sessionId: string): readonly Step[] {
  return lists.get(sessionId)?.steps ?? NONE;
}

/** Tells when a list has changed. Returns a function that stops it. */
export function onSteps(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes what has happened to a session since it was last seen. */
export function followSession(session: Session): void {
  const list = lists.get(session.id) ?? { seen: session, since: '', steps: NONE };
  if (session.at < list.since) {
    return;
  }
  const { seen, steps } = list;
  const name = nameStep(seen, session);
  lists.set(session.id, { ...list, seen: session });
  if (name) {
    setSteps(session.id, addStep(steps, { name, before: seen, after: session }));
  }
}

/** Notes that the ballots of a count were replaced. */
export function noteCount(sessionId: string, itemId: string, replaced: Ballot[]): void {
  setSteps(sessionId, addStep(getSteps(sessionId), { name: { kind: 'count', itemId }, itemId, replaced }));
}

/** Takes the last step off the list. */
export function dropStep(sessionId: string): void {
  setSteps(sessionId, getSteps(sessionId).slice(0, -1));
}

/** The stored session without a step. What is stored by this is no step of its own. */
export function withoutStep(now: Session, { before, after }: { before: Session; after: Session }, at: string): Session {
  const next = takeBack(now, before, after);
  const list = lists.get(now.id);
  if (list) {
    lists.set(now.id, { ...list, seen: next, since: at });
  }
  return next;
}

/** Several moves in a row are one: the way back leads to where something happened. */
function addStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  if (last && last.name.kind === 'move' && step.name.kind === 'move' && 'before' in last && 'before' in step) {
    const earlier = steps.slice(0, -1);
    const isBack = listStepChanges(last.before, step.after).length === 0;
    return isBack ? earlier : [...earlier, { ...last, after: step.after }];
  }
  return [...steps, step].slice(-MOST);
}

function setSteps(sessionId: string, steps: readonly Step[]): void {
  const list = lists.get(sessionId);
  if (list) {
    lists.set(sessionId, { ...list, steps });
    for (const listener of listeners) {
      listener();
    }
  }
}
