// @vitest-environment node
/** What happens to plans, years, parts, editions and the ledger when files are combined. */
import type { FileAssessment } from '@/domain/file/cityFile';
import { planMerge } from '@/domain/merge/plan';
import type { Plan, Removed } from '@/domain/plan/plan';
import { MOMENT } from '../../support/samples';
import { action, answered, cityOf, combineAll, outcomesOf, row, yearOf } from '../../support/merge/years';
import { agreed } from '../edition/agreed';

const planOf = (...actions: Plan['actions']): Plan => ({ targets: [], priorities: [], actions });
const removedAction = (id: string, versions: Record<string, number>): Removed => ({
  kind: 'action',
  id,
  at: MOMENT,
  versions,
});
const planned = (...actions: Plan['actions']) => cityOf(yearOf([], { plan: planOf(...actions) }));

describe('a plan', () => {
  const subject = { kind: 'principle' as const, id: 'P01' };
  const stamp = { at: MOMENT, versions: { b: 1 } };

  test('takes over records of every kind, and cards', () => {
    const plan: Plan = {
      targets: [{ id: 't1', subject, year: 2030, value: 3, ...stamp }],
      priorities: [{ subject, order: 0, ...stamp }],
      actions: [action('a1', { b: 1 })],
      removed: [removedAction('a0', { b: 2 })],
    };
    const cards = [{ indicatorId: '01.C1', title: 'Open schools', ...stamp }];
    const file = cityOf(yearOf([], { plan, cards }));
    expect(combineAll(cityOf(yearOf()), [file])?.content.assessments).toEqual(file.assessments);
    expect(outcomesOf(planMerge(cityOf(yearOf()), [file]))).toEqual({
      'target t1': 'new',
      'priority principle P01': 'new',
      'action a1': 'new',
      'card 01.C1': 'new',
      'action a0': 'new',
    });
  });

  test('keeps an action that one took out while another went on with it, and forgets one that nobody changed', () => {
    const here = cityOf(
      yearOf([], {
        plan: { ...planOf(), removed: [removedAction('a1', { a: 2 }), removedAction('a2', { a: 2 })] },
      }),
    );
    const file = planned(action('a1', { a: 1, b: 1 }, 'changed'), action('a2', { a: 1 }));
    const made = combineAll(here, [file]);
    expect(made?.content.assessments[0]?.plan).toEqual({
      ...planOf(action('a1', { a: 2, b: 1 }, 'changed')),
      removed: [removedAction('a2', { a: 2 })],
    });
    expect(made?.entry.decisions).toEqual([]);
  });

  test('an older file does not bring back what was taken out', () => {
    const here = cityOf(yearOf([], { plan: { ...planOf(), removed: [removedAction('a1', { a: 2 })] } }));
    expect(combineAll(here, [planned(action('a1', { a: 1 }))])).toBeUndefined();
  });

  test('keeps an action that a file changed by hand holds and has taken out at once', () => {
    const plan = { ...planOf(action('a1', { a: 1 })), removed: [removedAction('a1', { a: 2 })] };
    const made = combineAll(cityOf(yearOf([], { plan })), [answered(row('01.C1', { b: 1 }))]);
    expect(made?.content.assessments[0]?.plan).toEqual(planOf(action('a1', { a: 1 })));
  });

  test('two texts of one action are a conflict of which one stands', () => {
    const [here, file] = [planned(action('a1', { a: 1 }, 'x')), planned(action('a1', { b: 1 }, 'y'))];
    const made = combineAll(here, [file], { take: 1, keepAll: true });
    expect(made?.content.assessments[0]?.plan?.actions).toMatchObject([
      { title: 'y', versions: { a: 1, b: 1, here: 1 } },
    ]);
    expect(made?.entry.decisions).toMatchObject([{ kind: 'action', keptAll: false, sides: [{}, {}] }]);
  });
});

describe('years', () => {
  test('that are not here come along whole', () => {
    const file = cityOf(yearOf(), yearOf([row('01.C1', { b: 1 })], { id: 'older', year: 2025, later: 1 }));
    const made = combineAll(cityOf(yearOf()), [file]);
    expect(made?.content.assessments).toEqual([yearOf(), file.assessments[1]]);
    expect(combineAll(made?.content ?? file, [file])).toBeUndefined();
  });

  test('that two people started apart are one, under the id that is here', () => {
    const there = yearOf([row('01.C1', { b: 1 })], { id: 'elsewhere' });
    const made = combineAll(answered(row('01.C2', { a: 1 })), [cityOf(there)]);
    expect(made?.content.assessments.map(({ id, answers }) => [id, answers.length])).toEqual([['assessment-2026', 2]]);
    expect(combineAll(made?.content ?? cityOf(), [cityOf(there)])).toBeUndefined();
  });

  test('of two files that started it apart are one too, though it is not here', () => {
    const files = ['one', 'other'].map((id) => cityOf(yearOf([row(`${id}.C1`, { [id]: 1 })], { id })));
    const made = combineAll(cityOf(), files);
    expect(made?.content.assessments.map(({ id, answers }) => [id, answers.length])).toEqual([['one', 2]]);
  });

  test.each([
    ['two here', ['two', 'one'], ['two']],
    ['two here, three there', ['two', 'one'], ['three', 'two']],
    ['one here, two there', ['one'], ['two', 'one']],
  ])('of the same number, %s, lose nothing: a known id goes before a known year', (_, here, there) => {
    const draft = (id: string, from: string) => yearOf([row(`${id} ${from}`, { [from]: 1 })], { id });
    const made = combineAll(cityOf(...here.map((id) => draft(id, 'here'))), [
      cityOf(...there.map((id) => draft(id, 'there'))),
    ]);
    const years = new Map(
      made?.content.assessments.map(({ id, answers }) => [id, answers.map((one) => one.indicatorId)]),
    );
    expect([...years.values()].flat().toSorted()).toEqual(
      [...here.map((id) => `${id} here`), ...there.map((id) => `${id} there`)].toSorted(),
    );
    expect(years.size).toBe(made?.content.assessments.length);
    expect(years.get(there.at(-1) ?? '')).toEqual([`${there.at(-1)} here`, `${there.at(-1)} there`]);
  });

  test('keep what is here of their head, and take what only a file says', () => {
    const head = { later: 'here', createdAt: '2026-01-01T00:00:00.000Z' };
    const file = cityOf(yearOf([row('01.C1', { b: 1 })], { later: 'there', more: 1 }));
    const made = combineAll({ ...cityOf(yearOf([], head)), own: 1 }, [{ ...file, own: 2, other: 3 }]);
    expect(made?.content).toMatchObject({ own: 1, other: 3, assessments: [{ ...head, more: 1 }] });
  });
});

describe('a year with an obstacle stays as it is', () => {
  const obstacleOf = (here: FileAssessment, there: FileAssessment) => {
    const [before, file] = [cityOf(here), cityOf(there)];
    const plan = planMerge(before, [file]);
    expect(combineAll(before, [file])).toBe(plan.years[0]?.obstacle ? undefined : expect.anything());
    expect(plan.conflicts).toEqual([]);
    return plan.years[0]?.obstacle;
  };
  const mark = { revision: 1, at: MOMENT };
  const mine = row('01.C1', { a: 2 }, { choice: 'no' });
  const theirs = row('01.C1', { a: 1, b: 1 }, { choice: 'yes' });

  test('it is agreed here, and the file has something new', () => {
    expect(obstacleOf(yearOf([mine], { agreed: mark }), yearOf([theirs]))).toBe('agreedHere');
    expect(obstacleOf(yearOf([mine], { agreed: mark }), yearOf([mine], { editions: [agreed()] }))).toBe('agreedHere');
  });

  test('two editions bear one number and say otherwise', () => {
    const [first, second] = [agreed(), agreed({ form: { body: 'Council', date: '2026-11-21' } })];
    expect(obstacleOf(yearOf([], { editions: [first] }), yearOf([mine], { editions: [second] }))).toBe(
      'editionsDiffer',
    );
  });

  test('the year goes on with another set, and both sides were answered', () => {
    const moved = { replacedBy: 'next' };
    expect(obstacleOf(yearOf([mine], moved), yearOf([theirs]))).toBe('otherSet');
    expect(obstacleOf(yearOf([mine]), yearOf([theirs], moved))).toBe('otherSet');
    expect(obstacleOf(yearOf([mine]), yearOf([theirs], { packId: 'another-set' }))).toBe('otherSet');
  });

  test('a move that was taken back here is not made again by a file: the year stays in sight', () => {
    const old = row('01.C1', { a: 1 });
    const draft = yearOf([old]);
    const moved = yearOf([old], { id: 'next', packId: 'next-set' });
    const here = cityOf(draft, { ...moved, replacedBy: draft.id });
    const made = combineAll(here, [cityOf(yearOf([old, theirs], { replacedBy: 'next' }), moved)]);
    const shown = made?.content.assessments.filter(({ replacedBy }) => replacedBy === undefined);
    expect(shown?.map(({ id }) => id)).toEqual([draft.id]);
  });

  test('other years of the file are combined all the same', () => {
    const here = cityOf(yearOf([mine], { agreed: mark }));
    const file = cityOf(yearOf([theirs]), yearOf([theirs], { id: 'older', year: 2025 }));
    const made = combineAll(here, [file]);
    expect(made?.content.assessments).toEqual([here.assessments[0], file.assessments[1]]);
  });

  test('nothing new is no obstacle, nor a set that only one side went on to', () => {
    const quiet = planMerge(cityOf(yearOf([mine], { agreed: mark })), [cityOf(yearOf([row('01.C1', { a: 1 })]))]);
    expect(quiet.years[0]?.obstacle).toBeUndefined();
    const moved = [cityOf(yearOf([theirs], { replacedBy: 'next' }))];
    expect(planMerge(cityOf(yearOf([row('01.C1', { a: 1 })])), moved).years[0]?.obstacle).toBeUndefined();
  });
});

describe('what was agreed elsewhere', () => {
  const edition = agreed();
  const mark = { revision: 1, at: MOMENT };
  const there = yearOf([row('01.C1', { a: 1, b: 1 }, { choice: 'yes' })], { agreed: mark, editions: [edition] });

  test('is agreed here too where nothing was changed since', () => {
    const made = combineAll(answered(row('01.C1', { a: 1 })), [cityOf(there)]);
    expect(made?.content.assessments).toMatchObject([{ agreed: mark, editions: [{ revision: 1 }] }]);
  });

  test('is kept as an edition, and not agreed, where something was', () => {
    const made = combineAll(answered(row('01.C1', { a: 1 }), row('01.I1', { a: 1 })), [cityOf(there)]);
    expect(made?.content.assessments).toMatchObject([{ editions: [{ revision: 1 }] }]);
    expect(made?.content.assessments[0]).not.toHaveProperty('agreed');
  });

  test('is not agreed with what another file brings beside it', () => {
    const other = answered(row('01.I1', { c: 1 }, { level: 'underWay' }));
    for (const files of [
      [cityOf(there), other],
      [other, cityOf(there)],
    ]) {
      const made = combineAll(answered(row('01.C1', { a: 1 })), files);
      expect(made?.content.assessments[0]?.answers).toHaveLength(2);
      expect(made?.content.assessments[0]).not.toHaveProperty('agreed');
    }
  });

  test('is agreed where the year is not here, and not with what another file brings beside it', () => {
    const other = answered(row('01.I1', { c: 1 }, { level: 'underWay' }));
    expect(combineAll(cityOf(), [cityOf(there)])?.content.assessments).toMatchObject([{ agreed: mark }]);
    expect(combineAll(cityOf(), [cityOf(there), other])?.content.assessments[0]).not.toHaveProperty('agreed');
  });

  test('is not agreed again where the year was reopened', () => {
    const reopened = yearOf([row('01.C1', { a: 1 })], { editions: [edition] });
    const made = combineAll(cityOf(reopened), [cityOf(there)]);
    expect(made?.content.assessments[0]).not.toHaveProperty('agreed');
    expect(made?.content.assessments[0]?.editions).toHaveLength(1);
  });
});
