// @vitest-environment node
import { compareMeanings, listKept, type PackLink } from '@/domain/years/meaning';

const indicator = (id: string, change?: 'same' | 'wording' | 'new', format: 'scale' | 'yesNo' = 'scale') => ({
  id,
  format,
  ...(change ? { change } : {}),
});
const first: PackLink = {
  id: 'first',
  indicators: ['01.C1', '01.C2', '01.C3', '01.C4', '01.C5'].map((id) => indicator(id)),
};
const second: PackLink = {
  id: 'second',
  follows: 'first',
  indicators: [
    indicator('01.C1'),
    indicator('01.C2', 'wording'),
    indicator('01.C3', 'new'),
    indicator('01.C4', 'same', 'yesNo'),
    indicator('01.C6', 'same'),
  ],
};
const third: PackLink = {
  id: 'third',
  follows: 'second',
  indicators: [
    indicator('01.C1', 'wording'),
    indicator('01.C2'),
    indicator('01.C3'),
    indicator('01.C6'),
    indicator('01.C5'),
  ],
};
const packs = [third, first, second];
const IDS = ['01.C1', '01.C2', '01.C3', '01.C4', '01.C5', '01.C6'];
const meanings = (from: string, to: string, known = packs) => IDS.map(compareMeanings(from, to, known));

test('a pack keeps what it does not call new, in the format it had', () => {
  expect([...listKept(first, second)]).toEqual([
    ['01.C1', 'same'],
    ['01.C2', 'wording'],
  ]);
  expect(meanings('first', 'second')).toEqual(['same', 'wording', undefined, undefined, undefined, undefined]);
});

test('a pack that does not follow keeps nothing, whatever its ids are', () => {
  expect(listKept(first, third).size).toBe(0);
  expect(listKept(undefined, first).size).toBe(0);
  expect(listKept(second, first).size).toBe(0);
});

test('with one and the same pack everything is the same', () => {
  expect(meanings('second', 'second', [])).toEqual(IDS.map(() => 'same'));
});

test('over several packs a meaning must be kept at every step, in either direction', () => {
  // 01.C5 was withdrawn and came back; 01.C1 and 01.C2 were reworded on the way; 01.C6 is younger than the first pack.
  const expected = ['wording', 'wording', undefined, undefined, undefined, undefined];
  expect(meanings('first', 'third')).toEqual(expected);
  expect(meanings('third', 'first')).toEqual(expected);
  expect(meanings('second', 'third')).toEqual(['wording', 'same', 'same', undefined, undefined, 'same']);
});

test('without a way from one to the other nothing is kept', () => {
  const nothing = IDS.map(() => undefined);
  expect(meanings('first', 'third', [first, third])).toEqual(nothing);
  expect(meanings('first', 'fourth')).toEqual(nothing);
  const circle = [
    { ...first, follows: 'second' },
    { ...second, follows: 'first' },
  ];
  expect(meanings('first', 'third', circle)).toEqual(nothing);
  expect(meanings('other', 'first', circle)).toEqual(nothing);
});
