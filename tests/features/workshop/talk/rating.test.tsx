import { act, screen, waitFor, within } from '@testing-library/react';
import { saveBallots } from '@/data/workshop/sessions';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { RATINGS, hasFocus, listBallots, openTalk, press, storeTalk, title } from './openTalk';

const first3 = Object.fromEntries(Object.entries(RATINGS).map(([id, ratings]) => [id, ratings.slice(0, 3)]));

test('opens the first round, and says how many ballots are in and how many are missing', async () => {
  const talk = await storeTalk({ phase: 'preparing', ballots: listBallots(first3) });
  const { user, container } = await openTalk(talk);
  await user.click(await press('Open the first round'));
  await hasFocus('First round: everybody rates alone');
  expect(screen.getByText('3 of 4 ballots are in.')).toBeVisible();
  expect(screen.getByText('1 is missing.')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Collect ratings' }).at(-1)).toHaveClass('main');
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
  await act(() => saveBallots(talk.assessmentId, talk.id, listBallots(RATINGS).slice(3)));
  expect(await screen.findByText('All are in.')).toBeVisible();
});

test('chooses the question that the room sees, by button, in the list and with a clicker', async () => {
  const talk = await storeTalk({ phase: 'rating' });
  const { user } = await openTalk(talk);
  expect(await screen.findByText('The room sees question 1 of 3')).toBeVisible();
  expect(await press('Previous question')).toBeDisabled();
  await user.click(await press('Next question'));
  expect(await screen.findByText('The room sees question 2 of 3')).toBeVisible();
  await user.keyboard('{PageDown}');
  expect(await screen.findByText('The room sees question 3 of 3')).toBeVisible();
  await user.keyboard('{PageUp}');
  expect(await screen.findByText('The room sees question 2 of 3')).toBeVisible();
  const list = within(screen.getByRole('navigation', { name: 'Questions' }));
  await user.click(list.getByRole('button', { name: '1 Inclusive education' }));
  expect(await screen.findByText('The room sees question 1 of 3')).toBeVisible();
  expect(list.getByRole('button', { current: 'step' })).toHaveAccessibleName('1 Inclusive education');
});

test('closes the round at once when all are in, with the questions first on which the room stands farthest apart', async () => {
  const talk = await storeTalk({ phase: 'rating' });
  const { user } = await openTalk(talk);
  await user.click(await press('Close the first round'));
  await hasFocus('2 Broad education policy');
  const stops = within(screen.getByRole('navigation', { name: 'Agenda' })).getAllByRole('button');
  expect(stops.map(({ textContent }) => textContent)).toEqual([
    '2 Broad education policynot shown yet',
    '3 Diversitynot shown yet',
    'The rest: 1 question',
  ]);
  expect((await talk.item('P02')).revealed).toBeUndefined();
});

test('asks before it closes while ballots are missing, and says how many', async () => {
  const talk = await storeTalk({ phase: 'rating', ballots: listBallots(first3) });
  const { user } = await openTalk(talk);
  await user.click(await press('Close the first round'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Close the first round now?' }));
  expect(dialog.getByText('1 is missing.')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Wait for more ballots' }));
  expect((await talk.read()).session.phase).toBe('rating');
  await user.click(await press('Close the first round'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Close the first round' }));
  await waitFor(async () => expect((await talk.read()).session.phase).toBe('talking'));
});

test('says when there are more ballots than people, sheet by sheet, and when there is none', async () => {
  const more = await storeTalk({ phase: 'rating', people: 3 });
  const { unmount, user } = await openTalk(more);
  expect(await screen.findByText(/^That is 1 more than there are people/)).toBeVisible();
  unmount();
  const items = Array.from({ length: 20 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
  const two = await storeTalk({ phase: 'rating', items: [...items, '01.C2'], ballots: listBallots(RATINGS) });
  await openTalk(two);
  expect(await screen.findByText('Sheet 1: 4 of 4 ballots are in.')).toBeVisible();
  expect(screen.getByText('Sheet 2: 0 of 4 ballots are in.')).toBeVisible();
  await user.click(await press('Close the first round'));
  expect(await screen.findByText(/^No ballot is in yet/)).toBeVisible();
});

test('opens the round again for late ballots until something was shown', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await user.click(await press('Open the first round again, for ballots that came late'));
  expect(await title('First round: everybody rates alone')).toBeVisible();
  await user.click(await press('Close the first round'));
  await user.click(await press('Show the ratings'));
  await press('Ask the room to rate again');
  expect(screen.queryByRole('button', { name: /^Open the first round again/ })).not.toBeInTheDocument();
});
