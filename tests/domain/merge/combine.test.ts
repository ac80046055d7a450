// @vitest-environment node
import { NOTE_LIMIT, type Evidence } from '@/domain/answer';
import { combine } from '@/domain/merge/combine';
import { canKeepAll, type Decision } from '@/domain/merge/decide';
import { planMerge } from '@/domain/merge/plan';
import { openFile, writeFile } from '../../support/cityFile';
import { STAMP, action, answered, cityOf, combineAll, outcomesOf, row, state, yearOf } from '../../support/merge/years';

const MINE: Decision = { take: 0, keepAll: false };
const THEIRS: Decision = { take: 1, keepAll: false };
const NAME = 'assessment-2026 answer 01.C1';

const piece = (id: string, title: string): Evidence => ({ id, title, type: 'plan' });

describe('a dry run', () => {
  const here = answered(
    row('01.C1', { a: 1 }, { note: 'same' }),
    row('01.C2', { a: 2 }, { note: 'went on here' }),
    row('01.I1', { a: 1 }, { note: 'before' }),
    row('01.I2', { a: 2 }, { level: 'underWay' }),
    row('02.C1', { a: 1 }),
  );
  const file = answered(
    row('01.C1', { a: 1 }, { note: 'same' }),
    row('01.C2', { a: 1 }, { note: 'before' }),
    row('01.I1', { a: 1, b: 1 }, { note: 'went on there' }),
    row('01.I2', { a: 1, b: 1 }, { level: 'established' }),
    row('03.C1', { b: 1 }, { choice: 'yes' }),
  );

  test('says what becomes of each record, and asks only about conflicts', () => {
    const before = structuredClone([here, file]);
    const plan = planMerge(here, [file]);
    expect(outcomesOf(plan)).toEqual({
      'answer 01.C1': 'same',
      'answer 01.C2': 'changedHere',
      'answer 01.I1': 'changedThere',
      'answer 01.I2': 'conflict',
      'answer 02.C1': 'onlyHere',
      'answer 03.C1': 'new',
    });
    expect(plan.conflicts).toMatchObject([
      { name: 'assessment-2026 answer 01.I2', year: 2026, kind: 'answer', key: '01.I2' },
    ]);
    expect(plan.years).toMatchObject([{ year: 2026, obstacle: undefined, counts: { new: 1, conflict: 1, same: 1 } }]);
    expect([here, file]).toEqual(before);
  });

  test('is carried out with one record of each, as the latest states say', () => {
    const { content, entry } = combineAll(here, [file], THEIRS) ?? {};
    const rows = content?.assessments[0]?.answers.map((answer) => [answer.indicatorId, answer.note ?? answer.level]);
    expect(Object.fromEntries(rows ?? [])).toEqual({
      '01.C1': 'same',
      '01.C2': 'went on here',
      '01.I1': 'went on there',
      '01.I2': 'established',
      '02.C1': undefined,
      '03.C1': undefined,
    });
    expect(entry).toMatchObject({ id: 'merge-1', at: STAMP.at, added: 1, updated: 1 });
    expect(content?.ledger).toEqual([entry]);
  });

  test('is not carried out while a conflict is open', () => {
    expect(() => combineAll(here, [file], {})).toThrow('01.I2 was not decided');
    const wrong = new Map([['assessment-2026 answer 01.I2', { take: 7, keepAll: false }]]);
    expect(() => combine(here, [], planMerge(here, [file]), wrong, STAMP)).toThrow('no side 7');
  });
});

describe('a decision', () => {
  const sides = {
    mine: row('01.C1', { a: 2 }, { level: 'underWay', note: 'Two schools', evidence: [piece('e1', 'Plan')] }),
    theirs: row(
      '01.C1',
      { a: 1, b: 1 },
      { level: 'established', note: 'Nine schools', evidence: [piece('e2', 'List')] },
    ),
  };
  const [here, file] = [answered(sides.mine), answered(sides.theirs)];
  const decideWith = (decision: Decision) => {
    const { content, entry } = combineAll(here, [file], { [NAME]: decision }) ?? {};
    return { answer: content?.assessments[0]?.answers[0], decided: entry?.decisions[0] };
  };

  test('takes mine or theirs whole', () => {
    expect(decideWith(MINE).answer).toMatchObject({ level: 'underWay', note: 'Two schools', evidence: [{ id: 'e1' }] });
    expect(decideWith(THEIRS).answer).toMatchObject({ level: 'established', note: 'Nine schools' });
    expect(decideWith(THEIRS).answer?.evidence).toEqual([piece('e2', 'List')]);
  });

  test('takes one level with the notes and the evidence of both', () => {
    expect(decideWith({ take: 1, keepAll: true }).answer).toMatchObject({
      level: 'established',
      note: 'Two schools\n\nNine schools',
      evidence: [piece('e1', 'Plan'), piece('e2', 'List')],
    });
  });

  test('comes after all that it decided on, signed by who decided, now', () => {
    const { answer } = decideWith(MINE);
    expect(answer).toMatchObject({ at: STAMP.at, versions: { a: 2, b: 1, here: 1 } });
    const again = combineAll(cityOf(yearOf(answer ? [answer] : [])), [file]);
    expect(again).toBeUndefined();
  });

  test('can leave the answer to be discussed', () => {
    expect(decideWith({ ...MINE, discuss: true }).answer).toMatchObject({ discuss: true });
    expect(decideWith(MINE).answer).not.toHaveProperty('discuss');
  });

  test('leaves every side in the ledger as it was, with where it came from', () => {
    expect(decideWith({ take: 1, keepAll: true }).decided).toEqual({
      year: 2026,
      kind: 'answer',
      key: '01.C1',
      by: 'person',
      sides: [
        { from: '', record: sides.mine },
        { from: 'file 1', record: sides.theirs },
      ],
      chosen: 1,
      keptAll: true,
    });
  });
});

describe('kept together', () => {
  /** Note and evidence of the only answer, after a conflict in which everything was kept. */
  function keepAll(...patches: { note?: string; evidence?: Evidence[] }[]) {
    const [here, ...files] = patches.map((patch, index) => answered(row('01.C1', { [`d${index}`]: 1 }, patch)));
    const { content, entry } = combineAll(here ?? answered(), files, { take: 0, keepAll: true }) ?? {};
    const { note, evidence } = content?.assessments[0]?.answers[0] ?? {};
    return { note, evidence, keptAll: entry?.decisions[0]?.keptAll, content };
  }

  test('a note that says what another says is not repeated, and an empty one adds nothing', () => {
    expect(keepAll({ note: 'In force' }, { note: 'In force since May' }, { note: ' ' }).note).toBe(
      'In force since May',
    );
    expect(keepAll({}, { note: 'x' }).note).toBe('x');
    expect(keepAll({ note: 'b' }, { note: 'a' }, { note: 'c' }).note).toBe('b\n\na\n\nc');
  });

  test('one piece of evidence stands once, whatever its id', () => {
    expect(
      keepAll({ evidence: [piece('e1', 'Plan')] }, { evidence: [piece('e2', 'Plan')], note: 'x' }).evidence,
    ).toEqual([piece('e1', 'Plan')]);
  });

  test('two versions of one piece are both there, each with an id of its own', () => {
    const long = 'x'.repeat(64);
    const { evidence, content } = keepAll(
      { evidence: [piece('e1', 'Plan'), piece(long, 'Plan A')] },
      { evidence: [piece('e1', 'Plan of 2026'), piece(long, 'Plan B')] },
      { evidence: [piece('e1', 'Plan of 2027')] },
    );
    expect(evidence).toEqual([
      piece('e1', 'Plan'),
      piece(long, 'Plan A'),
      piece('e1.2', 'Plan of 2026'),
      piece(`${'x'.repeat(62)}.2`, 'Plan B'),
      piece('e1.3', 'Plan of 2027'),
    ]);
    expect(content && openFile(writeFile(content)).content).toEqual(content);
  });

  test('notes that would be too long together are not cut: the chosen one stays, the others are in the ledger', () => {
    const [long, other] = ['a'.repeat(NOTE_LIMIT - 1), 'b'];
    const { note, keptAll, content } = keepAll({ note: long }, { note: other });
    expect(note).toBe(long);
    expect(keptAll).toBe(false);
    expect(content?.ledger?.[0]?.decisions[0]?.sides).toMatchObject([
      { record: { note: long } },
      { record: { note: other } },
    ]);
    expect(keepAll({ note: 'a'.repeat(NOTE_LIMIT - 3) }, { note: other }).note).toHaveLength(NOTE_LIMIT);
  });

  test('more pieces than an answer may have are not kept together either', () => {
    const pieces = (from: number) =>
      Array.from({ length: 26 }, (_, index) => piece(`e${from + index}`, `${from + index}`));
    expect(keepAll({ evidence: pieces(0) }, { evidence: pieces(24) }).evidence).toHaveLength(50);
    expect(keepAll({ evidence: pieces(0) }, { evidence: pieces(26) })).toMatchObject({
      evidence: pieces(0),
      keptAll: false,
    });
  });

  test('only answers can be', () => {
    const { conflicts } = planMerge(
      cityOf(yearOf([], { plan: { targets: [], priorities: [], actions: [action('a1', { a: 1 }, 'x')] } })),
      [cityOf(yearOf([], { plan: { targets: [], priorities: [], actions: [action('a1', { b: 1 }, 'y')] } }))],
    );
    expect(conflicts.map((conflict) => [conflict.kind, canKeepAll(conflict)])).toEqual([['action', false]]);
  });
});

describe('the state of a principle', () => {
  const settle = (here: ReturnType<typeof state>, ...files: ReturnType<typeof state>[]) => {
    const made = combineAll(
      cityOf(yearOf([], { principles: [here] })),
      files.map((item) => cityOf(yearOf([], { principles: [item] }))),
    );
    return { now: made?.content.assessments[0]?.principles[0], decided: made?.entry.decisions };
  };
  const at = (day: string) => ({ ready: true, readyAt: `2026-11-${day}T10:00:00.000Z` });

  test('is ready when every side says so, since the later of them', () => {
    expect(settle(state('P01', { a: 1 }, at('01')), state('P01', { b: 1 }, at('02'))).now).toEqual(
      state('P01', { a: 1, b: 1, here: 1 }, at('02')),
    );
  });

  test('is not ready when one side is not', () => {
    const { now, decided } = settle(state('P01', { a: 1 }, at('01')), state('P01', { b: 1 }, { department: 'Sport' }));
    expect(now).toMatchObject({ ready: false, department: 'Sport' });
    expect(decided).toMatchObject([
      { kind: 'principle', key: 'P01', by: 'rule', sides: [{ from: '' }, { from: 'file 1' }] },
    ]);
  });

  test('keeps the department that is named here, or else the first that is', () => {
    const named = (department: string, device: string) => state('P01', { [device]: 1 }, { department });
    expect(settle(named('Sport', 'a'), named('Culture', 'b')).now).toMatchObject({ department: 'Sport' });
    expect(settle(named('', 'a'), named('Culture', 'b'), named('Parks', 'c')).now).toMatchObject({
      department: 'Culture',
    });
  });

  test('of a file that is older than versions gives way to one that has some', () => {
    expect(settle(state('P01', undefined, at('01')), state('P01', { b: 1 })).now).toEqual(state('P01', { b: 1 }));
  });
});
