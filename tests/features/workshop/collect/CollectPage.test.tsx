import { act, screen, waitFor } from '@testing-library/react';
import { changeSession, saveBallots } from '@/data/workshop/sessions';
import type { Ballot } from '@/domain/workshop/ballot';
import { askAgain, closeRound, reveal, setClosed } from '@/domain/workshop/steps';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { MOMENT } from '../../../support/samples';
import { openCollect } from './openCollect';

const makeBallot = (id: string, rest: Partial<Ballot> = {}): Ballot => ({
  id,
  way: 'code',
  round: 1,
  sheet: 0,
  ratings: { P01: 'established', P07: 'unknown' },
  at: MOMENT,
  ...rest,
});

it('tells how many are in and how many are missing, and no rating', async () => {
  const { open, id, container } = await openCollect({ people: 2 });
  expect(screen.getByText('0 of 2 ballots received.')).toBeVisible();
  expect(screen.getByText('2 are missing.')).toBeVisible();
  await act(() => saveBallots(open.assessment.id, id, [makeBallot('b1'), makeBallot('b2'), makeBallot('b3')]));
  expect(await screen.findByText('3 of 2 ballots received.')).toBeVisible();
  expect(screen.getByText(/^That is 1 more than there are people/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go on to Talk and agree' })).toBeVisible();
  expect(screen.getAllByText('2 of 3 rated')).toHaveLength(3);
  expect(container).not.toHaveTextContent(/Established|I don’t know/);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('removes a ballot and puts it back', async () => {
  const { user, open, id, listBallots } = await openCollect();
  await act(() => saveBallots(open.assessment.id, id, [makeBallot('b1')]));
  await user.click(await screen.findByRole('button', { name: /^Remove ?1$/ }));
  expect(await screen.findByText('No ballot is in yet.')).toBeVisible();
  const back = screen.getByRole('button', { name: 'Put it back' });
  expect(back).toHaveFocus();
  await user.click(back);
  await waitFor(async () => expect(await listBallots()).toEqual([makeBallot('b1')]));
});

it('opens a closed round again while no rating was shown, and takes nothing more afterwards', async () => {
  const { user, open, id, read } = await openCollect();
  await act(() => saveBallots(open.assessment.id, id, [makeBallot('b1')]));
  await act(() => changeSession(open.assessment.id, id, (session, ballots) => closeRound(session, ballots, open.pack)));
  const again = await screen.findByRole('button', { name: 'Open the first round again' });
  expect(screen.queryByText('How do the ratings come in?')).toBeNull();
  await user.click(again);
  expect(await screen.findByText('How do the ratings come in?')).toBeVisible();
  await act(() =>
    changeSession(open.assessment.id, id, (session, ballots) => reveal(closeRound(session, ballots, open.pack), 'P01')),
  );
  expect(await screen.findByText(/the room has seen ratings/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Remove ?1$/ })).toBeNull();
  await act(() => changeSession(open.assessment.id, id, (session) => setClosed(session, true)));
  expect(await screen.findByText(/^This workshop is over/)).toBeVisible();
  expect((await read()).ballots).toHaveLength(1);
});

it('takes the second round of a question by count or by device, and tells its own number', async () => {
  const { user, open, id, listBallots, container } = await openCollect({ people: 3 });
  await act(() => saveBallots(open.assessment.id, id, [makeBallot('b1')]));
  await act(() =>
    changeSession(open.assessment.id, id, (session, ballots) =>
      askAgain(reveal(closeRound(session, ballots, open.pack), 'P01'), 'P01'),
    ),
  );
  expect(await screen.findByText('0 of 3 ballots received.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Pass this device round' })).toBeVisible();
  await user.type(screen.getByLabelText('2 Under way'), '3');
  await user.click(screen.getByRole('button', { name: 'Save this count' }));
  expect(await screen.findByText('3 of 3 ballots received.')).toBeVisible();
  expect((await listBallots()).filter(({ round }) => round === 2)).toHaveLength(3);
  expect(container).not.toHaveTextContent('Under way');
});

it('lets one choose the sheet where the questions stand on two', async () => {
  const { user } = await openCollect({
    items: Array.from({ length: 20 }, (_, n) => `P${String(n + 1).padStart(2, '0')}`).concat('01.C1'),
  });
  await user.selectOptions(screen.getByLabelText('Sheet that comes in now'), '1');
  expect(screen.getByText('Sheet 2 of 2:')).toBeVisible();
});
