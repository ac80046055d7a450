// @vitest-environment node
import fc from 'fast-check';
import { STATES, type Answer } from '@/domain/answer';
import {
  citySetupSchema,
  countAnswers,
  indexAnswers,
  lastTouched,
  principleStatus,
  type Counts,
} from '@/domain/assessment';
import { answeredPrinciples } from '../support/arbitraries';
import { answer } from '../support/samples';

const indicators = ['01.C1', '01.I1', '01.I2', '01.P1'].map((id) => ({ id }));
const count = (answers: Answer[]): Counts => countAnswers(indicators, indexAnswers(answers));

describe('counting answers', () => {
  test('keeps the four states apart', () => {
    const counts = count([
      answer('01.C1', { level: 'notYet' }),
      answer('01.I1', { state: 'unknown' }),
      answer('01.I2', { state: 'notApplicable' }),
    ]);
    expect(counts).toEqual({ answered: 1, unknown: 1, notApplicable: 1, unanswered: 1, total: 4, applicable: 3 });
  });

  test('a row with remarks only is unanswered; the lowest level and a figure of zero are answered', () => {
    const counts = count([
      answer('01.C1', { note: 'Ask the library' }),
      answer('01.I1', { choice: 'no' }),
      answer('01.P1', { figure: { measure: 'people', value: 0 } }),
    ]);
    expect(counts).toMatchObject({ answered: 2, unanswered: 2 });
  });

  test('rows of indicators that are not asked about are not looked at', () => {
    expect(count([answer('99.C1', { level: 'established' })])).toMatchObject({ answered: 0, unanswered: 4, total: 4 });
  });

  test('answered never exceeds applicable, not applicable leaves it, and the states make the total', () => {
    fc.assert(
      fc.property(answeredPrinciples(), (principle) => {
        const counts = countAnswers(principle.indicators, indexAnswers(Object.values(principle.answers)));
        expect(counts.answered).toBeLessThanOrEqual(counts.applicable);
        expect(counts.applicable).toBe(counts.total - counts.notApplicable);
        expect(STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(counts.total);
        expect(counts.total).toBe(principle.indicators.length);
      }),
    );
  });
});

describe('the status of a principle', () => {
  const started = count([answer('01.C1', { state: 'unknown' })]);

  test('follows from the answers until a person says ready', () => {
    expect(principleStatus(count([]), undefined)).toBe('notStarted');
    expect(principleStatus(started, undefined)).toBe('inProgress');
    expect(principleStatus(started, { principleId: 'P01', ready: false })).toBe('inProgress');
    expect(principleStatus(started, { principleId: 'P01', ready: true })).toBe('ready');
  });

  test('everything answered is not ready by itself', () => {
    const all = count(indicators.map(({ id }) => answer(id, { level: 'established' })));
    expect(all.answered).toBe(all.total);
    expect(principleStatus(all, undefined)).toBe('inProgress');
  });
});

describe('the answer that was touched last', () => {
  const at = (id: string, moment: string): Answer => ({ ...answer(id, { state: 'unknown' }), at: moment });

  test('is the one with the latest moment, in whatever order they stand', () => {
    const last = at('01.I1', '2026-11-22T10:00:00.001Z');
    const others = [at('01.C1', '2026-11-22T10:00:00.000Z'), at('01.I2', '2025-12-31T23:59:59.999Z')];
    expect(lastTouched([last, ...others])).toBe(last);
    expect(lastTouched([...others, last])).toBe(last);
  });

  test('does not exist before the first answer', () => {
    expect(lastTouched([])).toBeUndefined();
  });
});

describe('the set-up form', () => {
  test('takes a name, a country and a year, without spaces around the name', () => {
    expect(citySetupSchema.parse({ name: '  창원 ', country: 'KR', year: 2026 })).toEqual({
      name: '창원',
      country: 'KR',
      year: 2026,
    });
  });

  test.each([
    ['a name of spaces', { name: '   ' }, 'name'],
    ['a name over 120 characters', { name: 'x'.repeat(121) }, 'name'],
    ['a country in words', { country: 'Spain' }, 'country'],
    ['a country in small letters', { country: 'es' }, 'country'],
    ['a year as text', { year: '2026' }, 'year'],
    ['a year out of range', { year: 20_260 }, 'year'],
  ])('refuses %s', (_, fields, field) => {
    const { error } = citySetupSchema.safeParse({ name: 'Granollers', country: 'ES', year: 2026, ...fields });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
