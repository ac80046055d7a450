// @vitest-environment node
import fc from 'fast-check';
import type { PackLink } from '@/domain/years/meaning';
import { PACK_CHANGES, listPackChanges, moveAnswers } from '@/domain/years/packChanges';
import { answer, answersAt } from '../../support/samples';
import { firstPack, nextPack } from '../../support/years/nextPack';

const changes = listPackChanges(firstPack, nextPack);

describe('from one edition to the next', () => {
  test('lists what was added, reworded, changed, split, merged and withdrawn', () => {
    expect(changes.filter(({ kind }) => kind !== 'unchanged').toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual([
      { kind: 'reworded', from: ['01.C2'], to: ['01.C2'] },
      { kind: 'reworded', from: ['01.P1'], to: ['01.P1'] },
      { kind: 'added', from: [], to: ['02.C3'] },
      { kind: 'changed', from: ['03.I2'], to: ['03.I3'] },
      { kind: 'withdrawn', from: ['05.I2'], to: [] },
      { kind: 'changed', from: ['06.I1'], to: ['06.I1'] },
      { kind: 'split', from: ['08.I1'], to: ['08.I3', '08.I4'] },
      { kind: 'changed', from: ['09.P1'], to: ['09.P1'] },
      { kind: 'merged', from: ['13.I1', '13.I2'], to: ['13.I3'] },
    ]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(PACK_CHANGES));
  });

  const key = ({ from, to }: { from: string[]; to: string[] }) => from[0] ?? to[0]!;

  test('when the one does not follow the other, all is withdrawn and added', () => {
    const { follows: _, ...alone } = nextPack;
    const kinds = listPackChanges(firstPack, alone).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'added')).toHaveLength(nextPack.indicators.length);
    expect(kinds.filter((kind) => kind === 'withdrawn')).toHaveLength(firstPack.indicators.length);
    expect(kinds).toHaveLength(nextPack.indicators.length + firstPack.indicators.length);
  });

  const link = (id: string, indicators: PackLink['indicators'], follows?: string): PackLink => ({
    id,
    indicators,
    ...(follows ? { follows } : {}),
  });
  const old = link('old', [
    { id: '01.C1', format: 'scale' },
    { id: '01.C2', format: 'scale' },
    { id: '01.C3', format: 'scale' },
  ]);
  const listFrom = (...indicators: PackLink['indicators']) => listPackChanges(old, link('new', indicators, 'old'));

  test('an old id that goes on with another meaning can be split and merged as well', () => {
    expect(
      listFrom(
        { id: '01.C1', format: 'scale', change: 'new' },
        { id: '01.C4', format: 'scale', change: 'new', replaces: ['01.C1'] },
        { id: '01.C2', format: 'scale', change: 'new', replaces: ['01.C3'] },
      ),
    ).toEqual([
      { kind: 'split', from: ['01.C1'], to: ['01.C1', '01.C4'] },
      { kind: 'merged', from: ['01.C2', '01.C3'], to: ['01.C2'] },
    ]);
  });

  test('chains of replacements are one split, in the place of the first', () => {
    expect(
      listFrom(
        { id: '01.C4', format: 'scale', change: 'new', replaces: ['01.C1'] },
        { id: '01.C3', format: 'scale' },
        { id: '01.C5', format: 'scale', change: 'new', replaces: ['01.C2'] },
        { id: '01.C6', format: 'scale', change: 'new', replaces: ['01.C1', '01.C2'] },
      ),
    ).toEqual([
      { kind: 'split', from: ['01.C1', '01.C2'], to: ['01.C4', '01.C5', '01.C6'] },
      { kind: 'unchanged', from: ['01.C3'], to: ['01.C3'] },
    ]);
  });

  test('another format is another question, and nothing replaces what goes on', () => {
    expect(
      listFrom(
        { id: '01.C1', format: 'yesNo' },
        { id: '01.C2', format: 'scale' },
        { id: '01.C4', format: 'scale', change: 'new', replaces: ['01.C2', '09.C9'] },
      ),
    ).toEqual([
      { kind: 'changed', from: ['01.C1'], to: ['01.C1'] },
      { kind: 'unchanged', from: ['01.C2'], to: ['01.C2'] },
      { kind: 'added', from: [], to: ['01.C4'] },
      { kind: 'withdrawn', from: ['01.C3'], to: [] },
    ]);
  });

  test('every indicator of both packs is in exactly one change', () => {
    const ids = ['01.C1', '01.C2', '01.C3', '01.C4', '01.C5'];
    const packs = fc.tuple(
      fc.subarray(ids, { minLength: 1 }),
      fc.uniqueArray(
        fc.record({
          id: fc.constantFrom(...ids, '01.C6', '01.C7'),
          format: fc.constantFrom('scale' as const, 'yesNo' as const),
          change: fc.constantFrom('same' as const, 'wording' as const, 'new' as const),
          replaces: fc.subarray(ids),
        }),
        { selector: ({ id }) => id },
      ),
    );
    fc.assert(
      fc.property(packs, ([before, after]) => {
        const from = link(
          'old',
          before.map((id) => ({ id, format: 'scale' as const })),
        );
        const list = listPackChanges(from, link('new', after, 'old'));
        expect(list.flatMap((change) => change.from).toSorted()).toEqual(before.toSorted());
        expect(list.flatMap((change) => change.to).toSorted()).toEqual(after.map(({ id }) => id).toSorted());
      }),
      { numRuns: 500 },
    );
  });
});

describe('the answers', () => {
  const all = Object.fromEntries(firstPack.principles.map(({ id }) => [id, 4 as const]));
  const remembered = answer('10.C1', { state: 'unanswered', note: 'ask the archive' });
  const foreign = answer('99.C1', { level: 'underWay' });
  const answers = [
    ...answersAt(firstPack, all).filter(({ indicatorId }) => indicatorId !== '10.C1'),
    remembered,
    foreign,
  ];

  test('go along, are looked at again or stay, and none is lost or altered', () => {
    const { carried, lookAgain, left } = moveAnswers(answers, changes);
    const idsOf = (list: typeof answers) => list.map(({ indicatorId }) => indicatorId);
    expect(idsOf(lookAgain)).toEqual(['01.C2']);
    expect(idsOf(left)).toEqual(['03.I2', '05.I2', '06.I1', '08.I1', '13.I1', '13.I2', '99.C1']);
    expect(carried).toContain(remembered);
    expect(new Set([...carried, ...lookAgain, ...left])).toEqual(new Set(answers));
    expect(carried.length + lookAgain.length + left.length).toBe(answers.length);
  });
});
