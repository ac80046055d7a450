import { act, screen, waitFor } from '@testing-library/react';
import { setClosed, showItem, stepForward } from '@/domain/workshop/steps';
import { openTalk, press, storeTalk, title } from '../openTalk';

test('takes steps back one by one, and leaves what was typed', async () => {
  const talk = await storeTalk({ phase: 'rating' });
  const { user } = await openTalk(talk);
  expect(await press('Nothing to take back')).toBeDisabled();
  await user.click(await press('Close the first round'));
  await user.click(await press('Show the ratings'));
  await user.click(await screen.findByLabelText(/^What we agreed/));
  await user.paste('We know too little.');
  await user.click(screen.getByRole('radio', { name: '1 First steps' }));
  await user.click(await press('Take back: agreed level of 2 Broad education policy'));
  await press('Take back: ratings of 2 Broad education policy shown');
  await waitFor(() => expect(screen.getByRole('radio', { name: 'No level agreed' })).toBeChecked());
  await user.click(await press('Take back: ratings of 2 Broad education policy shown'));
  await press('Show the ratings');
  expect(await talk.item('P02')).toEqual({ id: 'P02', sentence: 'We know too little.' });
  await user.click(await press('Take back: first round closed'));
  expect(await title(/^First round/)).toBeVisible();
  expect((await talk.read()).session.agenda).toBeUndefined();
  expect(await press('Nothing to take back')).toBeDisabled();
});

test('takes back what a clicker did in the room window, several moves at once', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await press('Show the ratings');
  await act(() => talk.change(stepForward));
  await press('Take back: ratings of 2 Broad education policy shown');
  await act(() => talk.change((now) => showItem(now, 'P03')));
  await title('3 Diversity');
  await act(() => talk.change((now) => showItem(now, 'P01')));
  await title(/^The rest/);
  await user.click(await press('Go back to 2 Broad education policy'));
  expect(await title('2 Broad education policy')).toBeVisible();
  await user.click(await press('Take back: ratings of 2 Broad education policy shown'));
  await press('Show the ratings');
  expect((await talk.item('P02')).revealed).toBeUndefined();
});

test('brings the count before back', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await user.click(await press('Show the ratings'));
  await user.click(await press('Ask the room to rate again'));
  for (const hands of ['4', '3']) {
    await press('Save the count');
    await user.click(screen.getByLabelText(/^0 Not yet/));
    await user.paste(hands);
    await user.click(await press('Save the count'));
    await user.click(await press('Count again'));
  }
  const countSecond = async () => (await talk.read()).ballots.filter(({ round }) => round === 2).length;
  expect(await countSecond()).toBe(3);
  await user.click(await press('Take back: count for 2 Broad education policy'));
  await waitFor(async () => expect(await countSecond()).toBe(4));
});

test('opens a workshop again that was ended by mistake', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await press('Show the ratings');
  await act(() => talk.change((now) => setClosed(now, true)));
  await user.click(await press('Take back: workshop ended'));
  expect(await press('Show the ratings')).toBeVisible();
});
