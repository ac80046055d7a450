// @vitest-environment node
import { CHOICES, LEVELS } from '@/domain/pack';
import { buildReport } from '@/domain/report';
import { decodeAnswers, reportOfRecord } from '@/domain/network/decode';
import { cityOfRecord, condenseYear, networkYearSchema, stateOfLetter } from '@/domain/network/record';
import type { ShareAnswer, ShareContent } from '@/domain/file/shareFile';
import { CHANGE_REASONS } from '@/domain/years/changeReason';
import { hashWithNode } from '../../support/cityFile';
import { condenseAll, generateNetwork, WHOLE_PACK } from '../../support/network/condensed';
import { assessmentOf } from '../../support/network/fullReport';
import { MOMENT } from '../../support/samples';

const CITIES = generateNetwork(WHOLE_PACK, { seed: 7, cities: 30, years: [2025, 2026], willing: 0.85 });
const PAIRS = CITIES.flatMap((content) =>
  content.years.map((year) => {
    const [record] = condenseAll([{ ...content, years: [year] }], [WHOLE_PACK]);
    return { content, year, record: record! };
  }),
);

/** What a record keeps of an answer. */
const settle = ({ indicatorId, state, level, choice, figure, changeReason }: ShareAnswer) => ({
  indicatorId,
  state,
  ...(level ? { level } : {}),
  ...(choice ? { choice } : {}),
  ...(figure ? { figure: { measure: figure.measure, value: figure.value } } : {}),
  ...(changeReason ? { changeReason } : {}),
});

describe('a record of a year', () => {
  test('gives back every answer', () => {
    const seen = new Set<string>();
    for (const { year, record } of PAIRS) {
      const decoded = decodeAnswers(record, WHOLE_PACK);
      const given = year.answers.filter(({ state }) => state !== 'unanswered');
      expect(decoded.size).toBe(given.length);
      for (const answer of given) {
        expect(decoded.get(answer.indicatorId)).toEqual(settle(answer));
        seen.add(answer.level ?? answer.choice ?? answer.state);
        seen.add(answer.changeReason ?? '');
      }
      expect([record.answers.length, record.reasons.length]).toEqual([89, 89]);
    }
    expect(seen).toEqual(
      new Set([...LEVELS, ...CHOICES, ...CHANGE_REASONS, 'answered', 'unknown', 'notApplicable', '']),
    );
  });

  test('has the levels of the full report', () => {
    const levels: (number | null)[] = [];
    for (const { content, year, record } of PAIRS) {
      const report = buildReport({ ...content.city, createdAt: MOMENT }, assessmentOf(year), WHOLE_PACK);
      expect(record.principles).toEqual(
        report.principles.map(({ level: { value, answered, applicable, dimensions } }) => ({
          level: value ?? null,
          commitment: dimensions.commitment.value ?? null,
          implementation: dimensions.implementation.value ?? null,
          answered,
          applicable,
        })),
      );
      const again = reportOfRecord(record, WHOLE_PACK);
      expect(again.principles.map(({ level }) => level)).toEqual(report.principles.map(({ level }) => level));
      expect(again.overall).toEqual(report.overall);
      levels.push(...record.principles.map(({ level }) => level));
    }
    expect(levels.filter((level) => level === null).length).toBeGreaterThan(10);
  });

  test('is one that the schema takes, before and after it was written', () => {
    for (const { record } of PAIRS) {
      expect(networkYearSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }
  });

  test('holds no note, evidence or reason in words', () => {
    const [{ content, year }] = PAIRS as [(typeof PAIRS)[0]];
    const answers = year.answers.map((answer) => ({
      ...answer,
      note: 'SECRET',
      reasonWords: 'SECRET',
      evidence: [{ title: 'SECRET', type: 'plan' as const }],
    }));
    const record = condenseYear(content, { ...year, answers }, WHOLE_PACK, FACTS);
    expect(JSON.stringify(record)).not.toContain('SECRET');
  });

  test('leaves out answers to indicators that its pack does not have', () => {
    const [{ content, year, record }] = PAIRS as [(typeof PAIRS)[0]];
    const answers: ShareAnswer[] = [...year.answers, { indicatorId: '99.C1', state: 'unknown' }];
    expect(condenseYear(content, { ...year, answers }, WHOLE_PACK, FACTS)).toMatchObject({
      answers: record.answers,
      principles: record.principles,
    });
  });

  test('keeps what the city says of itself, and nothing where it says nothing', () => {
    const [{ content, year }] = PAIRS as [(typeof PAIRS)[0]];
    const { id, name, country } = content.city;
    const bare = { city: { id, name, country }, consent: content.consent };
    expect(condenseYear(bare, year, WHOLE_PACK, FACTS)).not.toHaveProperty('size');
    expect(
      condenseYear(
        { ...content, contact: 'Office' },
        { ...year, agreed: { revision: 1, date: '2026' } },
        WHOLE_PACK,
        FACTS,
      ),
    ).toMatchObject({ ...content.city, id: expect.any(String), contact: 'Office', isAgreed: true });
  });
});

const FACTS = { savedAt: MOMENT, sha256: hashWithNode };

describe('the id of a record', () => {
  const [{ content, year, record }] = PAIRS as [(typeof PAIRS)[0]];
  const idOf = (change: Partial<ShareContent>, savedAt = MOMENT) =>
    condenseYear({ ...content, ...change }, year, WHOLE_PACK, { ...FACTS, savedAt }).id;

  test('begins with the city and is the same however often the same is saved', () => {
    expect(cityOfRecord(record.id)).toBe(content.city.id);
    expect(cityOfRecord('a city with spaces 2026 0123')).toBe('a city with spaces');
    expect(idOf({}, '2027-01-01T00:00:00.000Z')).toBe(record.id);
  });

  test.each([
    ['takes back its name', { consent: { mayBeCompared: true, mayBeNamed: !content.consent.mayBeNamed } }],
    ['gives another contact', { contact: 'Another office' }],
    ['has another size', { city: { ...content.city, size: 'over500k' as const, languages: ['xx'] } }],
  ])('is another one when the city %s', (_, change) => {
    expect(idOf(change)).not.toBe(record.id);
  });
});

test.each([
  ['.', 'unanswered'],
  [undefined, 'unanswered'],
  ['?', 'unknown'],
  ['x', 'notApplicable'],
  ['#', 'answered'],
  ['4', 'answered'],
  ['y', 'answered'],
])('the letter %s is %s', (letter, state) => {
  expect(stateOfLetter(letter)).toBe(state);
});

test('a record that is shorter than its pack has the rest unanswered', () => {
  const [{ record }] = PAIRS as [(typeof PAIRS)[0]];
  expect(decodeAnswers({ ...record, answers: '', reasons: '' }, WHOLE_PACK).size).toBe(0);
});
