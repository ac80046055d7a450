import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { openCollect } from './openCollect';

const one = () => screen.getByLabelText('One code');
const chat = () => screen.getByLabelText('A whole chat', { selector: 'textarea' });

const openCodes = async (setup: Parameters<typeof openCollect>[0] = {}) => {
  const page = await openCollect(setup);
  await page.choose(/^Codes Read/);
  return page;
};

it('takes a code as it is read out, in small letters and without hyphens', async () => {
  const { user, codeOf, listBallots, container } = await openCodes();
  const code = codeOf({ P01: 'established', P07: 'unknown' });
  await user.type(one(), `${code.replaceAll('-', '').toLowerCase()}{Enter}`);
  expect(await screen.findByText('The ballot is in.')).toBeVisible();
  expect(one()).toHaveValue('');
  expect(one()).toHaveFocus();
  await waitFor(async () =>
    expect(await listBallots()).toMatchObject([
      { way: 'code', round: 1, sheet: 0, ratings: { P01: 'established', P07: 'unknown' } },
    ]),
  );
  expect(container).not.toHaveTextContent('Established');
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('keeps a damaged code in its field and asks to read it again in groups', async () => {
  const { user, codeOf, listBallots } = await openCodes();
  const code = codeOf({ P01: 'established' });
  const damaged = `${code.startsWith('2') ? '3' : '2'}${code.slice(1)}`;
  await user.type(one(), `${damaged}{Enter}`);
  expect(screen.getByText(/slowly, in groups of four/)).toBeVisible();
  expect(one()).toHaveValue(damaged);
  await user.clear(one());
  await user.type(one(), `${code.slice(0, -1)}{Enter}`);
  expect(screen.getByText('A code has 14 characters. This one has 13.')).toBeVisible();
  await user.clear(one());
  await user.type(one(), `${code.slice(0, -1)}U{Enter}`);
  expect(screen.getByText(/slowly, in groups of four/)).toBeVisible();
  expect(await listBallots()).toEqual([]);
});

it('asks about the same code a second time', async () => {
  const { user, codeOf, listBallots } = await openCodes();
  const code = codeOf({ P01: 'established' });
  await user.type(one(), `${code}{Enter}`);
  await screen.findByText('1 of 18 ballots received.');
  await user.type(one(), `${code}{Enter}`);
  await user.click(screen.getByRole('button', { name: 'Leave it out' }));
  expect(await listBallots()).toHaveLength(1);
  await user.type(one(), `${code}{Enter}`);
  await user.click(screen.getByRole('button', { name: 'Take it all the same' }));
  expect(await screen.findByText('2 of 18 ballots received.')).toBeVisible();
});

it('tells what stands in a chat before it takes anything', async () => {
  const { user, codeOf, listBallots, container } = await openCodes();
  const [anna, ben] = [codeOf({ P01: 'established' }), codeOf({ P01: 'notYet', P02: 'unknown' })];
  const damaged = `${ben.startsWith('2') ? '3' : '2'}${ben.slice(1)}`;
  const lines = [
    '10:31 Anna: hello everybody',
    `10:32 Anna: ${anna}`,
    `Ben: ${ben}`,
    `Carla: ${damaged}`,
    `Dolors: ${anna}`,
  ];
  fireEvent.change(chat(), { target: { value: lines.join('\n') } });
  await user.click(screen.getByRole('button', { name: 'Find the codes' }));
  expect(screen.getByText('2 codes found')).toBeVisible();
  expect(screen.getByText('1 damaged code')).toBeVisible();
  expect(screen.getByText('1 the same again')).toBeVisible();
  const broken = screen.getByText(/one character or more does not fit/).closest('li') as HTMLElement;
  expect(within(broken).getByText(/Carla/)).toBeVisible();
  expect(await listBallots()).toEqual([]);
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(screen.getByLabelText(/Dolors/));
  await user.click(screen.getByRole('button', { name: 'Take these 3 ballots' }));
  expect(await screen.findByText('3 ballots taken.')).toBeVisible();
  await waitFor(async () => expect(await listBallots()).toHaveLength(3));
  expect(screen.getByText(/Carla/, { selector: 'q' })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Find the codes' }));
  expect(screen.getByText('0 codes found')).toBeVisible();
  expect(screen.getByText('3 the same again')).toBeVisible();
});
