/** Random indicator sets, answers and cities for property tests: everything that can occur, and what only files can hold. */
import fc from 'fast-check';
import {
  CONFIDENCES,
  EVIDENCE_TYPES,
  NOT_APPLICABLE_REASONS,
  STATES,
  patchAnswer,
  type Answer,
  type AnswerPatch,
  type AnswerState,
  type Figure,
} from '@/domain/answer';
import type { Assessment, City } from '@/domain/assessment';
import type { CityContent } from '@/domain/cityFile';
import { CHOICES, DIMENSIONS, FORMATS, LEVELS, type IndicatorOutline } from '@/domain/pack';
import { MOMENT } from './samples';

type Outline = Pick<IndicatorOutline, 'id' | 'dimension' | 'format'>;
/** The indicators of one principle with the answers to them by id; an unanswered one may have no row. */
export type Answered = { indicators: Outline[]; answers: Record<string, Answer> };

const LETTERS = { commitment: 'C', implementation: 'I', progress: 'P' } as const;
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Every moment that a file can hold. */
export const moments = fc
  .date({ min: new Date('2000-01-01T00:00:00.000Z'), max: new Date('2100-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const years = fc.integer({ min: 1900, max: 2100 });

/** Texts as people and other programs write them: any script, emoji, marks, line ends, halves of a pair of surrogates. */
export const texts = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', '👩‍👩‍👧', 'تعليم المدينة', '배우는 도시', '"\\\u2028\u0000\r\n', '\uD83D', '</script>', '=1+1', '__proto__'),
  ).map((text) => text.slice(0, most));

/** Fields of a later version: names we do not know with any JSON value, but for keys that no file of ours may have. */
export const unknownFields: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((name) => `x-${name}`),
  fc.jsonValue({ maxDepth: 2 }).filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value))),
  { maxKeys: 2, noNullPrototype: true },
);

/** Any remark that can stand beside an answer. */
export const remarks: fc.Arbitrary<AnswerPatch> = fc.record({
  reason: optional(fc.constantFrom(...NOT_APPLICABLE_REASONS)),
  reasonWords: optional(texts(500)),
  note: optional(texts(20_000)),
  noteLanguage: optional(fc.constantFrom('en', 'ca', 'ar', 'ko')),
  evidence: optional(
    fc.array(
      fc
        .tuple(
          fc.record({
            id: fc.string({ minLength: 1, maxLength: 20 }),
            title: texts(500),
            type: fc.constantFrom(...EVIDENCE_TYPES),
          }),
          fc.record(
            {
              date: fc.constantFrom('2024', '2024-02', '2024-02-29', '1999-12-31'),
              place: texts(500),
              link: fc.webUrl({ validSchemes: ['http', 'https'] }),
              department: texts(500),
            },
            { requiredKeys: [] },
          ),
          unknownFields,
        )
        .map(([fixed, known, unknown]) => ({ ...fixed, ...known, ...unknown })),
      { maxLength: 3 },
    ),
  ),
  confidence: optional(fc.constantFrom(...CONFIDENCES)),
  discuss: optional(fc.boolean()),
  department: optional(texts(500)),
});

const datedValues = fc
  .tuple(
    fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }), year: years }, { requiredKeys: [] }),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...known, ...unknown }));
const figures: fc.Arbitrary<Figure> = fc
  .tuple(
    fc.record(
      {
        measure: fc.constantFrom('people', 'share'),
        value: fc.double({ noNaN: true, noDefaultInfinity: true }),
        year: years,
        source: texts(500),
        baseline: datedValues,
        target: datedValues,
      },
      { requiredKeys: ['measure', 'value'] },
    ),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...known, ...unknown }));

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
  const rows = fc.record(Object.fromEntries(indicators.map((indicator) => [indicator.id, answerTo(indicator, state, others)])));
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

/** A city of `count` principles, more or less willing as a whole. */
export function answeredCities(count: number): fc.Arbitrary<Answered[]> {
  return moods.chain((mood) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) => {
        const principle = String(index + 1).padStart(2, '0');
        const shape = fc.record({ commitment: fc.integer({ min: 1, max: 2 }), implementation: fc.integer({ min: 1, max: 3 }) });
        return shape.chain(({ commitment, implementation }) => {
          const indicators = [
            ...Array.from({ length: commitment }, (__, n) => outlineOf(principle, 'commitment', n)),
            ...Array.from({ length: implementation }, (__, n) => outlineOf(principle, 'implementation', n)),
          ];
          return answersTo(indicators, mood).map((answers) => ({ indicators, answers }));
        });
      }),
    ),
  );
}

function outlineOf(principle: string, dimension: 'commitment' | 'implementation', n: number): Outline {
  return { id: `${principle}.${LETTERS[dimension]}${n + 1}`, dimension, format: n % 2 === 0 ? 'scale' : 'yesNo' };
}

const cities: fc.Arbitrary<City> = fc
  .tuple(
    fc.record(
      {
        id: fc.constantFrom('city-1', 'a', 'z'.repeat(64)),
        name: fc.constantFrom('Granollers', 'L’Hospitalet', 'إشبيلية', '창원', 'Łódź 👩‍👩‍👧'),
        country: fc.constantFrom('ES', 'KR', 'PL'),
        sample: fc.boolean(),
        createdAt: moments,
      },
      { requiredKeys: ['id', 'name', 'country', 'createdAt'] },
    ),
    unknownFields,
  )
  .map(([known, unknown]) => ({ ...known, ...unknown }));

const principleStates = fc
  .uniqueArray(fc.constantFrom('P01', 'P02', 'P07', 'P20'), { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((principleId) =>
        fc
          .tuple(
            fc.record(
              { ready: fc.boolean(), readyAt: moments, department: texts(500) },
              { requiredKeys: ['ready'] },
            ),
            unknownFields,
          )
          .map(([known, unknown]) => ({ principleId, ...known, ...unknown })),
      ),
    ),
  );

function assessmentsOf(id: string, year: number): fc.Arbitrary<Assessment> {
  return fc
    .tuple(answeredPrinciples('01', remarks), principleStates, moments, moments, figures, unknownFields)
    .map(([{ answers }, principles, createdAt, at, figure, unknown]) => ({
      ...unknown,
      id,
      year,
      packId: 'educating-cities-2026',
      createdAt,
      principles,
      answers: Object.values(answers).map((answer) => ({
        ...unknown,
        ...answer,
        ...(answer.figure ? { figure } : {}),
        at,
      })),
    }));
}

/** Everything a city file can carry, with fields of a later version wherever one may stand. */
export const cityContents: fc.Arbitrary<CityContent> = fc
  .tuple(
    cities,
    fc.uniqueArray(fc.integer({ min: 2020, max: 2030 }), { maxLength: 3 }),
    unknownFields,
  )
  .chain(([city, list, unknown]) =>
    fc
      .tuple(...list.map((year) => assessmentsOf(`assessment-${year}`, year)))
      .map((assessments) => ({ ...unknown, city, assessments })),
  );
