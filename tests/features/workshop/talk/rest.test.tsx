import { act, screen, waitFor } from '@testing-library/react';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { hasFocus, openTalk, press, storeTalk, title } from './openTalk';

test('shows the rest at once, ticks what stands close together, and writes down the middle of what is ticked', async () => {
  const talk = await storeTalk({ talks: 0 });
  const { user, container } = await openTalk(talk);
  await title('The rest: 3 questions');
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(screen.queryByText(/^Middle/)).not.toBeInTheDocument();
  await user.click(await press('Show the ratings of the rest'));
  const close = await screen.findByRole('checkbox', { name: '1 Inclusive education' });
  expect(close).toBeChecked();
  expect(close).toHaveAccessibleDescription(
    'Middle: 2 Under way. All 4 stand on one level or on two neighbouring ones.',
  );
  expect(screen.getByRole('checkbox', { name: '2 Broad education policy' })).not.toBeChecked();
  const third = screen.getByRole('checkbox', { name: '3 Diversity' });
  expect(third).toBeChecked();
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
  await user.click(third);
  await user.click(await press('Confirm 1 question as it is'));
  expect(await screen.findByText('agreed: 2 Under way')).toBeVisible();
  expect((await talk.read()).session.items.map(({ agreed }) => agreed)).toEqual(['underWay', undefined, undefined]);
});

test('takes one of the rest onto the agenda', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await user.click(await press('The rest: 1 question'));
  await user.click(await press(/^Talk about it/));
  await hasFocus('1 Inclusive education');
  expect((await talk.read()).session.agenda).toEqual(['P02', 'P03', 'P01']);
  expect(await press('End the workshop')).toBeVisible();
});

test('of two ratings only the ends are told, and nothing is ticked beforehand', async () => {
  const ballots = ['notYet', 'firstSteps'].map((rating, person) => ({
    id: `ballot-${person}`,
    way: 'code' as const,
    round: 1,
    sheet: 0,
    at: '2026-11-22T10:00:00.000Z',
    ratings: { P01: rating as 'notYet' | 'firstSteps' },
  }));
  const talk = await storeTalk({ talks: 0, ballots });
  const { user } = await openTalk(talk);
  await user.click(await press('Show the ratings of the rest'));
  const box = await screen.findByRole('checkbox', { name: '1 Inclusive education' });
  expect(box).not.toBeChecked();
  expect(box).toHaveAccessibleDescription(/^From 0 Not yet to 1 First steps. 2 ratings: too few/);
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  expect(await press('Confirm 0 questions as they are')).toBeDisabled();
});

test('ends the workshop, says what was agreed and where it goes on, and opens it again', async () => {
  const talk = await storeTalk();
  const { user, container } = await openTalk(talk);
  await user.click(await press('The rest: 1 question'));
  await user.click(await press('End the workshop'));
  await hasFocus('The workshop is over');
  expect(screen.getByText(/^The room agreed on 0 of 3 questions/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the minutes' })).toHaveAttribute(
    'href',
    expect.stringMatching(/minutes$/),
  );
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
  await user.keyboard('{PageDown}');
  await user.click(await press('Open the workshop again'));
  await waitFor(async () => expect((await talk.read()).session.phase).toBe('talking'));
});
