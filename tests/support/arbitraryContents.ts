/** Random remarks and whole cities as files can hold them: any script, fields of a later version, halves of characters. */
import fc from 'fast-check';
import { CHANGE_REASONS } from '@/domain/years/changeReason';
import { CONFIDENCES, EVIDENCE_TYPES, NOT_APPLICABLE_REASONS, type AnswerPatch, type Figure } from '@/domain/answer';
import type { City } from '@/domain/assessment';
import { CITY_SIZES } from '@/domain/network/city';
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { answeredPrinciples } from './arbitraries';
import { fileSessions } from './workshop/fileSessions';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Every moment that a file can hold. */
export const moments = fc
  .date({ min: new Date('2000-01-01T00:00:00.000Z'), max: new Date('2100-12-31T23:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const years = fc.integer({ min: 1900, max: 2100 });

/** Texts as people and other programs write them: any script, emoji, marks, line ends, halves of a pair of surrogates. */
export const texts = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        '👩‍👩‍👧',
        'تعليم المدينة',
        '배우는 도시',
        '"\\\u2028\u0000\r\n',
        '\uD83D',
        '</script>',
        '=1+1',
        '__proto__',
      ),
    )
    .map((text) => text.slice(0, most));

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
    fc.uniqueArray(
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
      { maxLength: 3, selector: ({ id }) => id },
    ),
  ),
  confidence: optional(fc.constantFrom(...CONFIDENCES)),
  changeReason: optional(fc.constantFrom(...CHANGE_REASONS)),
  discuss: optional(fc.boolean()),
  method: optional(
    fc.record({ kind: fc.constant('workshop' as const), session: fc.constant('s1'), title: texts(500) }),
  ),
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

const cities: fc.Arbitrary<City> = fc
  .tuple(
    fc.record(
      {
        id: fc.constantFrom('city-1', 'a', 'z'.repeat(64)),
        name: fc.constantFrom('Granollers', 'L’Hospitalet', 'إشبيلية', '창원', 'Łódź 👩‍👩‍👧'),
        country: fc.constantFrom('ES', 'KR', 'PL'),
        sample: fc.boolean(),
        size: fc.constantFrom(...CITY_SIZES),
        languages: fc.uniqueArray(fc.constantFrom('ca', 'es', 'ko', 'ar'), { maxLength: 3 }),
        networks: fc.uniqueArray(texts(500), { maxLength: 3 }),
        versions: fc.constant({ 'device-1': 2 }),
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
            fc.record({ ready: fc.boolean(), readyAt: moments, department: texts(500) }, { requiredKeys: ['ready'] }),
            unknownFields,
          )
          .map(([known, unknown]) => ({ principleId, ...known, ...unknown })),
      ),
    ),
  );

const workshops = fileSessions({ texts, moments, unknownFields });

function assessmentsOf(id: string, year: number): fc.Arbitrary<FileAssessment> {
  return fc
    .tuple(answeredPrinciples('01', remarks), principleStates, moments, moments, figures, unknownFields, workshops)
    .map(([{ answers }, principles, createdAt, at, figure, unknown, held]) => ({
      ...held,
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
  .tuple(cities, fc.uniqueArray(fc.integer({ min: 2020, max: 2030 }), { minLength: 1, maxLength: 3 }), unknownFields)
  .chain(([city, list, unknown]) =>
    fc
      .tuple(...list.map((year) => assessmentsOf(`assessment-${year}`, year)))
      .map((assessments) => ({ ...unknown, city, assessments })),
  );
