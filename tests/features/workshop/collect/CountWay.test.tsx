import { screen, waitFor } from '@testing-library/react';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { openCollect } from './openCollect';

it('keeps a count as ballots, goes to the next question and hides the numbers', async () => {
  const { user, choose, listBallots, container } = await openCollect({ people: 18 });
  await choose(/^Count hands/);
  await user.type(screen.getByLabelText('1 First steps'), '11');
  await user.type(screen.getByLabelText('3 Established'), '5');
  await user.type(screen.getByLabelText('I don’t know'), '2');
  expect(screen.getByText(/^18 of 18 people counted/)).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Question 2 of 3')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('0 Not yet')).toHaveFocus());
  expect(await screen.findByText('18 of 18 ballots received.')).toBeVisible();
  const ballots = await listBallots();
  expect(ballots.map(({ way, ratings }) => `${way} ${ratings['P01']}`).toSorted()).toEqual([
    ...Array<string>(5).fill('count established'),
    ...Array<string>(11).fill('count firstSteps'),
    ...Array<string>(2).fill('count unknown'),
  ]);
  await user.selectOptions(screen.getByLabelText('Question 2 of 3'), 'P01');
  expect(screen.getByText('18 hands counted.')).toBeVisible();
  expect(container).not.toHaveTextContent(/First steps|Established/);
  expect([...container.querySelectorAll('input')].map(({ value }) => value)).not.toContain('11');
});

it('counts again in place of the count before, or takes it away and brings it back', async () => {
  const { user, choose, listBallots } = await openCollect({ items: ['P01'] });
  await choose(/^Count hands/);
  await user.type(screen.getByLabelText('0 Not yet'), '3{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Count again' }));
  await user.type(screen.getByLabelText('4 Shared and reviewed'), '2{Enter}');
  expect(await screen.findByText('2 hands counted.')).toBeVisible();
  expect((await listBallots()).map(({ ratings }) => ratings)).toEqual([
    { P01: 'sharedAndReviewed' },
    { P01: 'sharedAndReviewed' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Remove this count' }));
  await waitFor(async () => expect(await listBallots()).toEqual([]));
  await user.click(screen.getByRole('button', { name: 'Put the count back' }));
  await waitFor(async () => expect(await listBallots()).toHaveLength(2));
});

it('says what cannot be counted, and more hands than people', async () => {
  const { user, choose, listBallots } = await openCollect({ people: 4 });
  await choose(/^Count hands/);
  await user.type(screen.getByLabelText('0 Not yet'), '{Enter}');
  expect(screen.getByText(/^Nothing is counted yet/)).toBeVisible();
  await user.type(screen.getByLabelText('2 Under way'), 'two{Enter}');
  expect(screen.getByText('Type a whole number from 0 to 200.')).toBeVisible();
  expect(screen.getByLabelText('2 Under way')).toHaveFocus();
  expect(await listBallots()).toEqual([]);
  await user.clear(screen.getByLabelText('2 Under way'));
  await user.type(screen.getByLabelText('2 Under way'), '5');
  expect(screen.getByText(/That is 1 more than there are people/)).toBeVisible();
});
