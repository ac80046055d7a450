import { screen } from '@testing-library/react';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { optionsOf, type Rating } from '@/domain/workshop/ballot';
import { describeItem, type ItemWords } from '@/domain/workshop/itemWords';
import { tally } from '@/domain/workshop/tally';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import { renderScreen } from '../../support/renderScreen';

const pack = await getPack(CURRENT_PACK);

function wordsOf(itemId: string): ItemWords {
  const item = describeItem(itemId, pack);
  if (!item) {
    throw new Error(`The pack does not have ${itemId}`);
  }
  return item;
}

type Props = { itemId: string; people: readonly number[]; unknown?: number; rating?: Rating };

function Words({ itemId, people, unknown = 0, rating = 'unknown' }: Props) {
  const words = useTallyWords();
  const item = wordsOf(itemId);
  const options = optionsOf(itemId, pack);
  const counts = Object.fromEntries(options.map((option, index) => [option, people[index] ?? 0]));
  const told = tally({ ...counts, unknown }, options);
  return (
    <>
      <p>{words.within(told)}</p>
      <p>{words.ends(told, item)}</p>
      <p>{words.unknown(told)}</p>
      <p>{words.rating(rating, item)}</p>
    </>
  );
}

test.each([
  [[0, 0, 0, 0, 0], 'No ratings.', 'No ratings.'],
  [[0, 1, 0, 1, 0], '2 ratings: too few to show how the room stands.', 'From 1 First steps to 3 Established.'],
  [[0, 0, 7, 0, 0], 'All 7 stand on one level.', 'Only 2 Under way.'],
  [[0, 3, 7, 0, 0], 'All 10 stand on one level or on two neighbouring ones.', 'From 1 First steps to 2 Under way.'],
  [[2, 10, 4, 2, 0], '14 of 18 stand on one level or on two neighbouring ones.', 'From 0 Not yet to 3 Established.'],
  [
    [1, 0, 1, 0, 1],
    'All 3 stand far apart: no two on one level or on neighbouring ones.',
    'From 0 Not yet to 4 Shared and reviewed.',
  ],
])('%j: %s', async (people, within, ends) => {
  await renderScreen(<Words itemId="P07" people={people} />);
  expect(screen.getAllByRole('paragraph').map(({ textContent }) => textContent)).toEqual([
    within,
    ends,
    '0 do not know.',
    'I don’t know',
  ]);
});

test('a level is told with its number, a choice without', async () => {
  await renderScreen(
    <>
      <Words itemId="P07" people={[]} rating="established" unknown={1} />
      <Words itemId="01.C1" people={[]} rating="beingPrepared" />
    </>,
  );
  expect(screen.getByText('3 Established')).toBeVisible();
  expect(screen.getByText('1 does not know.')).toBeVisible();
  expect(screen.getByText('Being prepared')).toBeVisible();
});
