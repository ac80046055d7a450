import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { deleteEverything } from '@/data/cities';
import { database } from '@/data/database';
import { removeSession } from '@/data/workshop/sessions';
import { RoomScreen } from '@/features/room/RoomScreen';
import { askAgain, closeRound, listRest, patchItem, reveal, setClosed, showItem } from '@/domain/workshop/steps';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { PEOPLE, openRoom, seeTitle } from './openRoom';

/** Everybody at the lowest level but for principle 7, where the room is split. */
const splitOnSeven = () =>
  openRoom((person, item, options) => (item === 'P07' && person % 2 === 0 ? options[4] : options[0]));

const people = () => document.querySelectorAll('[data-mark="person"]');

afterEach(() => vi.restoreAllMocks());

describe('while the room rates', () => {
  test('it sees the question, the levels and how many ballots are in', async () => {
    const { show } = await splitOnSeven();
    const { container } = await show();
    expect(await seeTitle('1 Inclusive education')).toBeVisible();
    const levels = within(screen.getByRole('list', { name: 'The levels' })).getAllByRole('listitem');
    expect(levels.map(({ textContent }) => textContent)).toEqual([
      '0 Not yet',
      '1 First steps',
      '2 Under way',
      '3 Established',
      '4 Shared and reviewed',
    ]);
    expect(screen.getByText('18 of 18 ballots are in')).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Workshop, question 1 – Educating Cities self-assessment'));
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('more ballots than people are told as they are', async () => {
    const { show } = await openRoom((_, __, options) => options[1], { people: 5 });
    await show();
    expect(await screen.findByText(`${PEOPLE} ballots are in`)).toBeVisible();
  });

  test('an indicator is shown with its question and its own answers, and what they mean when asked', async () => {
    const { show, step } = await openRoom((_, __, options) => options[1], { format: 'twoHalfDays' });
    await step((session) => showItem(session, '01.C1'));
    const { user, container } = await show();
    expect(await seeTitle(/^01\.C1 /)).toBeVisible();
    expect(screen.getByText(/\?$/)).toBeVisible();
    expect(screen.getByText('Being prepared')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Explain the levels' }));
    expect(await seeTitle('01.C1 What the answers mean')).toBeVisible();
    expect(container.querySelectorAll('dd')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Show the question' }));
    expect(await seeTitle(/^01\.C1 /)).toBeVisible();
    expect(container.querySelector('dd')).toBeNull();
  });

  test('phones cannot be invited to an address of this computer, and the room is told what to do', async () => {
    const { show } = await splitOnSeven();
    const { user } = await show();
    await user.click(await screen.findByRole('button', { name: 'Invite phones' }));
    expect(screen.getByText(/Phones cannot open the tool from here.*paper ballots or number cards/)).toBeVisible();
  });
});

describe('a clicker', () => {
  test('shows one question after another, and the ratings before it goes on', async () => {
    const { show, step, pack } = await splitOnSeven();
    const { user, container } = await show();
    await seeTitle('1 Inclusive education');
    // A button of the clicker that is held down.
    fireEvent.keyDown(window, { key: 'PageDown', repeat: true });
    await user.keyboard('{PageDown}');
    await seeTitle('2 Broad education policy');
    await user.keyboard('{PageUp}');
    await seeTitle('1 Inclusive education');
    await user.keyboard('{Enter} n');
    await step((session, ballots) => closeRound(session, ballots, pack));
    await seeTitle('7 Access to information');
    expect(screen.getByText('What have you seen that led you to your rating?')).toBeVisible();
    expect(people()).toHaveLength(0);
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('9 of 18 stand on one level or on two neighbouring ones.')).toBeVisible();
    expect(people()).toHaveLength(18);
    expect(screen.getByText('Let us hear one voice from each end.')).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await user.keyboard('{PageDown}');
    await seeTitle('1 Inclusive education');
    expect(people()).toHaveLength(0);
  });

  test('walks through the pages of the questions that nobody needs to talk about', async () => {
    const { show, step, pack } = await splitOnSeven();
    await step((session, ballots) => closeRound(session, ballots, pack));
    await step((session) => showItem(session, listRest(session)[0]?.id ?? ''));
    const { user } = await show();
    await seeTitle('The other questions');
    expect(screen.queryByText('0 Not yet')).toBeNull();
    await user.keyboard('{PageDown}');
    expect((await screen.findAllByText('0 Not yet')).length).toBeGreaterThan(3);
    const last = Number(screen.getByText(/^1 of \d$/).textContent?.at(-1));
    for (let page = 2; page <= last; page += 1) {
      await user.keyboard('{PageDown}');
      expect(await screen.findByText(`${page} of ${last}`)).toBeVisible();
    }
    expect(screen.getByText('20 Democratic citizenship')).toBeVisible();
    await user.keyboard('{PageUp}');
    expect(await screen.findByText(`${last - 1} of ${last}`)).toBeVisible();
  });

  test('does nothing before the room begins and after it is over', async () => {
    const { show, step, read } = await splitOnSeven();
    await step((session) => setClosed(session, true));
    const { user } = await show();
    await seeTitle('Thank you for your work today');
    const before = await read();
    await user.keyboard('{PageDown}{PageUp}');
    expect(await read()).toEqual(before);
  });
});

describe('after the reveal', () => {
  async function revealSeven() {
    const room = await splitOnSeven();
    await room.step((session, ballots) => reveal(closeRound(session, ballots, room.pack), 'P07'));
    return room;
  }

  test('a second round is rated anew and then stands beside the first', async () => {
    const { show, step, saveAgain } = await revealSeven();
    await show();
    await seeTitle('7 Access to information');
    await step((session) => askAgain(session, 'P07'));
    expect(await screen.findByText('Rate again')).toBeVisible();
    expect(people()).toHaveLength(0);
    await saveAgain('P07', ['underWay', 'underWay', 'firstSteps', 'unknown']);
    expect(await screen.findByText('4 of 18 have rated again')).toBeVisible();
    await step((session) => reveal(session, 'P07'));
    expect(
      await screen.findByText('All 3 stand on one level or on two neighbouring ones. Before: 9 of 18.'),
    ).toBeVisible();
    expect(document.querySelectorAll('[data-round="1"] [data-mark="person"]')).toHaveLength(18);
    expect(document.querySelectorAll('[data-round="2"] [data-mark="person"]')).toHaveLength(3);
    expect(screen.getByText('1 does not know.')).toBeVisible();
  });

  test('what was agreed is shown, with its sentence when that is short', async () => {
    const { show, step } = await revealSeven();
    await show();
    await step((session) => patchItem(session, 'P07', { agreed: 'firstSteps', sentence: 'A plan with an owner.' }));
    expect(await screen.findByText('Agreed: 1 First steps. “A plan with an owner.”')).toBeVisible();
    await step((session) => patchItem(session, 'P07', { sentence: 'One word and then another '.repeat(5) }));
    expect(await screen.findByText('Agreed: 1 First steps')).toBeVisible();
    await step((session) => patchItem(session, 'P07', { agreed: undefined, parked: true }));
    expect(await screen.findByText('Left for another day.')).toBeVisible();
  });

  test('a window that was closed by accident comes back as it was', async () => {
    const { show } = await revealSeven();
    const { unmount } = await show();
    await screen.findByText(/^9 of 18 stand/);
    unmount();
    await show();
    expect(await screen.findByText(/^9 of 18 stand/)).toBeVisible();
    expect(people()).toHaveLength(18);
  });

  test('of two ratings only the ends are told', async () => {
    const { show, step, pack } = await openRoom((person, _, options) =>
      person < 2 ? options[person] : person < 6 ? 'unknown' : undefined,
    );
    await step((session, ballots) => reveal(closeRound(session, ballots, pack), 'P01'));
    await step((session) => showItem({ ...session, agenda: ['P01'] }, 'P01'));
    await show();
    expect(await screen.findByText('From 0 Not yet to 1 First steps.')).toBeVisible();
    expect(people()).toHaveLength(0);
  });
});

describe('leaving', () => {
  test('without a window of its own leads to the page of the facilitator', async () => {
    const { show, open, id } = await splitOnSeven();
    const { user, history } = await show();
    await seeTitle('1 Inclusive education');
    await user.keyboard('{Escape}');
    expect(history.at(-1)).toBe(`/city/${open.city.id}/2026/workshop/${id}/talk`);
  });

  test('closes a window that was opened for the projector', async () => {
    vi.stubGlobal('opener', window);
    const close = vi.spyOn(window, 'close').mockReturnValue();
    const { show } = await splitOnSeven();
    const { user, history } = await show();
    await seeTitle('1 Inclusive education');
    await user.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
    expect(history).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});

describe('what is not there', () => {
  test('a workshop that is deleted while it is shown is told in plain words', async () => {
    const { show, open, id } = await splitOnSeven();
    await show();
    await seeTitle('1 Inclusive education');
    await removeSession(open.assessment.id, id);
    expect(await seeTitle('This workshop is not here')).toBeVisible();
    expect(screen.getByText(/It was deleted on this computer, or the address is not complete/)).toBeVisible();
  });

  test('a store that cannot be read is told in plain words', async () => {
    await deleteEverything();
    vi.spyOn(database.cities, 'get').mockRejectedValue(new Error('Damaged'));
    const { container } = await renderScreen(<RoomScreen cityId="nobody" year={2026} session="none" />);
    expect(await screen.findByText(/Nothing was deleted/)).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible());
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});
