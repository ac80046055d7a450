// @vitest-environment node
import fc from 'fast-check';
import { isScored } from '@/domain/pack';
import { listPrincipleItems, listSheets, listShortItems } from '@/domain/workshop/ballot';
import { nameSheet, readSheet } from '@/domain/workshop/sheetName';
import { OUTLINE } from '../../support/workshop/sheets';

const PRINCIPLES = listPrincipleItems(OUTLINE);
const SHORT = listSheets(listShortItems(OUTLINE));

test('the usual sheets have short names', () => {
  expect(nameSheet(PRINCIPLES, OUTLINE)).toBe('all');
  expect(SHORT.map((items) => nameSheet(items, OUTLINE))).toEqual(['short1', 'short2']);
  expect(nameSheet(['P06', 'P11'], OUTLINE)).toBe('P06_P11');
  expect(readSheet('short2', OUTLINE)).toEqual(SHORT[1]);
});

test('every sheet is read from its name, in its order', () => {
  const items = [...PRINCIPLES, ...OUTLINE.indicators.filter(isScored).map(({ id }) => id)];
  const sheets = fc.oneof(
    fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 20 }),
    fc.constantFrom(PRINCIPLES, PRINCIPLES.toReversed(), ...SHORT),
  );
  fc.assert(
    fc.property(sheets, (sheet) => {
      const name = nameSheet(sheet, OUTLINE);
      expect(readSheet(name, OUTLINE)).toEqual(sheet);
      // It stands in an address and in the name of a file as it is.
      expect(encodeURIComponent(name)).toBe(name);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['no sheet', 'everything'],
  ['a third part of the short form', 'short3'],
  ['a principle that there is not', 'P21'],
  ['one twice', 'P06_P06'],
  ['one that nobody can rate', OUTLINE.indicators.find((indicator) => !isScored(indicator))?.id ?? ''],
  ['21 items', [...PRINCIPLES, '01.C1'].join('_')],
  ['another sign between', 'P06,P11'],
  ['a name of every object', '__proto__'],
])('a name of %s is none', (_, name) => {
  expect(readSheet(name, OUTLINE)).toBeUndefined();
});
