import { fireEvent, screen, waitFor } from '@testing-library/react';
import { buildBallotFile } from '@/data/workshop/ballotFiles';
import type { BallotContent } from '@/domain/workshop/ballotFile';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { ITEMS, openCollect } from './openCollect';

const PACK = 'educating-cities-2026';
const WORDS = { about: 'A ballot', language: 'en' };

function makeFile(name: string, content: Partial<BallotContent>, mend = (text: string) => text): File {
  const whole = { id: name, packId: PACK, items: ITEMS, ratings: {}, ...content };
  return new File([mend(buildBallotFile(whole, 'test', WORDS).content as string)], `${name}.json`);
}

it('takes what can be taken, and says of each other file why not', async () => {
  const { user, choose, listBallots, container } = await openCollect();
  await choose(/^Ballot files/);
  const good = makeFile('good', { ratings: { P01: 'established' } });
  await user.upload(screen.getByLabelText('Ballot files', { selector: 'input[type=file]' }), [
    good,
    makeFile('same', { id: 'good', ratings: { P01: 'notYet' } }),
    makeFile('other', { items: ['P03'] }),
    makeFile('damaged', { ratings: { P01: 'notYet' } }, (text) => text.replace('"notYet"', '"established"')),
  ]);
  expect(await screen.findByText('1 ballot taken from 4 files.', { selector: 'p' })).toBeVisible();
  const stateOf = (name: string) => screen.getByText(`${name}.json`, { selector: 'strong' }).closest('li');
  expect(stateOf('good')).toHaveTextContent('Taken');
  expect(stateOf('same')).toHaveTextContent('Same again');
  expect(stateOf('other')).toHaveTextContent('Other questions');
  expect(stateOf('damaged')).toHaveTextContent('Not taken');
  expect(container).not.toHaveTextContent('Established');
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await waitFor(async () =>
    expect(await listBallots()).toMatchObject([{ id: 'good', way: 'file', ratings: { P01: 'established' } }]),
  );
  await user.click(screen.getByRole('button', { name: /^Put this one in its place/ }));
  await waitFor(async () => expect(await listBallots()).toMatchObject([{ id: 'good', ratings: { P01: 'notYet' } }]));
});

it('takes files that are dropped', async () => {
  const { choose, listBallots } = await openCollect();
  await choose(/^Ballot files/);
  const place = screen.getByLabelText('Ballot files', { selector: 'input[type=file]' }).parentElement as HTMLElement;
  fireEvent.drop(place, { dataTransfer: { files: [makeFile('good', { ratings: { P02: 'unknown' } })] } });
  await waitFor(async () => expect(await listBallots()).toHaveLength(1));
});
