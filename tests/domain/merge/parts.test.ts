// @vitest-environment node
/** Parts that come back from departments, and what the ledger says of what was combined. */
import { cutPart } from '@/domain/file/cutPart';
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { planMerge } from '@/domain/merge/plan';
import type { Part } from '@/domain/part';
import { openFile, writeFile } from '../../support/cityFile';
import { MOMENT } from '../../support/samples';
import { action, answered, cityOf, combineAll, outcomesOf, row, state, yearOf } from '../../support/merge/years';

const part = (id: string, department: string, ...indicators: string[]): Part => ({ id, department, indicators });
const CULTURE = part('p1', 'Culture', '01.C1', '01.I1');
const SPORT = part('p2', 'Sport', '02.C1');

const MASTER: FileAssessment = yearOf([row('01.C1', { a: 1 }), row('02.C1', { a: 1 }), row('03.C1', { a: 1 })], {
  principles: [state('P03', { a: 1 }, { ready: true })],
  plan: { targets: [], priorities: [], actions: [action('a1', { a: 1 })] },
  handedOut: [CULTURE, SPORT].map((item) => ({ ...item, at: MOMENT })),
});

/** The part as its department sends it back with these answers. */
function comeBack(item: Part, ...answers: FileAssessment['answers']): CityContent {
  const { assessments, ...city } = cutPart(cityOf(MASTER), MASTER.id, item);
  const added = assessments.map((year) => {
    const kept = year.answers.filter((known) => !answers.some(({ indicatorId }) => indicatorId === known.indicatorId));
    return { ...year, answers: [...kept, ...answers] };
  });
  return { ...city, assessments: added };
}

describe('a part that comes back', () => {
  const file = comeBack(CULTURE, row('01.C1', { a: 1, b: 1 }, { choice: 'yes' }), row('01.I1', { b: 1 }));

  test('brings its answers, and the whole stays whole', () => {
    const made = combineAll(cityOf(MASTER), [file]);
    expect(made?.content.assessments[0]).not.toHaveProperty('part');
    expect(made?.content.assessments).toMatchObject([
      { plan: MASTER.plan, principles: [{ principleId: 'P03', ready: true }] },
    ]);
    expect(made?.content.assessments[0]?.handedOut?.map(({ id }) => id).toSorted()).toEqual(['p1', 'p2']);
    const rows = made?.content.assessments[0]?.answers.map(({ indicatorId, choice }) => [indicatorId, choice]);
    expect(Object.fromEntries(rows ?? [])).toEqual({
      '01.C1': 'yes',
      '01.I1': undefined,
      '02.C1': undefined,
      '03.C1': undefined,
    });
  });

  test('is named in the ledger by its id and its department', () => {
    const made = combineAll(cityOf(MASTER), [file]);
    expect(made?.entry).toMatchObject({ added: 1, updated: 1, files: [{ part: 'p1', department: 'Culture' }] });
  });

  test('asks where both sides answered, and the department is the source of its side', () => {
    const here = cityOf({ ...MASTER, answers: [row('01.C1', { a: 2 }, { choice: 'no' })] });
    const made = combineAll(here, [file]);
    expect(made?.entry.decisions).toMatchObject([{ key: '01.C1', sides: [{ from: '' }, { from: 'Culture' }] }]);
  });

  test('together with another is combined in one go, in either order', () => {
    const other = comeBack(SPORT, row('02.C1', { a: 1, c: 1 }, { choice: 'no' }));
    const [one, two] = [
      [file, other],
      [other, file],
    ].map((files) => combineAll(cityOf(MASTER), files)?.content);
    expect(one?.assessments).toEqual(two?.assessments);
    expect(outcomesOf(planMerge(cityOf(MASTER), [file, other]))).toMatchObject({
      'answer 01.C1': 'changedThere',
      'answer 02.C1': 'changedThere',
      'answer 03.C1': 'onlyHere',
    });
  });

  test('is a larger part with another one, where the whole is not', () => {
    const other = comeBack(SPORT, row('02.C1', { a: 1, c: 1 }));
    const made = combineAll(file, [other]);
    expect(made?.content.assessments[0]?.part).toEqual({ ...CULTURE, indicators: ['01.C1', '01.I1', '02.C1'] });
    expect(combineAll(cityOf(), [file, other])?.content.assessments[0]?.part?.indicators).toHaveLength(3);
    expect(combineAll(file, [cityOf({ ...MASTER, later: 1 }), other])?.content.assessments[0]).not.toHaveProperty(
      'part',
    );
  });

  test('that was handed out elsewhere is remembered here', () => {
    const there = cityOf({ ...MASTER, answers: [row('01.C1', { a: 2 })] });
    const here = cityOf({ ...MASTER, handedOut: [{ ...SPORT, department: 'Sports', at: MOMENT }] });
    expect(combineAll(here, [there])?.content.assessments[0]?.handedOut).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: 'p1', department: 'Culture' }),
        expect.objectContaining({ id: 'p2', department: 'Sports' }),
      ]) as object[],
    );
  });
});

describe('the ledger', () => {
  const earlier = { id: 'm0', at: MOMENT, files: [], added: 1, updated: 0, decisions: [] };
  const file: CityContent = {
    ...answered(row('01.C1', { b: 1 })),
    ledger: [
      { ...earlier, added: 9 },
      { ...earlier, id: 'm1' },
    ],
  };

  test('holds what was combined here and what was combined elsewhere, each once, as it is told here', () => {
    const made = combineAll({ ...answered(), ledger: [earlier] }, [file]);
    const known = made?.content.ledger?.map(({ id, added }) => [id, added]);
    expect(Object.fromEntries(known ?? [])).toEqual({ m0: 1, m1: 1, 'merge-1': 1 });
    expect(made?.content && openFile(writeFile(made.content)).content.ledger).toHaveLength(3);
  });

  test('names every file, with its revision where it says one', () => {
    const made = combineAll(answered(), [file, answered(row('01.C2', { c: 1 }))]);
    expect(made?.entry.files.map(({ name, sha256 }) => [name, sha256.length])).toEqual([
      ['file 1', 64],
      ['file 2', 64],
    ]);
    expect(made?.entry).toMatchObject({ added: 2, updated: 0, decisions: [] });
  });

  test('is not made for files that bring nothing', () => {
    expect(combineAll(answered(row('01.C1', { b: 1 })), [answered(row('01.C1', { b: 1 }))])).toBeUndefined();
    expect(combineAll(answered(), [])).toBeUndefined();
  });
});
