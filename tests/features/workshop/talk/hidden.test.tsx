import { screen } from '@testing-library/react';
import type { Ballot, Rating } from '@/domain/workshop/ballot';
import type { Session } from '@/domain/workshop/session';
import { patchItem, showItem } from '@/domain/workshop/steps';
import { listBallots, openTalk, press, RATINGS, storeTalk, TURNED, type StoredTalk } from './openTalk';

/** Everything of the page that can be seen, heard or found: each text, attribute and title, once `shown` stands there. */
async function readPage(talk: StoredTalk, shown: string | RegExp): Promise<string> {
  const { container, unmount } = await openTalk(talk);
  await screen.findAllByText(shown);
  const page = `${document.title}\n${container.innerHTML}`
    .replaceAll(talk.cityId, 'city')
    .replaceAll(talk.id, 'session')
    .replace(/_r_\w+_/g, 'id')
    .replace(/\d+:\d+ [AP]M/g, 'time');
  unmount();
  return page;
}

type Case = {
  shown: string | RegExp;
  phase?: 'rating';
  step?: (now: Session) => Session;
  /** The ballots of a room whose hidden ratings are these. */
  ballotsOf?: (hidden: Record<string, Rating[]>) => Ballot[];
};

/** The page of the same workshop with the ratings of two rooms. */
async function readBoth({ shown, phase, step = (now) => now, ballotsOf = listBallots }: Case) {
  const pages: string[] = [];
  for (const hidden of [RATINGS, TURNED]) {
    const talk = await storeTalk({ ballots: ballotsOf(hidden), ...(phase ? { phase } : {}) });
    await talk.change(step);
    pages.push(await readPage(talk, shown));
  }
  return pages;
}

const cases: [moment: string, Case][] = [
  ['while ballots come in', { shown: 'All are in.', phase: 'rating' }],
  ['when the round is closed and the order is known', { shown: 'Show the ratings' }],
  [
    'at the rest',
    {
      shown: 'Show the ratings of the rest',
      step: (now) => showItem(now, 'P01'),
      // All on one level, so that it stays the rest; which one is what differs.
      ballotsOf: ({ P02 = [] }) => listBallots({ ...RATINGS, P01: P02.map(() => P02[0] ?? 'unknown') }),
    },
  ],
  [
    'when the second ratings are in and the first are shown',
    {
      shown: 'The same data as a table',
      step: (now) => patchItem(now, 'P02', { revealed: 1, again: true }),
      ballotsOf: ({ P02 = [] }) => [...listBallots(RATINGS), ...listBallots({ P02 }, 2, 'count')],
    },
  ],
];

test.each(cases)('before a reveal no letter tells what the room has rated: %s', async (_, given) => {
  const [one, other] = await readBoth(given);
  expect(one).toBe(other);
});

test('after the reveal it is not', async () => {
  const talk = await storeTalk({ ballots: listBallots(TURNED) });
  const { user } = await openTalk(talk);
  await user.click(await press('Show the ratings'));
  expect(await screen.findByText(/^2 of 4 stand on one level/)).toBeVisible();
});
