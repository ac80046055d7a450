import { saveAnswer } from '@/data/assessments';
import { readPlan } from '@/data/plans';
import { nameIdea, planIdeas, takeBack, takeItems } from '@/data/workshop/taking';
import { LINE_LIMIT } from '@/domain/answer';
import { indexAnswers } from '@/domain/assessment';
import { planSchema } from '@/domain/plan/plan';
import { listTakeOvers } from '@/domain/workshop/takeOver';
import { reopen, storedAnswer } from '../../support/storedCity';
import { storeAgreed } from '../../support/workshop/agreed';

/** The workshop with what can be taken of it, as a person sees it now. */
async function openTaking() {
  const { open, read } = await storeAgreed();
  const see = async (itemId: string) => {
    const { assessment, pack } = await reopen(open.city.id);
    const { session } = await read();
    const standing = { answers: indexAnswers(assessment.answers), views: new Map() };
    const take = listTakeOvers(session, standing, pack).find(({ item }) => item.id === itemId);
    if (!take) {
      throw new Error(`Nothing was agreed on ${itemId}`);
    }
    return { session, taking: { take, wanted: { level: true, remarks: [], discuss: false } } };
  };
  return { open, assessmentId: open.assessment.id, read, see };
}

test('taking twice changes nothing the second time', async () => {
  const { open, assessmentId, see } = await openTaking();
  const { session, taking } = await see('01.C2');
  expect(await takeItems(assessmentId, session, [taking])).toBe(1);
  const once = await storedAnswer(open.city.id, '01.C2');
  const again = await see('01.C2');
  expect(again.taking.take.meeting).toBe('taken');
  await takeItems(assessmentId, again.session, [again.taking]);
  expect(await storedAnswer(open.city.id, '01.C2')).toEqual(once);
});

test('an answer that was changed after a person looked at it stays, and is not counted', async () => {
  const { open, assessmentId, read, see } = await openTaking();
  const { session, taking } = await see('01.C2');
  await saveAnswer(assessmentId, 'P01', '01.C2', { level: 'notYet' });
  expect(await takeItems(assessmentId, session, [taking])).toBe(0);
  expect(await storedAnswer(open.city.id, '01.C2')).toMatchObject({ level: 'notYet' });
  expect((await read()).session.items.some(({ takenAt }) => takenAt)).toBe(false);
});

test('taking back takes no answer away', async () => {
  const { open, assessmentId, read, see } = await openTaking();
  const { session, taking } = await see('01.C1');
  await takeItems(assessmentId, session, [taking]);
  await takeBack(assessmentId, session.id, '01.C1');
  const after = (await read()).session;
  expect(after.items.some(({ takenAt }) => takenAt)).toBe(false);
  await takeBack(assessmentId, session.id, '01.C1');
  expect((await read()).session).toEqual(after);
  expect(await storedAnswer(open.city.id, '01.C1')).toMatchObject({ choice: 'yes' });
});

test('an idea becomes one action, however often and however long', async () => {
  const { assessmentId, read } = await openTaking();
  const { session } = await read();
  const long = `${'We meet every month. '.repeat(60)}\nThe first time in March.`;
  const items = session.items.filter(({ action }) => action).map((item) => ({ ...item, action: long }));
  await planIdeas(assessmentId, session, items);
  await planIdeas(assessmentId, session, items);
  const { plan } = await readPlan(assessmentId);
  expect(plan?.actions.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => nameIdea(session, id)).toSorted());
  for (const { title, difference } of plan?.actions ?? []) {
    expect(title.length).toBeLessThanOrEqual(LINE_LIMIT);
    expect(difference).toBe(long.trim());
  }
  expect(planSchema.safeParse(plan).success).toBe(true);
});
