import { act, screen, waitFor, within } from '@testing-library/react';
import { changeSession, saveBallots } from '@/data/workshop/sessions';
import { askAgain, closeRound, reveal } from '@/domain/workshop/steps';
import { PassScreen } from '@/features/ballot/PassScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { MOMENT } from '../../support/samples';
import { storeSession } from '../../support/workshop/storedSession';

const ITEMS = ['P01', 'P02', 'P07'];

type Stored = Awaited<ReturnType<typeof storeSession>>;

const openPass = async ({ open, id }: Pick<Stored, 'open' | 'id'>) => {
  const rendered = await renderScreen(<PassScreen {...open.place} session={id} />);
  await screen.findByRole('heading', { level: 1 });
  return rendered;
};
/** The choices of one question, by the words of its heading. */
const question = (name: RegExp) =>
  within(screen.getByText(name, { selector: 'h2' }).closest('fieldset') as HTMLElement);

it('takes one ballot after the other, and shows the next person nothing of the one before', async () => {
  const stored = await storeSession({ people: 2, items: ITEMS });
  const { user, container, history } = await openPass(stored);
  expect(screen.getByText('0 of 2 ballots received')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'I am the next person' }));
  await user.click(question(/^1 Inclusive/).getByLabelText('3 Established'));
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Done, hand over' }));

  expect(await screen.findByText('1 of 2 ballots received')).toBeVisible();
  expect(container).not.toHaveTextContent('Established');
  expect(screen.queryByLabelText('I don’t know')).toBeNull();
  expect((await stored.read()).ballots).toMatchObject([
    { way: 'device', round: 1, sheet: 0, ratings: { P01: 'established' } },
  ]);
  expect(await findAccessibilityFaults(container)).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'I am the next person' }));
  expect(screen.getByText('0 of 3 rated')).toBeVisible();
  expect(container.querySelectorAll('input:checked')).toHaveLength(0);
  // Nothing of a ballot stands in the history: the browser's Back leads away from here, to no ballot.
  expect(history).toHaveLength(1);
});

it('keeps nothing of a ballot before it is handed over', async () => {
  const stored = await storeSession({ items: ITEMS });
  const { user, unmount } = await openPass(stored);
  await user.click(screen.getByRole('button', { name: 'I am the next person' }));
  await user.click(question(/^1 Inclusive/).getByLabelText('3 Established'));
  unmount();
  await openPass(stored);
  expect(screen.getByText('0 of 18 ballots received')).toBeVisible();
  expect((await stored.read()).ballots).toEqual([]);
});

it('hands over without a ballot, and asks when something was rated', async () => {
  const stored = await storeSession({ items: ITEMS });
  const { user } = await openPass(stored);
  await user.click(screen.getByRole('button', { name: 'I am the next person' }));
  await user.click(screen.getByRole('button', { name: 'Done, hand over' }));
  expect(screen.getByText(/^Nothing is rated yet/)).toBeVisible();
  await user.click(question(/^1 Inclusive/).getByLabelText('3 Established'));
  await user.click(screen.getByRole('button', { name: 'Hand over without a ballot' }));
  await user.click(screen.getByRole('button', { name: 'Go on rating' }));
  expect(screen.getByText('1 of 3 rated')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Hand over without a ballot' }));
  await user.click(screen.getByRole('button', { name: 'Drop my ratings and hand over' }));
  expect(screen.getByRole('button', { name: 'I am the next person' })).toBeVisible();
  expect((await stored.read()).ballots).toEqual([]);
});

it('asks before it leads to the page of the facilitator', async () => {
  const stored = await storeSession({ items: ITEMS });
  const { user, history } = await openPass(stored);
  await user.click(screen.getByRole('button', { name: 'Back to the facilitator' }));
  await user.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(history).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Back to the facilitator' }));
  await user.click(screen.getByRole('button', { name: 'Go to the facilitator’s page' }));
  expect(history.at(-1)).toBe(`/city/${stored.open.city.id}/2026/workshop/${stored.id}/collect`);
});

it('asks only what the room rates a second time, and nothing once that was shown', async () => {
  const stored = await storeSession({ items: ITEMS });
  const { open, id } = stored;
  const ballot = {
    id: 'b1',
    way: 'paper',
    round: 1,
    sheet: 0,
    number: 1,
    ratings: { P07: 'underWay' },
    at: MOMENT,
  } as const;
  await saveBallots(open.assessment.id, id, [ballot]);
  await changeSession(open.assessment.id, id, (session, ballots) =>
    askAgain(reveal(closeRound(session, ballots, open.pack), 'P07'), 'P07'),
  );
  const { user } = await openPass(stored);
  await user.click(screen.getByRole('button', { name: 'I am the next person' }));
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  await user.click(question(/^7 Access/).getByLabelText('1 First steps'));
  await user.click(screen.getByRole('button', { name: 'Done, hand over' }));
  await waitFor(async () =>
    expect((await stored.read()).ballots.at(-1)).toMatchObject({
      way: 'device',
      round: 2,
      ratings: { P07: 'firstSteps' },
    }),
  );
  await act(() => changeSession(open.assessment.id, id, (session) => reveal(session, 'P07')));
  expect(await screen.findByRole('heading', { name: 'The round is closed' })).toBeVisible();
});

it('lets the facilitator choose the sheet where the questions stand on two', async () => {
  const stored = await storeSession({ format: 'twoHalfDays' });
  const { user } = await openPass(stored);
  await user.selectOptions(screen.getByLabelText('What the next person rates'), 'Sheet 2 of 2');
  await user.click(screen.getByRole('button', { name: 'I am the next person' }));
  await user.click(screen.getAllByLabelText('I don’t know')[0] as HTMLElement);
  await user.click(screen.getByRole('button', { name: 'Done, hand over' }));
  await waitFor(async () => expect((await stored.read()).ballots).toMatchObject([{ sheet: 1 }]));
});

it('says that a workshop is gone', async () => {
  const { open } = await storeSession();
  await openPass({ open, id: 'another' });
  expect(screen.getByRole('heading', { name: 'There is no such workshop' })).toBeVisible();
});
