// @vitest-environment node
import { CHOICES, LEVELS } from '@/domain/pack';
import {
  SHEET_SIZE,
  ballotSchema,
  isPrincipleId,
  itemIdSchema,
  listPrincipleItems,
  listSheets,
  listShortItems,
  optionsOf,
  principleOf,
} from '@/domain/workshop/ballot';
import { ballotOf } from '../../support/workshop/fileSessions';
import { OUTLINE } from '../../support/workshop/sheets';

test('sheets hold everything once, in its order, on as few and as even ones as there can be', () => {
  for (let count = 1; count <= 100; count += 1) {
    const items = Array.from({ length: count }, (_, index) => `P${index}`);
    const sheets = listSheets(items);
    const sizes = sheets.map(({ length }) => length);
    expect(sheets.flat()).toEqual(items);
    expect(sheets).toHaveLength(Math.ceil(count / SHEET_SIZE));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(SHEET_SIZE);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  }
  expect(listSheets(Array<string>(21).fill('P01')).map(({ length }) => length)).toEqual([11, 10]);
  expect(listSheets([])).toEqual([[]]);
});

test('what can be rated is told lowest first: choices of a yes/no indicator, levels of everything else', () => {
  const yesNo = OUTLINE.indicators.find(({ format }) => format === 'yesNo')?.id ?? '';
  const scale = OUTLINE.indicators.find(({ format }) => format === 'scale')?.id ?? '';
  expect(optionsOf(yesNo, OUTLINE)).toEqual(['no', 'beingPrepared', 'yes']);
  expect([optionsOf(scale, OUTLINE), optionsOf('P07', OUTLINE), optionsOf('99.C1', OUTLINE)]).toEqual([
    LEVELS,
    LEVELS,
    LEVELS,
  ]);
  expect(CHOICES[0]).toBe('yes');
});

test('every item of the set is known by its id, with its principle', () => {
  for (const { id, principle } of OUTLINE.indicators) {
    expect([itemIdSchema.safeParse(id).success, isPrincipleId(id), principleOf(id)]).toEqual([true, false, principle]);
  }
  for (const id of listPrincipleItems(OUTLINE)) {
    expect([itemIdSchema.safeParse(id).success, isPrincipleId(id), principleOf(id)]).toEqual([true, true, id]);
  }
  expect(listShortItems(OUTLINE)).toHaveLength(40);
});

test.each([
  ['a rating that there is none of', { ratings: { P01: 'good' } }],
  ['an item that is none', { ratings: { x: 'notYet' } }],
  ['a third round', { round: 3 }],
  ['a sheet below the first', { sheet: -1 }],
  ['a way that is none', { way: 'mail' }],
  ['no id', { id: '' }],
])('a ballot with %s is none', (_, wrong) => {
  const ballot = ballotOf('b', { P01: 'notYet' });
  expect(ballotSchema.safeParse(ballot).success).toBe(true);
  expect(ballotSchema.safeParse({ ...ballot, ...wrong }).success).toBe(false);
});
