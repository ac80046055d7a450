import i18next from 'i18next';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { linesOf, wordsOf, type Block, type DocumentModel, type Section } from '@/domain/document/model';
import type { Session } from '@/domain/workshop/session';
import { keepCounts, patchItem } from '@/domain/workshop/steps';
import { buildMinutesDocument, hasMinutes } from '@/exports/document/minutesDocument';
import type { MinutesInput } from '@/exports/document/minutesInput';
import { writeMinutes } from '@/exports/minutesHtml';
import { createFormat } from '@/ui/useFormat';
import { CITY, MOMENT } from '../../support/samples';
import { startWords } from '../../support/startWords';
import { AGREED, BALLOTS } from '../../support/workshop/agreed';

async function minutesInput(session: Session = AGREED, ballots = BALLOTS, language = 'en'): Promise<MinutesInput> {
  await startWords();
  await i18next.loadLanguages(language);
  return {
    city: CITY,
    year: 2026,
    session,
    ballots,
    pack: await getPack(CURRENT_PACK, language),
    t: i18next.getFixedT(language),
    format: createFormat(language),
    language,
    direction: i18next.dir(language),
    savedAt: MOMENT,
  };
}

const build = async (session?: Session, ballots = BALLOTS) =>
  buildMinutesDocument(await minutesInput(session, ballots));

function find(sections: readonly Section[], id: string): Section {
  const found = sections.flatMap((section) => [section, ...section.sections]).find((section) => section.id === id);
  if (!found) {
    throw new Error(`There is no section ${id}`);
  }
  return found;
}

const cellsOf = (block: Block | undefined) =>
  block?.kind === 'table'
    ? block.rows.map(({ cells }) => cells.map((cell) => linesOf(cell).map(wordsOf).join(' | ')))
    : [];
const factsOf = (blocks: readonly Block[]) =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'facts'
        ? block.facts.map(({ label, value }) => [wordsOf(label), linesOf(value).map(wordsOf)] as const)
        : [],
    ),
  );
const tableOf = ({ blocks }: Section) => blocks.find(({ kind }) => kind === 'table');

describe('the minutes', () => {
  test('say which workshop it was, and how the ratings came in', async () => {
    const minutes = await build();
    expect(minutes.heading.map(wordsOf)).toEqual(['Town hall in November', 'Minutes of the workshop']);
    expect(factsOf(minutes.blocks)).toMatchObject({
      City: ['Granollers'],
      Day: ['Nov 12, 2026'],
      Place: ['Room 2'],
      Facilitator: ['Education department'],
      'People expected': ['5'],
      'Ratings, first round': ['5 ballots on paper'],
      'Ratings, second round': ['hands or cards counted for 2 questions'],
    });
    expect(minutes.marks).toEqual([]);
  });

  test('have the votes of both rounds of a question, and all that was written down', async () => {
    const question = find((await build()).sections, 'question-P01');
    expect(cellsOf(tableOf(question))).toEqual([
      ['0 – Not yet', '1', '0'],
      ['1 – First steps', '1', '1'],
      ['2 – Under way', '2', '4'],
      ['3 – Established', '1', '0'],
      ['4 – Shared and reviewed', '0', '0'],
      ['we don’t know yet', '0', '0'],
    ]);
    expect(factsOf(question.blocks)).toEqual({
      'First round': [
        'In the middle of 5 ratings: 2 – Under way.',
        'From “0 – Not yet” to “3 – Established”',
        '3 of 5 within one level',
      ],
      'Second round': [
        'In the middle of 5 ratings: 2 – Under way.',
        'From “1 – First steps” to “2 – Under way”',
        '5 of 5 within one level',
      ],
      'Agreed level': ['2 – Under way'],
      'What was agreed': ['Two departments work with the plan.'],
      'Seen differently': ['The youth centre sees first steps only.'],
      'Evidence to check': ['Minutes of the round table'],
      'Idea for action': ['Invite the neighbourhood councils'],
    });
  });

  test('tell of two ratings only the ends', async () => {
    const question = find((await build()).sections, 'question-01.C2');
    expect(tableOf(question)).toBeUndefined();
    expect(factsOf(question.blocks)['First round']).toEqual([
      '2 people gave a level: too few to show more than the two ends.',
      'From “1 – First steps” to “3 – Established”',
    ]);
  });

  test('end with lists: differences first, dissent, evidence, ideas, parked, not rated, signatures', async () => {
    const { sections } = await build();
    expect(sections.map(({ id }) => id)).toEqual([
      'agenda',
      'talked',
      'spread',
      'otherView',
      'evidence',
      'action',
      'parked',
      'notRated',
      'signatures',
    ]);
    const spread = cellsOf(tableOf(find(sections, 'spread')));
    expect(spread.map(([question = '', , , first]) => [question.split(' ', 1)[0], first])).toEqual([
      ['01.C2', '2 ratings'],
      ['1', '3 of 5'],
      ['2', '4 of 4'],
      ['01.C1', '5 of 5'],
    ]);
    expect(Object.values(factsOf(find(sections, 'otherView').blocks))).toEqual([
      ['The youth centre sees first steps only.'],
      ['The library doubts it.'],
    ]);
    expect(find(sections, 'notRated').blocks).toEqual([{ kind: 'text', text: '4 Access to culture' }]);
  });

  test('say that nobody saw it differently', async () => {
    const items = AGREED.items.map(({ otherView: _, ...item }) => item);
    expect(find((await build({ ...AGREED, items })).sections, 'otherView').blocks).toEqual([
      { kind: 'text', text: 'No other view was written down.' },
    ]);
  });

  test('put what was confirmed without talk into one table, with its sentence', async () => {
    const shown = patchItem(AGREED, 'P03', { revealed: 1, agreed: 'sharedAndReviewed', sentence: 'All agree.' });
    expect(cellsOf(tableOf(find((await build(shown)).sections, 'rest')))).toEqual([
      ['3 Diversity', '4 – Shared and reviewed', '5 of 5', '4 – Shared and reviewed | All agree.'],
    ]);
  });

  test('are a draft until the workshop is closed, and marked in a sample city', async () => {
    const input = await minutesInput({ ...AGREED, phase: 'talking' });
    const minutes = buildMinutesDocument({ ...input, city: { ...CITY, sample: true } });
    expect(minutes.marks.map(({ word }) => wordsOf(word))).toEqual(['Sample', 'Draft']);
  });

  test('are the same when the ballots are deleted, but for how they came in', async () => {
    const withoutWays = ({ blocks: _, ...minutes }: DocumentModel) => minutes;
    const after = await build(keepCounts(AGREED, BALLOTS), []);
    expect(withoutWays(after)).toEqual(withoutWays(await build()));
    expect(factsOf(after.blocks)['Ratings, first round']).toEqual([
      'The ballots were deleted. How many people gave each rating was kept.',
    ]);
    const later = BALLOTS.filter(({ round }) => round === 2);
    expect(withoutWays(await build(keepCounts(keepCounts(AGREED, BALLOTS), later), []))).toEqual(withoutWays(after));
  });
});

describe('what the room has not seen', () => {
  /** Nothing in the made-up workshop that was shown is "shared and reviewed": it is only in what was not. */
  const UNSEEN = /shared and reviewed/iu;

  test.each(['en', 'es', 'fr', 'ca', 'pt'])('stands in no minutes (%s)', async (language) => {
    const input = await minutesInput(AGREED, BALLOTS, language);
    const name = input.pack.scale.find(({ id }) => id === 'sharedAndReviewed')?.name ?? '';
    // The rows of the tables of votes name every level there is.
    const texts = JSON.stringify(buildMinutesDocument(input), (key, value: unknown) =>
      key === 'rows' ? undefined : value,
    );
    expect(texts).not.toContain(name);
    const votes = find(buildMinutesDocument(input).sections, 'question-P02');
    expect(cellsOf(tableOf(votes)).at(-2)?.slice(1)).toEqual(['0']);
  });

  test('stands there once it is shown', async () => {
    const shown = patchItem(AGREED, 'P02', { revealed: 2 });
    expect(JSON.stringify(factsOf(find((await build(shown)).sections, 'question-P02').blocks))).toMatch(UNSEEN);
  });

  test('is told as not shown, and there are no minutes before anything is', async () => {
    const items = AGREED.items.map(({ id }) => ({ id }));
    const hidden = { ...AGREED, items };
    expect(hasMinutes(hidden)).toBe(false);
    expect(hasMinutes(AGREED)).toBe(true);
    const { sections } = await build(hidden);
    expect(sections.map(({ id }) => id)).not.toContain('spread');
    expect(tableOf(find(sections, 'question-P01'))).toBeUndefined();
    expect(JSON.stringify(find(sections, 'question-P01'))).toContain('not shown to the room');
  });
});

describe('the file', () => {
  const nasty = [
    '<script>alert(1)</script> & "quotes"',
    '=SUM(A1) \u202Eturned\u202C',
    'اجتماع المدينة 2026',
    `${'long '.repeat(2000)}end`,
  ].join('\n');

  test('holds every word that was typed, as text', async () => {
    const title = 'Taller <b>«Ribera»</b>';
    const bad = patchItem({ ...AGREED, title, place: nasty.slice(0, 400) }, 'P01', {
      sentence: nasty,
      otherView: nasty,
      evidence: nasty,
      action: nasty,
    });
    const file = writeMinutes(await minutesInput(bad));
    const page = new DOMParser().parseFromString(file, 'text/html');
    expect(page.querySelectorAll('script, b')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toContain(title);
    const typed = [...page.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(typed.filter((text) => text === nasty.replace(/[\u202E\u202C]/gu, ''))).toHaveLength(7);
    expect(file).not.toMatch(/[\u202A-\u202E]/u);
  });

  test('has one h1, headings without a gap, unique ids, and lines to sign', async () => {
    const page = new DOMParser().parseFromString(writeMinutes(await minutesInput()), 'text/html');
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.querySelectorAll('.signatures li')).toHaveLength(3);
  });

  test('is in the language it is asked for', async () => {
    const file = writeMinutes(await minutesInput(AGREED, BALLOTS, 'fr'));
    expect(file).toContain('<html lang="fr" dir="ltr">');
    expect(file).toContain('12 nov. 2026');
  });
});
