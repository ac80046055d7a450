/** What a room agreed on, taken into the assessment where a person ticked it. */
import { saveAnswer } from '@/data/assessments';
import { saveAction } from '@/data/plans';
import { LINE_LIMIT, type Answer } from '@/domain/answer';
import type { Action } from '@/domain/plan/plan';
import { isPrincipleId, principleOf } from '@/domain/workshop/ballot';
import { getItem, type Session, type SessionItem } from '@/domain/workshop/session';
import { patchItem } from '@/domain/workshop/steps';
import { buildTakeOver, type TakeOver, type Wanted } from '@/domain/workshop/takeOver';
import { changeSession } from './sessions';

/** One item and what a person ticked for it. */
export type Taking = { take: TakeOver; wanted: Wanted };

/**
 * Takes what was ticked into the assessment. An answer that was changed meanwhile, in another window, stays as it is: what
 * was ticked was ticked beside another one. Returns how many were taken. Resolves when the disk has them.
 */
export async function takeItems(assessmentId: string, session: Session, takings: readonly Taking[]): Promise<number> {
  const done = await Promise.all(takings.map((taking) => takeItem(assessmentId, session, taking)));
  const taken = takings.filter(({ wanted }, place) => wanted.level && done[place]);
  if (taken.length > 0) {
    const takenAt = new Date().toISOString();
    await changeSession(assessmentId, session.id, (now) =>
      taken.reduce((next, { take }) => patchItem(next, take.item.id, { takenAt }), now),
    );
  }
  return done.filter(Boolean).length;
}

async function takeItem(assessmentId: string, session: Session, { take, wanted }: Taking): Promise<boolean> {
  const { id } = take.item;
  if (isPrincipleId(id)) {
    return wanted.level;
  }
  let isWritten = false;
  const patchOn = (now: Answer | undefined) => {
    const isSeen = now?.at === take.answer?.at;
    isWritten ||= isSeen;
    return isSeen ? buildTakeOver(now, take, session, wanted) : {};
  };
  await saveAnswer(assessmentId, principleOf(id), id, patchOn, take.answer);
  return isWritten;
}

/** A person takes it back: what the room agreed on is no longer shown beside the level. No answer changes by this. */
export function takeBack(assessmentId: string, sessionId: string, itemId: string): Promise<void> {
  return changeSession(assessmentId, sessionId, (session) =>
    getItem(session, itemId).takenAt ? patchItem(session, itemId, { takenAt: undefined }) : session,
  );
}

/** The id of the action that an idea becomes: always the same, so that no idea comes twice. */
export function nameIdea(session: Pick<Session, 'id'>, itemId: string): string {
  return `${session.id.slice(0, 50)}-${itemId}`;
}

/** Makes ideas of the room actions of the plan, each with the indicator it was about. */
export async function planIdeas(assessmentId: string, session: Session, items: readonly SessionItem[]): Promise<void> {
  const at = new Date().toISOString();
  const actions = items.map(({ id, action = '' }): Action => {
    const text = action.trim();
    const [first = ''] = text.split('\n', 1);
    const title = first.slice(0, LINE_LIMIT);
    return {
      id: nameIdea(session, id),
      title,
      // What does not fit into a title stands below it.
      ...(title === text ? {} : { difference: text }),
      status: 'planned',
      ...(isPrincipleId(id) ? {} : { indicators: [id] }),
      at,
    };
  });
  await Promise.all(actions.map((action) => saveAction(assessmentId, action)));
}
