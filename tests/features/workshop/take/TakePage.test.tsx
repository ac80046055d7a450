import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getOpenAssessment, saveAnswer, type OpenAssessment } from '@/data/assessments';
import { readPlan } from '@/data/plans';
import { useWatched } from '@/data/useWatched';
import { getRoomViews } from '@/data/workshop/roomViews';
import { changeSession } from '@/data/workshop/sessions';
import type { AnswerPatch } from '@/domain/answer';
import type { Session } from '@/domain/workshop/session';
import { patchItem } from '@/domain/workshop/steps';
import { SessionScreen } from '@/features/workshop/SessionScreen';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';
import { storeFreshCity, storedAnswer } from '../../../support/storedCity';
import { AGREED, storeAgreed } from '../../../support/workshop/agreed';

/** The page as the app shows it: with the year as it is stored by then. */
function Page({ first, id }: { first: OpenAssessment; id: string }) {
  const { cityId, year } = first.place;
  const open = useWatched(`${cityId} ${year}`, () => getOpenAssessment(cityId, year)).value ?? first;
  return <SessionScreen open={open} part={id} at="take" />;
}

type Setup = { answers?: Record<string, AnswerPatch>; change?: (session: Session) => Session };

async function showTake({ answers = {}, change }: Setup = {}) {
  const city = await storeFreshCity();
  for (const [id, patch] of Object.entries(answers)) {
    await saveAnswer(city.assessment.id, 'P01', id, patch);
  }
  const stored = await storeAgreed(change, city);
  const result = await renderScreen(<Page first={stored.open} id={stored.id} />);
  await screen.findByRole('heading', { level: 2, name: 'Ideas for action' }, { timeout: 20_000 });
  const part = (heading: string | RegExp) => {
    const found = screen.getByRole('heading', { level: 3, name: heading }).closest('li');
    if (!found) {
      throw new Error(`Nothing stands under ${String(heading)}`);
    }
    return within(found);
  };
  const submit = () => result.user.click(screen.getByRole('button', { name: /^Take what is ticked/u }));
  const answerOf = (id: string) => storedAnswer(stored.open.city.id, id);
  return { ...stored, ...result, part, submit, answerOf };
}

describe('what the room agreed on', () => {
  test('is listed with nothing ticked, without a fault that axe finds', async () => {
    const { container, part } = await showTake({ answers: { '01.C2': { level: 'notYet', note: 'Our own words.' } } });
    const boxes = [...container.querySelectorAll<HTMLInputElement>('input')];
    expect(boxes.length).toBeGreaterThan(6);
    expect(boxes.filter(({ checked }) => checked)).toEqual([]);
    expect(part('1 Inclusive education').getByText('The room agreed on “2 – Under way”')).toBeInTheDocument();
    expect(part('1 Inclusive education').getByText('5 of 5 within one level')).toBeInTheDocument();
    const conflict = part(/^01\.C2/u);
    expect(conflict.getByText('0 Not yet')).toBeInTheDocument();
    expect(conflict.getByText('Our own words.')).toBeInTheDocument();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  test('goes into the assessment where a person ticks it, and nowhere else', async () => {
    const { user, part, submit, answerOf, read } = await showTake();
    await user.click(part(/^01\.C1/u).getByRole('checkbox', { name: /^Take “Yes” as the answer/u }));
    await submit();
    expect(await screen.findByText('1 is in the assessment now.')).toBeInTheDocument();
    const { session } = await read();
    expect(await answerOf('01.C1')).toMatchObject({
      state: 'answered',
      choice: 'yes',
      method: { kind: 'workshop', session: session.id, title: AGREED.title },
    });
    expect(await answerOf('01.C2')).toBeUndefined();
    expect(session.items.filter(({ takenAt }) => takenAt).map(({ id }) => id)).toEqual(['01.C1']);
    expect(screen.getByRole('heading', { name: 'Taken already' })).toBeInTheDocument();
  });

  test('says so when nothing is ticked', async () => {
    const { submit } = await showTake();
    await submit();
    expect(screen.getByText('Tick at least one first. Nothing was changed.')).toBeInTheDocument();
  });

  test('is ticked at once only where it meets no other answer', async () => {
    const { user, submit, answerOf } = await showTake({ answers: { '01.C2': { level: 'notYet' } } });
    await user.click(screen.getByRole('button', { name: 'Tick the 3 that meet no other answer' }));
    await submit();
    expect(await screen.findByText('3 are in the assessment now.')).toBeInTheDocument();
    expect(await answerOf('01.C1')).toMatchObject({ choice: 'yes' });
    expect(await answerOf('01.C2')).toMatchObject({ level: 'notYet' });
  });

  test('takes the place of another answer only where a person chooses it; both notes stay', async () => {
    const { user, part, submit, answerOf } = await showTake({
      answers: { '01.C2': { level: 'notYet', note: 'Our own words.' } },
    });
    const conflict = part(/^01\.C2/u);
    await user.click(conflict.getByRole('radio', { name: 'Take what the room agreed' }));
    await user.click(conflict.getByRole('checkbox', { name: /^Add what the room said to the note/u }));
    await user.click(conflict.getByRole('checkbox', { name: /^Put it on the list/u }));
    await submit();
    await screen.findByText('1 is in the assessment now.');
    expect(await answerOf('01.C2')).toMatchObject({
      level: 'established',
      discuss: true,
      note: 'Our own words.\n\nThere is a budget line.\n\nSeen differently\nThe library doubts it.',
    });
  });

  test('leaves what stands, and can still be written into its note', async () => {
    const { user, part, submit, answerOf, read } = await showTake({ answers: { '01.C2': { level: 'notYet' } } });
    const conflict = part(/^01\.C2/u);
    await user.click(conflict.getByRole('radio', { name: 'Keep what stands' }));
    await user.click(conflict.getByRole('checkbox', { name: /^Make what the room said the note/u }));
    await submit();
    await screen.findByText('1 is in the assessment now.');
    const stored = await answerOf('01.C2');
    expect(stored).toMatchObject({ level: 'notYet', note: expect.stringContaining('There is a budget line.') });
    expect(stored).not.toHaveProperty('method');
    expect((await read()).session.items.some(({ takenAt }) => takenAt)).toBe(false);
    expect(part(/^01\.C2/u).getByText('What the room said is in the note already.')).toBeInTheDocument();
  });

  test('adds only the workshop where the assessment says the same', async () => {
    const { user, part, submit, answerOf } = await showTake({
      answers: { '01.C2': { level: 'established', note: 'Ours.', changeReason: 'stricterReading' } },
    });
    await user.click(part(/^01\.C2/u).getByRole('checkbox', { name: /^Note that the room agreed on it/u }));
    await submit();
    await screen.findByText('1 is in the assessment now.');
    expect(await answerOf('01.C2')).toMatchObject({
      level: 'established',
      note: 'Ours.',
      changeReason: 'stricterReading',
      method: { title: AGREED.title },
    });
  });

  test('is asked again when the answer changes in another window meanwhile', async () => {
    const { user, part, submit, answerOf, open } = await showTake({ answers: { '01.C2': { level: 'notYet' } } });
    await user.click(part(/^01\.C2/u).getByRole('radio', { name: 'Take what the room agreed' }));
    await act(() => saveAnswer(open.assessment.id, 'P01', '01.C2', { level: 'firstSteps' }));
    await waitFor(() => expect(part(/^01\.C2/u).getByText('1 First steps')).toBeInTheDocument());
    expect(part(/^01\.C2/u).getByRole('radio', { name: 'Take what the room agreed' })).not.toBeChecked();
    await submit();
    expect(await answerOf('01.C2')).toMatchObject({ level: 'firstSteps' });
  });
});

describe('a principle', () => {
  test('is shown beside the level once taken, and can be taken back', async () => {
    const { user, part, submit, open, answerOf } = await showTake();
    const views = () => getRoomViews(open.assessment.id, open.pack);
    await user.click(part('1 Inclusive education').getByRole('checkbox'));
    await submit();
    await screen.findByText('1 is in the assessment now.');
    expect((await views()).get('P01')).toMatchObject({ agreed: 'underWay' });
    expect(await answerOf('01.C1')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Take back: 1 Inclusive education' }));
    await waitFor(() => expect(part('1 Inclusive education').getByRole('checkbox')).not.toBeChecked());
    expect((await views()).size).toBe(0);
  });

  test('shows the view of another workshop beside this one, and the one taken last counts', async () => {
    const { user, part, submit, open } = await showTake();
    const other = await act(() =>
      storeAgreed(
        (session) => patchItem({ ...session, title: 'Earlier' }, 'P01', { agreed: 'notYet', takenAt: AGREED.at }),
        open,
      ),
    );
    const principle = await waitFor(() => {
      const found = part('1 Inclusive education');
      found.getByRole('radio', { name: 'Keep the view of the other workshop' });
      return found;
    });
    expect(principle.getByText('The room agreed on “0 – Not yet”')).toBeInTheDocument();
    await user.click(principle.getByRole('radio', { name: 'Take the view of this workshop' }));
    await submit();
    await screen.findByText('1 is in the assessment now.');
    const view = (await getRoomViews(open.assessment.id, open.pack)).get('P01');
    expect(view).toMatchObject({ agreed: 'underWay' });
    expect(view?.session.id).not.toBe(other.id);
  });
});

describe('ideas for action', () => {
  test('become actions of the plan, once', async () => {
    const { user, open } = await showTake();
    const plan = async () => (await readPlan(open.assessment.id)).plan?.actions ?? [];
    await user.click(screen.getByRole('checkbox', { name: /^Name a person in charge/u }));
    await user.click(screen.getByRole('button', { name: 'Add to the plan (1)' }));
    expect(await screen.findByText('1 action is in the plan now.')).toBeInTheDocument();
    expect(await plan()).toMatchObject([
      { title: 'Name a person in charge', status: 'planned', indicators: ['01.C2'] },
    ]);
    expect(await screen.findByText('in the plan')).toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: /^Name a person in charge/u })).not.toBeInTheDocument();
  });
});

describe('when nothing can be taken', () => {
  test('says that the year is agreed', async () => {
    const { open, id } = await storeAgreed();
    const agreed = { ...open, assessment: { ...open.assessment, agreed: { revision: 1 } } } as OpenAssessment;
    await renderScreen(<SessionScreen open={agreed} part={id} at="take" />);
    expect(await screen.findByText(/^The year 2026 is agreed, so nothing can be taken/u)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  test('says that nothing is agreed yet', async () => {
    const { open, id } = await storeAgreed((session) => ({
      ...session,
      items: session.items.map((item) => ({ id: item.id })),
    }));
    await renderScreen(<SessionScreen open={open} part={id} at="take" />);
    expect(
      await screen.findByRole('heading', { name: 'Nothing is agreed yet' }, { timeout: 20_000 }),
    ).toBeInTheDocument();
    await act(() =>
      changeSession(open.assessment.id, id, (session) => patchItem(session, 'P02', { agreed: 'firstSteps' })),
    );
    expect(await screen.findByRole('heading', { level: 3, name: '2 Broad education policy' })).toBeInTheDocument();
  });
});
