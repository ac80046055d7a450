// @vitest-environment node
import { checkPack } from '@/domain/packCheck';
import { nextPackFiles } from '../../support/years/nextPack';

/** What the check says of the next edition after a change of some of its fields. */
function checkChanged(fields: { head?: object; path?: string; indicator?: object }) {
  const { head, indicators } = nextPackFiles();
  const { path = '' } = fields;
  const changed = path ? { [path]: { ...(indicators[path] as object), ...fields.indicator } } : {};
  return checkPack({ head: { ...(head as object), ...fields.head }, indicators: { ...indicators, ...changed } });
}

const SAME = '01-inclusive-education/01.C1.json';

test('a pack with every kind of change may be published', () => {
  expect(checkPack(nextPackFiles())).toEqual([]);
});

test('what changed since another pack needs its name', () => {
  const faults = checkChanged({ head: { follows: undefined } });
  expect(faults.map(({ field, reason }) => `${field}: ${reason}`)).toContain(
    'change: pack.json does not say which pack it follows',
  );
  // 3 with another meaning or wording, 1 marked the same, 1 more reworded, 5 made anew.
  expect(faults).toHaveLength(10);
  expect(faults.map(({ file }) => file)).toContain('08-governance-and-participation/08.I4.json');
});

test.each([
  ['a pack cannot follow itself', { head: { follows: 'educating-cities-2028' } }, 'pack.json', 'follows'],
  ['must be new', { path: SAME, indicator: { replaces: ['13.I1'] } }, SAME, 'change'],
  ['must be new', { path: SAME, indicator: { change: 'wording', replaces: ['13.I1'] } }, SAME, 'change'],
  ['04.C1 keeps its place', { path: SAME, indicator: { change: 'new', replaces: ['04.C1'] } }, SAME, 'replaces'],
  ['expected one of same, wording, new', { path: SAME, indicator: { change: 'meaning' } }, SAME, 'change'],
  ['needs at least 1', { path: SAME, indicator: { change: 'new', replaces: [] } }, SAME, 'replaces'],
])('%s', (reason, fields, file, field) => {
  expect(checkChanged(fields)).toEqual([{ file, field, reason: expect.stringContaining(reason) as string }]);
});

test('an indicator may name itself beside others that it takes in', () => {
  const indicator = { change: 'new', replaces: ['01.C1', '13.I1'] };
  expect(checkChanged({ path: SAME, indicator })).toEqual([]);
});
