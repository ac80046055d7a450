/** Random indicator sets and answers for property tests. What only files can hold is in `arbitraryContents.ts`. */
import fc from 'fast-check';
import { STATES, patchAnswer, type Answer, type AnswerPatch, type AnswerState } from '@/domain/answer';
import { CHOICES, DIMENSIONS, FORMATS, LEVELS, type IndicatorOutline } from '@/domain/pack';
import { MOMENT } from './samples';

type Outline = Pick<IndicatorOutline, 'id' | 'dimension' | 'format'>;
/** The indicators of one principle with the answers to them by id; an unanswered one may have no row. */
export type Answered = { indicators: Outline[]; answers: Record<string, Answer> };

const LETTERS = { commitment: 'C', implementation: 'I', progress: 'P' } as const;
/** A value that fits the format. */
function valueFor(format: IndicatorOutline['format']): fc.Arbitrary<AnswerPatch> {
  switch (format) {
    case 'scale':
      return fc.constantFrom(...LEVELS).map((level) => ({ level }));
    case 'yesNo':
      return fc.constantFrom(...CHOICES).map((choice) => ({ choice }));
    case 'number':
      return fc.integer().map((value) => ({ figure: { measure: 'people', value } }));
  }
}

/** An answer to one indicator in one of the states; `others` are its remarks. */
export function answerTo(
  { id, format }: Outline,
  states: fc.Arbitrary<AnswerState>,
  others: fc.Arbitrary<AnswerPatch> = fc.constant({}),
): fc.Arbitrary<Answer> {
  return fc
    .tuple(states, valueFor(format), others)
    .map(([state, value, remark]) =>
      patchAnswer(undefined, id, { ...remark, ...(state === 'answered' ? value : {}), state }, 'device-1', MOMENT),
    );
}

type Mood = Record<AnswerState, number>;
/** How willing a city is to answer: from hardly at all to everything. */
const moods: fc.Arbitrary<Mood> = fc.constantFrom(
  { answered: 1, unknown: 1, notApplicable: 1, unanswered: 1 },
  { answered: 6, unknown: 1, notApplicable: 1, unanswered: 1 },
  { answered: 9, unknown: 1, notApplicable: 2, unanswered: 0 },
  { answered: 1, unknown: 0, notApplicable: 0, unanswered: 0 },
);

/** Up to `most` indicators of one principle, of any dimension and format, with ids `01.C1`, `01.I1`... */
export function indicatorSets(principle = '01', most = 9): fc.Arbitrary<Outline[]> {
  const one = fc.record({ dimension: fc.constantFrom(...DIMENSIONS), format: fc.constantFrom(...FORMATS) });
  return fc.array(one, { maxLength: most }).map((list) =>
    list.map(({ dimension, format }, index) => ({
      id: `${principle}.${LETTERS[dimension]}${index + 1}`,
      dimension,
      format,
    })),
  );
}

function answersTo(
  indicators: Outline[],
  mood: Mood,
  others?: fc.Arbitrary<AnswerPatch>,
): fc.Arbitrary<Record<string, Answer>> {
  const state = fc.oneof(...STATES.map((name) => ({ arbitrary: fc.constant(name), weight: mood[name] })));
  const rows = fc.record(
    Object.fromEntries(indicators.map((indicator) => [indicator.id, answerTo(indicator, state, others)])),
  );
  // Half of the unanswered have no row at all.
  return rows.map((all) =>
    Object.fromEntries(Object.entries(all).filter(([, row]) => row.state !== 'unanswered' || row.note !== undefined)),
  );
}

/** Any indicators of one principle with any answers, without remarks unless they are given. */
export function answeredPrinciples(principle = '01', others?: fc.Arbitrary<AnswerPatch>): fc.Arbitrary<Answered> {
  return fc
    .tuple(indicatorSets(principle), moods)
    .chain(([indicators, mood]) => answersTo(indicators, mood, others).map((answers) => ({ indicators, answers })));
}

/** A city of `count` principles, more or less willing as a whole. Read from bytes: thousands of cities in a second. */
export function answeredCities(count: number): fc.Arbitrary<Answered[]> {
  const size = 6;
  return fc.tuple(moods, fc.uint8Array({ minLength: count * size, maxLength: count * size })).map(([mood, bytes]) =>
    Array.from({ length: count }, (_, index) => {
      const [shape = 0, ...codes] = bytes.slice(index * size, (index + 1) * size);
      const indicators = codes.slice(0, 2 + (shape % 4)).map((__, n) => outlineOf(index + 1, n));
      const rows = indicators.flatMap((indicator, n) => answerFrom(indicator, mood, codes[n] ?? 0));
      return { indicators, answers: Object.fromEntries(rows.map((row) => [row.indicatorId, row])) };
    }),
  );
}

/** Commitment first, then implementation, then turn by turn. */
function outlineOf(principle: number, n: number): Outline {
  const dimension = n % 2 === 0 ? 'commitment' : 'implementation';
  const id = `${String(principle).padStart(2, '0')}.${LETTERS[dimension]}${n + 1}`;
  return { id, dimension, format: n < 3 ? 'scale' : 'yesNo' };
}

function answerFrom({ id, format }: Outline, mood: Mood, code: number): Answer[] {
  const states = STATES.flatMap((state) => Array<AnswerState>(mood[state]).fill(state));
  const state = states[code % states.length] ?? 'unanswered';
  const value = format === 'yesNo' ? { choice: CHOICES[code % 3] } : { level: LEVELS[code % 5] };
  const patch = state === 'answered' ? value : { state };
  return state === 'unanswered' ? [] : [patchAnswer(undefined, id, patch, 'device-1', MOMENT)];
}
