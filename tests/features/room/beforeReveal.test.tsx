import { waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { getPack } from '@/data/packs';
import { describeItem } from '@/domain/workshop/itemWords';
import type { Rating } from '@/domain/workshop/ballot';
import type { Session } from '@/domain/workshop/session';
import {
  askAgain,
  beginRating,
  closeRound,
  listRest,
  patchItem,
  reveal,
  revealRest,
  showItem,
} from '@/domain/workshop/steps';
import { startWords } from '../../support/startWords';
import { countWords, openRoom } from './openRoom';

const MOST_WORDS = 60;

type Step = (session: Session, rating: Rating) => Session;

/** Everything that the window holds: texts, attributes, title. Two rooms differ by their ids only. */
async function readWindow(rating: Rating, step: Step): Promise<string> {
  const room = await openRoom(() => rating);
  await room.step((session, ballots) => step(closeRound(session, ballots, room.pack), rating));
  const { container, unmount, history } = await room.show();
  const held = [document.title, container.innerHTML, ...history].join('\n').replaceAll(room.id, 'ID');
  unmount();
  return held.replaceAll(room.open.city.id, 'CITY');
}

/** The list of the questions that nobody needs to talk about. */
function showFirst(session: Session): Session {
  return showItem(session, listRest(session)[0]?.id ?? '');
}

function agreeAll(session: Session, agreed: Rating): Session {
  return session.items.reduce((next, { id }) => patchItem(next, id, { agreed, sentence: `It is ${agreed}` }), session);
}

describe('whatever a room has rated, its window is the same before the reveal', () => {
  const moments: [name: string, step: Step][] = [
    ['while it rates', beginRating],
    ['while it thinks', (session) => session],
    ['in the list at the end', (session) => showFirst(session)],
    ['where a level was written down too early', (session, agreed) => agreeAll(session, agreed)],
    [
      'in the list, where levels were written down too early',
      (session, agreed) => agreeAll(showFirst(session), agreed),
    ],
  ];
  test.each(moments)('%s', async (_, step) => {
    expect(await readWindow('notYet', step)).toBe(await readWindow('sharedAndReviewed', step));
  });

  test('and after it, it is not: what is compared here would show a rating', async () => {
    const step = (session: Session) => reveal(session, session.current ?? '');
    expect(await readWindow('notYet', step)).not.toBe(await readWindow('sharedAndReviewed', step));
  });
});

describe.each(['en', 'es', 'fr', 'ca', 'pt'])('in %s', (language) => {
  beforeAll(async () => {
    await startWords();
    await i18next.changeLanguage(language);
  });
  afterAll(() => i18next.changeLanguage('en'));

  test.each(['ninetyMinutes', 'twoHalfDays'] as const)(
    `no view of %s has more than ${MOST_WORDS} words, not of the longest question either`,
    async (format) => {
      const room = await openRoom((person, _, options) => options[person % options.length], { format });
      const pack = await getPack(room.open.pack.id, language);
      const { session } = await room.read();
      const lengthOf = (id: string) => {
        const { title = '', question = '', shortTitle = '' } = describeItem(id, pack) ?? {};
        return `${format === 'twoHalfDays' ? question : ''} ${shortTitle} ${format === 'twoHalfDays' ? '' : title}`
          .length;
      };
      const longest = session.items.map(({ id }) => id).toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? '';
      await room.step((now) => showItem(now, longest));
      const { container, user } = await room.show();
      const seen: Record<string, number> = { rating: countWords(container) };
      const look = async (name: string, act: () => Promise<void>) => {
        const before = container.innerHTML;
        await act();
        await waitFor(() => expect(container.innerHTML).not.toBe(before));
        seen[name] = countWords(container);
      };
      const lookAfter = (name: string, change: (now: Session) => Session) => look(name, () => room.step(change));
      await lookAfter('thinking', (now) => ({ ...now, phase: 'talking', agenda: [longest] }));
      await lookAfter('result', (now) => reveal(now, longest));
      await lookAfter('again', (now) => askAgain(now, longest));
      await room.saveAgain(longest, ['unknown', 'notYet', 'notYet', 'no', 'no', 'firstSteps', 'yes', 'yes']);
      await lookAfter('both', (now) => reveal(now, longest));
      await lookAfter('agreed', (now) =>
        patchItem(now, longest, { agreed: 'sharedAndReviewed', sentence: 'We want one plan with an owner.' }),
      );
      await lookAfter('rest', (now) => revealRest(showFirst(now)));
      const pages = Number(/\d+$/.exec(container.querySelector('section')?.textContent ?? '')?.[0]);
      for (let page = 2; page <= pages; page += 1) {
        await look(`rest, page ${page}`, () => user.keyboard('{PageDown}'));
      }
      expect(pages).toBeGreaterThan(2);
      await lookAfter('preparing', (now) => ({ ...now, phase: 'preparing' }));
      await lookAfter('closed', (now) => ({ ...now, phase: 'closed' }));
      expect(Object.entries(seen).filter(([, words]) => words > MOST_WORDS || words < 5)).toEqual([]);
    },
    20_000,
  );
});
