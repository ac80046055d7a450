// @vitest-environment node
/** The rules of `src/domain/scoring.ts` on thousands of random cases, and computed a second time with a pencil. */
import fc from 'fast-check';
import { patchAnswer } from '@/domain/answer';
import { roundLevel, scoreCity, scoreGroup, scorePrinciple, type Level } from '@/domain/scoring';
import { answeredCities, answeredPrinciples, type Answered } from '../support/arbitraries';
import { remarks } from '../support/arbitraryContents';
import {
  roundWithPencil,
  scoreCityWithPencil,
  scoreGroupWithPencil,
  scorePrincipleWithPencil,
  toNumber,
  type PencilLevel,
} from '../support/pencil';
import { MOMENT } from '../support/samples';
import { answerOf, scoreAnswered } from '../support/shortPrinciple';

type Outline = Answered['indicators'][number];

describe('rule 7: what stands beside a level never changes it', () => {
  test('evidence, notes, confidence, discuss and departments change nothing', () => {
    fc.assert(
      fc.property(answeredPrinciples(), remarks, (principle, remark) => {
        const remarked = Object.fromEntries(
          Object.entries(principle.answers).map(([id, answer]) => [
            id,
            patchAnswer(answer, id, remark, 'device-2', MOMENT),
          ]),
        );
        expect(scoreAnswered({ ...principle, answers: remarked })).toEqual(scoreAnswered(principle));
      }),
    );
  });
});

describe('rule 8: unanswered is never zero', () => {
  test('putting zero in place of every missing answer gives the low end, and a lower level wherever there was one', () => {
    fc.assert(
      fc.property(answeredPrinciples(), (principle) => {
        const before = scoreAnswered(principle);
        const zeros = scoreAnswered(fillMissing(principle, 'notYet'));
        fc.pre(before.value !== undefined && before.answered < before.applicable);
        expect(zeros.value).toBe(before.low);
        const raised = Object.values(before.dimensions).some(({ provisional, value = 0 }) => provisional && value > 0);
        expect(raised ? (zeros.value ?? 9) : 0).toBeLessThan(raised ? (before.value ?? 0) : 1);
      }),
    );
  });

  test('putting the highest level in place of every missing answer gives the high end', () => {
    fc.assert(
      fc.property(answeredPrinciples(), (principle) => {
        const before = scoreAnswered(principle);
        fc.pre(before.applicable > 0);
        expect(scoreAnswered(fillMissing(principle, 'sharedAndReviewed')).high).toBe(before.high);
      }),
    );
  });

  test('"we do not know yet" behaves as unanswered', () => {
    fc.assert(
      fc.property(answeredPrinciples(), (principle) => {
        const known = Object.entries(principle.answers).filter(([, { state }]) => state !== 'unknown');
        expect(scoreAnswered({ ...principle, answers: Object.fromEntries(known) })).toEqual(scoreAnswered(principle));
      }),
    );
  });
});

/** The same principle with an answer wherever one is missing. */
function fillMissing({ indicators, answers }: Answered, level: 'notYet' | 'sharedAndReviewed'): Answered {
  const filled = indicators.map(({ id, format }) => {
    const answer = answers[id];
    const missing = answer?.state !== 'answered' && answer?.state !== 'notApplicable';
    const value = format === 'yesNo' ? (level === 'notYet' ? 'no' : 'yes') : level;
    return [id, missing ? answerOf(id, value) : answer] as const;
  });
  return { indicators, answers: Object.fromEntries(filled) };
}

describe('for every set of indicators and answers', () => {
  test('the range is 0 to 4 and the level stands in it', () => {
    fc.assert(
      fc.property(answeredPrinciples(), (principle) => {
        const whole = scoreAnswered(principle);
        for (const level of [whole, ...Object.values(whole.dimensions)]) {
          expect(level.low).toBeGreaterThanOrEqual(0);
          expect(level.high).toBeLessThanOrEqual(4);
          expect(level.value ?? level.low).toBeGreaterThanOrEqual(level.low);
          expect(level.value ?? level.high).toBeLessThanOrEqual(level.high);
          expect(level.answered).toBeLessThanOrEqual(level.applicable);
          expect(level.value === undefined).toBe(level.withheld !== undefined);
          expect(level.provisional).toBe(level.answered < level.applicable);
        }
      }),
    );
  });

  test('the range closes exactly when all is answered', () => {
    fc.assert(
      fc.property(answeredPrinciples(), (principle) => {
        const { low, high, answered, applicable } = scoreAnswered(principle);
        expect(low === high).toBe(applicable > 0 && answered === applicable);
      }),
    );
  });

  test('the order of indicators and answers does not matter', () => {
    const shuffled = answeredPrinciples().chain((principle) =>
      fc.record({
        principle: fc.constant(principle),
        indicators: fc.shuffledSubarray(principle.indicators, { minLength: principle.indicators.length }),
        entries: fc.shuffledSubarray(Object.entries(principle.answers), {
          minLength: Object.keys(principle.answers).length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ principle, indicators, entries }) => {
        expect(scorePrinciple(indicators, new Map(entries))).toEqual(scoreAnswered(principle));
      }),
    );
  });

  test('answers to indicators that are not in the set change nothing', () => {
    fc.assert(
      fc.property(answeredPrinciples('01'), answeredPrinciples('02'), ({ indicators, answers }, other) => {
        const all = new Map(Object.entries({ ...answers, ...other.answers }));
        expect(scorePrinciple(indicators, all)).toEqual(scoreAnswered({ indicators, answers }));
      }),
    );
  });

  test.each(['notApplicable', 'unanswered', 'unknown'])(
    'one more indicator that is %s never lowers a level',
    (state) => {
      const added = fc.constantFrom<Outline['dimension']>('commitment', 'implementation', 'progress');
      let shown = 0;
      fc.assert(
        fc.property(answeredPrinciples(), added, ({ indicators, answers }, dimension) => {
          const before = scoreAnswered({ indicators, answers });
          const one: Outline = { id: 'new', dimension, format: 'scale' };
          const after = scoreAnswered({
            indicators: [...indicators, one],
            answers: { ...answers, new: answerOf('new', state) },
          });
          const stillThere = before.value !== undefined && after.value !== undefined;
          shown += stillThere ? 1 : 0;
          expect(stillThere ? after.value : undefined).toBe(stillThere ? before.value : undefined);
        }),
        { numRuns: 300 },
      );
      expect(shown).toBeGreaterThan(50);
    },
  );
});

describe('computed a second time with a pencil', () => {
  const RUNS = 1000;

  test('every principle comes out the same', () => {
    const seen = new Map<string | undefined, number>();
    fc.assert(
      fc.property(answeredPrinciples(), ({ indicators, answers }) => {
        const level = scoreAnswered({ indicators, answers });
        expectSame(level, scorePrincipleWithPencil(indicators, answers));
        seen.set(level.withheld, (seen.get(level.withheld) ?? 0) + 1);
      }),
      { numRuns: RUNS },
    );
    // The cases were not all of one kind.
    for (const outcome of [undefined, 'nothingApplicable', 'tooManyNotApplicable', 'notEnoughAnswers']) {
      expect(seen.get(outcome), String(outcome)).toBeGreaterThan(20);
    }
  });

  test('every group comes out the same', () => {
    fc.assert(
      fc.property(answeredCities(7), (principles) => {
        const withPencil = principles.map(({ indicators, answers }) => scorePrincipleWithPencil(indicators, answers));
        expectSame(scoreGroup(principles.map(scoreAnswered)), scoreGroupWithPencil(withPencil));
      }),
      { numRuns: RUNS },
    );
  });

  test('every city comes out the same', () => {
    const seen = { figure: 0, none: 0 };
    fc.assert(
      fc.property(answeredCities(20), (principles) => {
        const withPencil = principles.map(({ indicators, answers }) => scorePrincipleWithPencil(indicators, answers));
        const level = scoreCity(principles.map(scoreAnswered));
        expectSame(level, scoreCityWithPencil(withPencil));
        seen[level.value === undefined ? 'none' : 'figure'] += 1;
      }),
      { numRuns: RUNS },
    );
    expect(seen.figure).toBeGreaterThan(100);
    expect(seen.none).toBeGreaterThan(100);
  });
});

/** The same numbers to the last digit a computer can be trusted with, and the very same ones once they are shown. */
function expectSame(level: Level, pencil: PencilLevel): void {
  const { provisional, answered, applicable } = pencil;
  expect(level).toMatchObject({ withheld: pencil.reason, provisional, answered, applicable });
  expect(level.value === undefined).toBe(pencil.value === undefined);
  for (const [computed, drawn] of [
    [level.low, pencil.low],
    [level.high, pencil.high],
    [level.value ?? 0, pencil.value ?? { over: 0n, under: 1n }],
  ] as const) {
    expect(computed).toBeCloseTo(toNumber(drawn), 12);
    expect(roundLevel(computed)).toBe(roundWithPencil(drawn));
  }
}
