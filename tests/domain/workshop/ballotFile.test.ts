// @vitest-environment node
import fc from 'fast-check';
import {
  BALLOT_FILE_LIMIT,
  BALLOT_FILE_VERSION,
  parseBallotFile,
  writeBallotFile,
  type Asked,
  type BallotContent,
} from '@/domain/workshop/ballotFile';
import { canonicalText } from '@/domain/json';
import { CURRENT_PACK } from '@/data/packFiles';
import { HEADER, hashWithNode, readFixture } from '../../support/cityFile';
import { MOMENT } from '../../support/samples';
import { MIXED, PRINCIPLES, SHORT, randomRatings, seededRandom, sheetOf } from '../../support/workshop/sheets';

const ASKED: Asked = { packId: CURRENT_PACK, sheets: [PRINCIPLES, ...SHORT, MIXED] };
const CONTENT: BallotContent = {
  id: 'k3v9x0q2m7w1c5z8b4n6',
  packId: 'educating-cities-2026',
  items: ['P07', '01.C1', '01.I1'],
  ratings: { P07: 'underWay', '01.C1': 'beingPrepared', '01.I1': 'unknown' },
};
const write = (content: BallotContent) =>
  writeBallotFile(content, { ...HEADER, sheet: 'P07_01.C1_01.I1' }, hashWithNode);
const read = (text: string, asked = ASKED) => parseBallotFile(text, asked, hashWithNode);
const refusalOf = (text: string, asked = ASKED) => {
  const result = read(text, asked);
  return result.ok ? undefined : result.refusal;
};
/** A file that somebody changed by hand, with the checksum that fits its content. */
const forge = (change: (content: Record<string, unknown>, document: Record<string, unknown>) => void) => {
  const document = JSON.parse(write(CONTENT)) as Record<string, unknown>;
  change(document.content as Record<string, unknown>, document);
  return JSON.stringify({ ...document, sha256: hashWithNode(canonicalText(document.content)) });
};

describe('the first released format', () => {
  const text = readFixture('ballot-file-v1.json');

  test('opens for ever', () => {
    expect(read(text, { packId: 'educating-cities-2026', sheets: [PRINCIPLES, MIXED] })).toEqual({
      ok: true,
      id: CONTENT.id,
      sheet: 1,
      ratings: CONTENT.ratings,
      savedAt: MOMENT,
    });
  });

  // With a newer format this becomes a test of that format's own file.
  test('is written again byte for byte while it is the newest', () => {
    expect(BALLOT_FILE_VERSION).toBe(1);
    expect(write(CONTENT)).toBe(text);
  });

  test('begins with what a person can read', () => {
    expect(text.split('\n').slice(0, 15)).toEqual([
      '{',
      '  "kind": "educating-cities-self-assessment/ballot",',
      '  "about": "What this is.",',
      '  "version": 1,',
      '  "pack": "educating-cities-2026",',
      '  "sheet": "P07_01.C1_01.I1",',
      '  "items": [',
      '    "P07",',
      '    "01.C1",',
      '    "01.I1"',
      '  ],',
      '  "language": "en",',
      `  "savedAt": "${MOMENT}",`,
      '  "tool": "Test 1",',
      expect.stringMatching(/^ {2}"sha256": "[0-9a-f]{64}",$/),
    ]);
  });
});

test('any ballot comes back as it was, with the sheet that it answers', () => {
  const random = seededRandom(1);
  for (let run = 0; run < 200; run += 1) {
    const sheet = run % ASKED.sheets.length;
    const items = ASKED.sheets[sheet] ?? [];
    const ratings = randomRatings(items, random);
    const content = { ...CONTENT, id: `ballot-${run}`, items: items.map(({ id }) => id), ratings };
    expect(read(write(content))).toEqual({ ok: true, id: content.id, sheet, ratings, savedAt: MOMENT });
  }
});

test('questions in another order are the same questions, and fields of a later version do no harm', () => {
  expect(read(write({ ...CONTENT, items: CONTENT.items.toReversed() }))).toMatchObject({ ok: true, sheet: 3 });
  expect(
    read(forge((content, document) => Object.assign(content, { later: 1 }) && Object.assign(document, { x: 1 }))),
  ).toMatchObject({
    ok: true,
  });
});

describe('a ballot file is refused with the reason', () => {
  const text = write(CONTENT);

  test.each([
    ['too large', ' '.repeat(BALLOT_FILE_LIMIT + 1), { reason: 'tooLarge' }],
    ['empty', '', { reason: 'notJson' }],
    ['cut off', text.slice(0, text.length / 2), { reason: 'notJson' }],
    [
      'a city file',
      '{"kind":"educating-cities-self-assessment/city"}',
      { reason: 'otherKind', found: 'educating-cities-self-assessment/city' },
    ],
    ['of a newer version', text.replace('"version": 1', '"version": 2'), { reason: 'newerVersion', found: '2' }],
    ['changed by hand', text.replace('"underWay"', '"notYet"'), { reason: 'damaged' }],
    ['with a forbidden key', text.replace('"kind"', '"__proto__": {}, "kind"'), { reason: 'forbiddenKeys' }],
  ])('%s', (_, wrong, refusal) => {
    expect(refusalOf(wrong)).toEqual(refusal);
  });

  test.each<[string, Asked]>([
    ['other questions', { packId: CURRENT_PACK, sheets: [PRINCIPLES] }],
    ['one question more', { packId: CURRENT_PACK, sheets: [[...MIXED, ...sheetOf(['P08'])]] }],
    ['one question less', { packId: CURRENT_PACK, sheets: [MIXED.slice(1)] }],
    ['the questions of another indicator set', { packId: 'educating-cities-2030', sheets: [MIXED] }],
  ])('the session asks %s', (_, asked) => {
    expect(refusalOf(text, asked)).toEqual({ reason: 'otherSheet', found: 'P07, 01.C1, 01.I1' });
  });

  test.each<[string, (content: Record<string, unknown>) => void, string, string]>([
    [
      'a level where yes or no is asked',
      (content) => (content.ratings = { '01.C1': 'underWay' }),
      'content.ratings.01.C1',
      'expected one of no, beingPrepared, yes',
    ],
    [
      'a rating of what was not asked',
      (content) => (content.ratings = { P01: 'notYet' }),
      'content.ratings.P01',
      'notAsked',
    ],
    ['no id', (content) => (content.id = ''), 'content.id', 'needs at least 1'],
    ['an id without end', (content) => (content.id = 'x'.repeat(65)), 'content.id', 'allows at most 64'],
    ['no question', (content) => (content.items = []), 'content.items', 'needs at least 1'],
    ['a question twice', (content) => (content.items = ['P07', 'P07']), 'content', 'duplicateIds'],
    ['no ratings', (content) => Reflect.deleteProperty(content, 'ratings'), 'content.ratings', 'expected record'],
  ])('%s, with a checksum that fits', (_, change, field, reason) => {
    expect(refusalOf(forge(change))).toEqual({ reason: 'invalid', faults: [{ field, reason }] });
  });

  test('and nothing is ever thrown', () => {
    const place = fc.integer({ min: 0, max: text.length });
    const broken = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(place, place, fc.oneof(fc.string(), fc.json()))
        .map(([from, to, put]) => text.slice(0, from) + put + text.slice(to)),
      fc
        .tuple(fc.jsonValue(), fc.jsonValue())
        .map(([items, ratings]) => forge((content) => Object.assign(content, { items, ratings }))),
    );
    fc.assert(
      fc.property(broken, (wrong) => {
        expect(typeof read(wrong).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  test('one flipped character anywhere in the content is found', () => {
    const start = text.indexOf('"content"') + '"content": '.length;
    const characters = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.integer({ min: start, max: text.length - 2 }), characters, (at, character) => {
        fc.pre(text[at] !== character && !(/\s/.test(character) && /\s/.test(text[at] ?? '')));
        expect(['damaged', 'notJson']).toContain(refusalOf(text.slice(0, at) + character + text.slice(at + 1))?.reason);
      }),
      { numRuns: 300 },
    );
  });
});
