// @vitest-environment node
/** The city for practice: twelve mistakes are planted in it, and no other of the kinds that can be found by rule. */
import { pointsOf, type Answer } from '@/domain/answer';
import { indexAnswers } from '@/domain/assessment';
import { listReviewItems, type ReviewKind } from '@/domain/edition/reviewList';
import type { CityContent } from '@/domain/file/cityFile';
import type { Pack } from '@/domain/pack';
import { buildReport } from '@/domain/report';
import { getPack } from '@/data/packs';
import { MISTAKES } from '@/features/trainer/practice/mistakes';
import city from '../../indicators/educating-cities-2026/samples/porto-jacaranda.json';

const content = city as unknown as CityContent;
const YEARS = [2022, 2023, 2024, 2025, 2026];

type Row = Answer & { year: number };
const rows: Row[] = content.assessments.flatMap(({ year, answers }) => answers.map((answer) => ({ ...answer, year })));
const get = (year: number, id: string) => rows.find((row) => row.year === year && row.indicatorId === id);
const noteOf = (year: number, id: string) => get(year, id)?.note ?? '';
/** Where something is so: `2024 13.C1`. */
const placesWhere = (is: (row: Row) => boolean) =>
  rows.filter(is).map(({ year, indicatorId }) => `${year} ${indicatorId}`);

let pack: Pack;
beforeAll(async () => {
  pack = await getPack('educating-cities-2026');
});

function placesOf(wanted: ReviewKind): string[] {
  const reports = content.assessments.map((assessment) => buildReport(content.city, assessment, pack));
  return reports.flatMap((report, index) => {
    const before = reports[index - 1];
    const items = listReviewItems(report, before && { report: before, keepsMeaning: () => 'same' });
    return items.flatMap(({ kind, indicatorId }) => (kind === wanted ? [`${report.year} ${indicatorId}`] : []));
  });
}

it('tells five years and answers most indicators in each', () => {
  expect(content.assessments.map(({ year }) => year)).toEqual(YEARS);
  for (const { year, answers } of content.assessments) {
    const answered = answers.filter(({ state }) => state === 'answered').length;
    expect({ year, most: answered >= 72 }).toEqual({ year, most: true });
  }
});

it('rises and falls from year to year', () => {
  const changes = YEARS.slice(1).map((year) => {
    const before = indexAnswers(rows.filter((row) => row.year === year - 1));
    const steps = rows
      .filter((row) => row.year === year)
      .map((row) => (pointsOf(row) ?? NaN) - (pointsOf(before.get(row.indicatorId)) ?? NaN));
    return { year, up: steps.filter((step) => step > 0).length, down: steps.filter((step) => step < 0).length };
  });
  expect(changes).toEqual([
    { year: 2023, up: 8, down: 5 },
    { year: 2024, up: 35, down: 1 },
    { year: 2025, up: 18, down: 8 },
    { year: 2026, up: 23, down: 6 },
  ]);
});

it('carries a plan in two of its years', () => {
  const planned = content.assessments.filter(({ plan }) => plan && plan.actions.length > 0);
  expect(planned.map(({ year }) => year)).toEqual([2024, 2026]);
});

it('has the mistakes that the solution lists, three for each group', () => {
  const places = MISTAKES.map(({ year, indicator }) => `${year} ${indicator}`);
  expect(places).toEqual([
    '2026 01.I1',
    '2025 03.I1',
    '2022 05.C1',
    '2026 06.P1',
    '2026 07.P1',
    '2026 08.I1',
    '2025 11.I1',
    '2024 13.C1',
    '2026 15.P1',
    '2023 16.P1',
    '2025 17.I2',
    '2025 18.I2',
  ]);
  const groups = MISTAKES.map(({ indicator }) => Math.ceil(Number(indicator.slice(0, 2)) / 5));
  expect([1, 2, 3, 4].map((group) => groups.filter((item) => item === group).length)).toEqual([3, 3, 3, 3]);
});

describe('the planted mistakes', () => {
  it('a yes without a document', () => {
    expect(placesOf('notEvidenced')).toEqual(['2022 05.C1']);
  });

  it('a number without a source', () => {
    expect(placesWhere(({ figure }) => figure?.value !== undefined && !figure.source)).toEqual(['2023 16.P1']);
  });

  it('evidence that is younger than the answer', () => {
    const isLater = ({ at, evidence = [] }: Row) =>
      evidence.some(({ date = '' }) => date > at.slice(0, Math.max(4, date.length)));
    expect(placesWhere(isLater)).toEqual(['2024 13.C1']);
    expect(placesOf('oldEvidence')).toEqual([]);
  });

  it('a note that says the opposite of its level', () => {
    expect(get(2025, '03.I1')?.level).toBe('underWay');
    expect(noteOf(2025, '03.I1')).toContain('Neither in 2024 nor in 2025 has there been a session');
  });

  it('a jump of two levels without a reason', () => {
    expect(placesOf('jump')).toEqual(['2025 11.I1']);
    expect(noteOf(2025, '11.I1')).toBe('');
  });

  it('not applicable, because somebody else is said to be in charge', () => {
    expect(placesWhere(({ reason }) => reason === 'noPowers')).toEqual(['2025 17.I2']);
    expect(noteOf(2025, '03.I2')).toContain('School mediators work in 12 schools');
  });

  it('one sentence pasted to three indicators', () => {
    const pasted = placesWhere(
      ({ year, note }) => rows.filter((row) => row.year === year && row.note === note).length > 2 && note !== undefined,
    );
    expect(pasted).toEqual(['2025 18.I2', '2025 19.I2', '2025 20.I1']);
  });

  it('a level that leaves out the one below', () => {
    expect(get(2026, '01.I1')?.level).toBe('sharedAndReviewed');
    expect(noteOf(2026, '01.I1')).toContain('For early childhood there has been nothing');
  });

  it('an unknown that notes elsewhere answer', () => {
    expect(get(2026, '06.P1')?.state).toBe('unknown');
    expect(noteOf(2026, '06.I1')).toContain('The diagnosis published on 15 March 2024');
  });

  it('a number in another measure, held against the one before', () => {
    const measures = new Map<string, string>();
    const changed = placesWhere(({ indicatorId, figure }) => {
      const before = measures.get(indicatorId);
      measures.set(indicatorId, figure?.measure ?? before ?? '');
      return Boolean(before) && figure !== undefined && figure.measure !== before;
    });
    expect(changed).toEqual(['2026 07.P1']);
    expect(noteOf(2026, '07.P1')).toContain('from 14.2 % to 6.1 %');
  });

  it('a good intention counted as practice', () => {
    expect(get(2026, '08.I1')?.level).toBe('underWay');
    expect(noteOf(2026, '08.I1')).toContain('From January 2027');
  });

  it('a target on the wrong side of the baseline', () => {
    const isWrong = ({ indicatorId, figure }: Row) => {
      const indicator = pack.indicators.find(({ id }) => id === indicatorId);
      const [from, to] = [figure?.baseline?.value, figure?.target?.value];
      const sign = indicator?.format === 'number' && indicator.direction === 'down' ? -1 : 1;
      return from !== undefined && to !== undefined && sign * (to - from) <= 0;
    };
    expect(placesWhere(isWrong)).toEqual(['2026 15.P1']);
  });
});
