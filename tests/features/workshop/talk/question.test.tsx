import { act, screen, waitFor, within } from '@testing-library/react';
import { patchItem, stepForward } from '@/domain/workshop/steps';
import type { UserEvent } from '@testing-library/user-event';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { hasFocus, openTalk, press, storeTalk, title } from './openTalk';

const type = async (user: UserEvent, label: RegExp, text: string) => {
  await user.click(await screen.findByLabelText(label));
  await user.paste(text);
};
const listMains = () => [...document.querySelectorAll('.main')].map(({ textContent }) => textContent);

test('shows the ratings, and only then what the assessment says and where the agreement is written down', async () => {
  const talk = await storeTalk();
  const { user, container } = await openTalk(talk);
  await press('Show the ratings');
  expect(listMains()).toEqual(['Show the ratings']);
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  expect(screen.queryByText(/^Computed from the answers/)).not.toBeInTheDocument();
  await user.click(await press('Show the ratings'));
  expect(await screen.findByText('From 0 Not yet to 4 Shared and reviewed.')).toBeVisible();
  expect(await screen.findByText('Computed from the answers of 2026')).toBeVisible();
  expect(listMains()).toEqual(['Ask the room to rate again']);
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
});

test('counts the hands of the second round, and hides them until they are shown', async () => {
  const talk = await storeTalk();
  await talk.change((now) => patchItem(now, 'P02', { revealed: 1 }));
  const { user, container } = await openTalk(talk);
  await user.click(await press('Ask the room to rate again'));
  await press('Save the count');
  await type(user, /^1 First steps/, '3');
  await type(user, /^I don’t know/, '2');
  expect(screen.getByText(/^5 of 4 people counted. That is 1 more than there are people/)).toBeVisible();
  await user.clear(screen.getByLabelText(/^I don’t know/));
  await type(user, /^I don’t know/, '1');
  expect(listMains()).toEqual(['Save the count']);
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
  await user.click(await press('Save the count'));
  expect(await screen.findByText('4 of 4 second ratings are in.')).toBeVisible();
  expect(screen.queryByLabelText(/^1 First steps/)).not.toBeInTheDocument();
  expect(listMains()).toEqual(['Show the second ratings']);
  await user.click(await press('Show the second ratings'));
  expect(await screen.findByText(/^All 3 stand on one level/)).toBeVisible();
});

test('keeps what was agreed and who sees it differently without a button, and goes on', async () => {
  const talk = await storeTalk();
  await talk.change((now) => patchItem(now, 'P02', { revealed: 1 }));
  const { user } = await openTalk(talk);
  await user.click(await screen.findByRole('radio', { name: '1 First steps' }));
  await type(user, /^What we agreed/, 'We begin with the districts.');
  await type(user, /^Who sees it differently/, 'Youth: it is less.');
  await type(user, /^Evidence to check/, 'Survey');
  await type(user, /^Idea for action/, 'Ask the schools');
  expect(await press('Next: 3 Diversity')).toHaveClass('main');
  await waitFor(async () =>
    expect(await talk.item('P02')).toEqual({
      id: 'P02',
      revealed: 1,
      agreed: 'firstSteps',
      sentence: 'We begin with the districts.',
      otherView: 'Youth: it is less.',
      evidence: 'Survey',
      action: 'Ask the schools',
    }),
  );
  const agenda = within(screen.getByRole('navigation', { name: 'Agenda' }));
  expect(agenda.getByRole('button', { name: /^2 Broad/ })).toHaveTextContent('agreed');
  await user.click(await press('Next: 3 Diversity'));
  await hasFocus('3 Diversity');
});

test('does not take a count that is none, and says what to write', async () => {
  const talk = await storeTalk();
  await talk.change((now) => patchItem(now, 'P02', { revealed: 1, again: true }));
  const { user } = await openTalk(talk);
  await user.click(await press('Save the count'));
  expect(await screen.findByText('Nothing is counted yet. Type how many people show each level.')).toBeVisible();
  await type(user, /^0 Not yet/, 'two');
  await user.click(await press('Save the count'));
  expect(screen.getByLabelText(/^0 Not yet/)).toBeInvalid();
  expect(screen.getByText('Type a whole number from 0 to 200.')).toBeVisible();
  expect((await talk.read()).ballots.filter(({ round }) => round === 2)).toEqual([]);
});

test('puts a new count in place of the one before', async () => {
  const talk = await storeTalk();
  await talk.change((now) => patchItem(now, 'P02', { revealed: 1, again: true }));
  const { user } = await openTalk(talk);
  await type(user, /^0 Not yet/, '4');
  await user.click(await press('Save the count'));
  await user.click(await press('Count again'));
  expect(screen.getByLabelText(/^0 Not yet/)).toHaveValue('');
  await type(user, /^3 Established/, '3');
  await user.click(await press('Save the count'));
  expect(await screen.findByText('3 of 4 second ratings are in.')).toBeVisible();
  const second = (await talk.read()).ballots.filter(({ round }) => round === 2);
  expect(second.map(({ ratings }) => ratings)).toEqual(Array.from({ length: 3 }, () => ({ P02: 'established' })));
});

test('parks a question and takes it up again, and goes on without a second round', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await user.click(await press('Park this question'));
  await user.click(await press('Take this question up again'));
  await user.click(await press('Show the ratings'));
  await user.click(await press('Ask the room to rate again'));
  await user.click(await press('Go on without a second round'));
  expect(await press('Ask the room to rate again')).toBeVisible();
  expect(await talk.item('P02')).toEqual({ id: 'P02', revealed: 1 });
});

test('a clicker in the room window shows the ratings here too; Page Down in a text stays in the text', async () => {
  const talk = await storeTalk();
  const { user } = await openTalk(talk);
  await press('Show the ratings');
  await act(() => talk.change(stepForward));
  expect(await screen.findByText('From 0 Not yet to 4 Shared and reviewed.')).toBeVisible();
  await user.click(screen.getByLabelText(/^What we agreed/));
  await user.keyboard('{PageDown}');
  await user.click(screen.getByText('Write it down'));
  await user.keyboard('{PageDown}');
  expect(await title('3 Diversity')).toBeVisible();
  await user.keyboard('{Shift>}{PageDown}{/Shift}{PageDown>3/}');
  await waitFor(async () => expect((await talk.item('P03')).revealed).toBe(1));
  expect((await talk.read()).session.current).toBe('P03');
});

test('a window that was killed goes on where it was', async () => {
  const talk = await storeTalk();
  const first = await openTalk(talk);
  await first.user.click(await press('Show the ratings'));
  await type(first.user, /^What we agreed/, 'Half a sen');
  await waitFor(async () => expect((await talk.item('P02')).sentence).toBe('Half a sen'));
  first.unmount();
  await openTalk(talk);
  expect(await screen.findByLabelText(/^What we agreed/)).toHaveValue('Half a sen');
  expect(await title('2 Broad education policy')).toBeVisible();
});
