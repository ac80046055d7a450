import { act, screen, waitFor } from '@testing-library/react';
import { saveBallots } from '@/data/workshop/sessions';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { MOMENT } from '../../../support/samples';
import { openCollect } from './openCollect';

const openPaper = async (setup: Parameters<typeof openCollect>[0] = {}) => {
  const page = await openCollect(setup);
  await page.choose(/^Paper ballots/);
  return page;
};
const number = () => screen.getByLabelText<HTMLInputElement>('Number on the ballot');

it('takes ballots by keyboard alone: number, digits, Enter, and the next number stands there', async () => {
  const { user, listBallots, container } = await openPaper();
  expect(number()).toHaveValue('1');
  await user.type(number(), '{Enter}');
  expect(screen.getByLabelText('1 Inclusive education')).toHaveFocus();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.keyboard('3 5{Enter}');
  await waitFor(() => expect(number()).toHaveFocus());
  await waitFor(() => expect(number()).toHaveValue('2'));
  await user.keyboard('{Enter}');
  await user.keyboard('?04{Enter}');
  await waitFor(async () =>
    expect((await listBallots()).map(({ way, number: own, ratings }) => ({ way, own, ratings }))).toEqual([
      { way: 'paper', own: 1, ratings: { P01: 'established', P07: 'unknown' } },
      { way: 'paper', own: 2, ratings: { P01: 'unknown', P02: 'notYet', P07: 'sharedAndReviewed' } },
    ]),
  );
  expect(await screen.findByText('2 of 18 ballots received.')).toBeVisible();
});

it('hides each digit when its cell is left, and shows it when one comes back', async () => {
  const { user, container } = await openPaper();
  await user.type(number(), '{Enter}3');
  const first = screen.getByLabelText('1 Inclusive education');
  const hidden = () => [...container.querySelectorAll('ol input')].map((input) => (input as HTMLInputElement).value);
  expect(hidden()).toEqual(['•', '', '']);
  expect(container.querySelector('ol')).not.toHaveTextContent('Established');
  await user.keyboard('{ArrowUp}');
  expect(first).toHaveFocus();
  expect(hidden()).toEqual(['3', '', '']);
  expect(container.querySelector('ol')).toHaveTextContent('Established');
  await user.keyboard('{ArrowDown}');
  expect(hidden()).toEqual(['•', '', '']);
  // In an empty cell it goes back, in a filled one it empties.
  await user.keyboard('{Backspace}');
  expect(first).toHaveFocus();
  await user.keyboard('{Backspace}1');
  expect(screen.getByLabelText('2 Broad education policy')).toHaveFocus();
  await user.keyboard('{ArrowUp}');
  expect(hidden()).toEqual(['1', '', '']);
});

it('refuses a digit that the question does not have, and stays there', async () => {
  const { user } = await openPaper();
  await user.type(number(), '{Enter}7');
  expect(screen.getByLabelText('1 Inclusive education')).toHaveFocus();
  expect(screen.getByText('Type 0 to 4, or 5 for “I don’t know”.')).toBeVisible();
});

it('asks when the number is in already: another number, replace, or cancel', async () => {
  const { user, open, id, listBallots } = await openPaper();
  const there = { id: 'b7', way: 'paper', round: 1, sheet: 0, number: 7, ratings: { P01: 'yes' }, at: MOMENT } as const;
  await act(() => saveBallots(open.assessment.id, id, [{ ...there, ratings: { P01: 'notYet' } }]));
  await waitFor(() => expect(number()).toHaveValue('8'));
  const askFor7 = async () => {
    await user.clear(number());
    await user.type(number(), '7{Enter}');
    expect(screen.getByText('Ballot 7 is in already.')).toBeVisible();
  };
  await askFor7();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await askFor7();
  await user.click(screen.getByRole('button', { name: 'Give it another number' }));
  expect(number()).toHaveValue('8');
  await askFor7();
  await user.click(screen.getByRole('button', { name: 'Replace ballot 7' }));
  await user.keyboard('222{Enter}');
  await waitFor(async () =>
    expect(await listBallots()).toMatchObject([
      { id: 'b7', number: 7, ratings: { P01: 'underWay', P02: 'underWay', P07: 'underWay' } },
    ]),
  );
});

it('goes on with the same ballot when its number comes in from another window meanwhile, and loses neither', async () => {
  const { user, open, id, listBallots } = await openPaper();
  await user.type(number(), '{Enter}3');
  const other = {
    id: 'b1',
    way: 'paper',
    round: 1,
    sheet: 0,
    number: 1,
    ratings: { P01: 'notYet' },
    at: MOMENT,
  } as const;
  await act(() => saveBallots(open.assessment.id, id, [other]));
  await screen.findByText('1 of 18 ballots received.');
  await user.keyboard(' 5{Enter}');
  expect(await screen.findByText(/This one is saved as ballot 2/)).toBeVisible();
  await waitFor(async () =>
    expect(await listBallots()).toMatchObject([
      { number: 1, ratings: { P01: 'notYet' } },
      { number: 2, ratings: { P01: 'established', P07: 'unknown' } },
    ]),
  );
});

it('corrects a ballot that is in', async () => {
  const { user, open, id, listBallots } = await openPaper();
  const ratings = { P01: 'notYet', P02: 'firstSteps' } as const;
  await act(() =>
    saveBallots(open.assessment.id, id, [
      { id: 'b1', way: 'paper', round: 1, sheet: 0, number: 1, ratings, at: MOMENT },
    ]),
  );
  await user.click(await screen.findByRole('button', { name: /^Correct ?1$/ }));
  await waitFor(() => expect(screen.getByLabelText('1 Inclusive education')).toHaveValue('0'));
  await user.keyboard('{ArrowDown}{ArrowDown}3{Enter}');
  await waitFor(async () =>
    expect(await listBallots()).toMatchObject([
      { id: 'b1', number: 1, ratings: { P01: 'notYet', P02: 'firstSteps', P07: 'established' } },
    ]),
  );
});

it('says what a number of a ballot is', async () => {
  const { user, listBallots } = await openPaper();
  await user.clear(number());
  await user.type(number(), 'seven{Enter}');
  expect(screen.getByText(/a whole number from 1 to 9999/)).toBeVisible();
  expect(await listBallots()).toEqual([]);
});

it('keys the choices of a yes or no as they are printed: no, being prepared, yes', async () => {
  const { user, open, listBallots } = await openPaper({ items: ['01.C1', '02.C1', '03.C1', '04.C1', '05.C1'] });
  const yesNo = open.pack.indicators.find(({ id, format }) => /^0[1-5]\.C1$/.test(id) && format === 'yesNo');
  expect(yesNo).toBeDefined();
  await user.type(number(), '{Enter}22222{Enter}');
  await waitFor(async () => expect((await listBallots())[0]?.ratings[yesNo?.id ?? '']).toBe('yes'));
});
