// @vitest-environment node
import { EVIDENCE_TYPES, NOT_APPLICABLE_REASONS, STATES, fitsIndicator, pointsOf } from '@/domain/answer';
import { lacksEvidence } from '@/domain/evidence';
import { countAnswers, indexAnswers } from '@/domain/assessment';
import { cityContentSchema, writeCityFile, type CityContent } from '@/domain/file/cityFile';
import { progressToTarget, trendOf } from '@/domain/figures';
import type { Pack } from '@/domain/pack';
import { buildReport } from '@/domain/report';
import { roundLevel, type Level } from '@/domain/scoring';
import { getPack } from '@/data/packs';

const files = import.meta.glob<string>('/indicators/*/samples/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const samples = Object.entries(files).map(([path, text]) => ({
  name: path.replace(/^.*\//, ''),
  packId: path.split('/')[2] ?? '',
  text,
  content: JSON.parse(text) as CityContent,
}));

describe.each(samples)('sample $name', ({ name, packId, text, content }) => {
  const answers = content.assessments.flatMap(({ year, answers: rows }) => rows.map((answer) => ({ ...answer, year })));
  /** Year and indicator of the answers that are wrong: what a failing test prints. */
  const placesWhere = (isWrong: (answer: (typeof answers)[number]) => boolean) =>
    answers.filter(isWrong).map(({ year, indicatorId }) => `${year} ${indicatorId}`);
  let pack: Pack;
  beforeAll(async () => {
    pack = await getPack(packId);
  });
  const indicatorOf = (id: string) => pack.indicators.find((indicator) => indicator.id === id);

  it('is the content of a city file, written as the app writes one', () => {
    expect(cityContentSchema.safeParse(content).error?.issues).toBeUndefined();
    const header = { about: '', language: 'en', savedAt: '2026-11-22T10:00:00.000Z', tool: '' };
    const written = JSON.parse(writeCityFile(content, header, () => '')) as { content: unknown };
    expect(text).toBe(`${JSON.stringify(written.content, undefined, 2)}\n`);
    expect(new TextEncoder().encode(text).length).toBeLessThan(350_000);
  });

  it('is marked as a sample and has several years of its pack', () => {
    expect(content.city.sample).toBe(true);
    expect(content.city.id).toBe(`sample-${name.replace('.json', '')}`);
    expect(new Set(content.assessments.map(({ year }) => year)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(content.assessments.map((assessment) => assessment.packId))).toEqual(new Set([packId]));
  });

  it('answers indicators that exist, each in its own format', () => {
    expect(placesWhere(({ indicatorId }) => indicatorOf(indicatorId) === undefined)).toEqual([]);
    const isUnfit = (answer: (typeof answers)[number]) => {
      const indicator = indicatorOf(answer.indicatorId);
      return indicator !== undefined && !fitsIndicator(answer, indicator);
    };
    expect(placesWhere(isUnfit)).toEqual([]);
  });

  it('has figures within the bounds and with the decimals of their measure', () => {
    const isOutside = ({ indicatorId, figure }: (typeof answers)[number]) => {
      const indicator = indicatorOf(indicatorId);
      const measure = indicator?.format === 'number' && figure ? indicator.measures[figure.measure] : undefined;
      const values = [figure?.value, figure?.baseline?.value, figure?.target?.value].filter(
        (value) => value !== undefined,
      );
      const { min = 0, max = Infinity, decimals = 0 } = measure ?? {};
      return values.some((value) => value < min || value > max || Number(value.toFixed(decimals)) !== value);
    };
    expect(placesWhere(isOutside)).toEqual([]);
  });

  it('shows every state, every reason, and evidence of every type and kind of date', () => {
    const evidence = answers.flatMap((answer) => answer.evidence ?? []);
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(STATES));
    expect(new Set(answers.flatMap(({ reason }) => reason ?? []))).toEqual(new Set(NOT_APPLICABLE_REASONS));
    expect(new Set(evidence.map(({ type }) => type))).toEqual(new Set(EVIDENCE_TYPES));
    expect(new Set(evidence.flatMap(({ date }) => date?.length ?? []))).toEqual(new Set([4, 7, 10]));
  });

  it('gives a reason wherever something does not apply, and words where the list has none', () => {
    expect(placesWhere(({ state, reason }) => (state === 'notApplicable') !== (reason !== undefined))).toEqual([]);
    expect(placesWhere(({ reason, reasonWords }) => reason === 'other' && !reasonWords)).toEqual([]);
  });

  it('knows nothing that happened after its year', () => {
    expect(placesWhere(({ at, year }) => at.slice(0, 4) !== String(year))).toEqual([]);
    const isLater = (date: string | undefined, year: number) => date !== undefined && Number(date.slice(0, 4)) > year;
    expect(placesWhere(({ evidence = [], year }) => evidence.some(({ date }) => isLater(date, year)))).toEqual([]);
    expect(placesWhere(({ figure, year }) => (figure?.year ?? 0) > year)).toEqual([]);
    expect(placesWhere(({ figure }) => (figure?.baseline?.year ?? 0) > (figure?.year ?? 0))).toEqual([]);
  });

  it('says ready only of principles that have answers, all of them older', () => {
    const early = content.assessments.flatMap(({ year, principles, answers: rows }) =>
      principles.flatMap(({ principleId, ready, readyAt = '' }) => {
        const own = rows.filter(({ indicatorId }) => indicatorId.startsWith(principleId.slice(1)));
        const isSound = own.length > 0 && own.every(({ at }) => at <= readyAt);
        return ready && !isSound ? [`${year} ${principleId}`] : [];
      }),
    );
    expect(early).toEqual([]);
  });

  it('names the language of every note, and links to example addresses only', () => {
    expect(placesWhere(({ note, noteLanguage }) => (note === undefined) !== (noteLanguage === undefined))).toEqual([]);
    const links = answers.flatMap(({ evidence = [] }) => evidence.flatMap(({ link }) => link ?? []));
    expect(links.filter((link) => !/^https:\/\/www\.example\.(org|com|net)\//.test(link))).toEqual([]);
  });
});

/**
 * Worked out by hand from the answers of 2026 (yes 4, being prepared 1, no 0): C = commitment, I = implementation, the level
 * is the mean of the two. A range is shown where answers are missing.
 */
const LEVELS_2026 = {
  P01: '2.8', // C (4 + 2) / 2 = 3, I (3 + 2) / 2 = 2.5
  P02: '2.8', // C (4 + 3) / 2 = 3.5, I 2
  P03: '3', // C 4, I (1 + 3) / 2 = 2
  P04: '2.7', // C 3, I (3 + 2 + 2) / 3 = 2.33
  P05: '3.5', // C 4, I (4 + 2) / 2 = 3
  P06: '2.2', // C 3, I (1 + 1 + 2) / 3 = 1.33
  P07: '1.5', // C 1, I (2 + 2) / 2 = 2
  P08: '2.5', // C (4 + 2) / 2 = 3, I (2 + 2) / 2 = 2
  P09: '1.3', // C 1, I (1 + 1 + 3) / 3 = 1.67
  P10: '2', // C 1, I (2 + 4) / 2 = 3
  P11: '1.8', // C 1, I (2 + 3) / 2 = 2.5
  P12: '2.5 (1.8 to 2.8)', // C 2, I 3; the missing one at 0: I 1.5, at 4: I 3.5
  P13: '3', // C (4 + 2) / 2 = 3, I (4 + 2) / 2 = 3
  P14: '1.5 (1.2 to 1.8)', // C 1, I (3 + 1) / 2 = 2; at 0: I 1.33, at 4: I 2.67
  P15: '1', // C 0, I (3 + 1) / 2 = 2
  P16: 'tooManyNotApplicable', // 2 of 3 scored indicators
  P17: '2 (1.7 to 2.3)', // C 2, I (3 + 1) / 2 = 2; at 0: I 1.33, at 4: I 2.67
  P18: 'notEnoughAnswers', // not started
  P19: '2.5 (2 to 3)', // C 3, I 2; at 0: I 1, at 4: I 3
  P20: 'notEnoughAnswers', // 2 of 3 answered, but nothing of commitment
};
/** By hand, of principles with a level: G1 14.67 / 5, G2 16.75 / 8, G3 7 / 4, the city 38.42 / 17. */
const MEANS_2026 = { G1: 2.9, G2: 2.1, G3: 1.8, city: 2.3 };

function describeLevel({ value, withheld, provisional, low, high }: Level): string {
  if (value === undefined) {
    return withheld ?? '';
  }
  return `${roundLevel(value)}${provisional ? ` (${roundLevel(low)} to ${roundLevel(high)})` : ''}`;
}

describe('Pontelume', () => {
  const sample = samples.find(({ name }) => name === 'pontelume.json');
  const answersOf = (year: number) => sample?.content.assessments.find((item) => item.year === year)?.answers ?? [];
  const figureOf = (year: number, id: string) => answersOf(year).find((answer) => answer.indicatorId === id)?.figure;
  let pack: Pack;
  beforeAll(async () => {
    pack = await getPack(sample?.packId ?? '');
  });
  const reportOf = (year: number) => {
    const assessment = sample?.content.assessments.find((item) => item.year === year);
    if (!sample || !assessment) {
      throw new Error(`Pontelume has no assessment of ${year}`);
    }
    return buildReport(sample.content.city, assessment, pack);
  };

  it('has the levels of 2026 that were worked out by hand', () => {
    const { principles, groups, overall } = reportOf(2026);
    expect(Object.fromEntries(principles.map(({ id, level }) => [id, describeLevel(level)]))).toEqual(LEVELS_2026);
    const means = [...groups, { id: 'city', level: overall }].map(({ id, level }) => [
      id,
      roundLevel(level.value ?? NaN),
    ]);
    expect(Object.fromEntries(means)).toEqual(MEANS_2026);
  });

  it('has a first year with gaps, a fuller second one and a third at work', () => {
    const counts = [2024, 2025, 2026].map((year) => countAnswers(pack.indicators, indexAnswers(answersOf(year))));
    expect(counts).toMatchObject([
      { answered: 62, unknown: 11, notApplicable: 0, unanswered: 16 },
      { answered: 76, unknown: 7, notApplicable: 1, unanswered: 5 },
      { answered: 73, unknown: 7, notApplicable: 4, unanswered: 5 },
    ]);
    const notStarted = reportOf(2024).principles.filter(({ status }) => status === 'notStarted');
    expect(notStarted.map(({ id }) => id)).toEqual(['P07', 'P15', 'P20']);
    const statuses = reportOf(2026).principles.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['ready', 'inProgress', 'notStarted']));
  });

  it('rises, falls and stays from year to year', () => {
    const changesTo = (year: number) => {
      const before = indexAnswers(answersOf(year - 1));
      const changes = answersOf(year).map((answer) => {
        const [from, to] = [pointsOf(before.get(answer.indicatorId)), pointsOf(answer)];
        return from === undefined || to === undefined ? 'none' : ['down', 'same', 'up'][Math.sign(to - from) + 1];
      });
      const count = (change: string) => changes.filter((item) => item === change).length;
      return { up: count('up'), down: count('down'), same: count('same') };
    };
    expect(changesTo(2025)).toEqual({ up: 7, down: 10, same: 37 });
    expect(changesTo(2026)).toEqual({ up: 28, down: 2, same: 25 });
  });

  it('has a figure for each case: beyond its target, worse, without baseline, measured anew', () => {
    expect(progressToTarget(figureOf(2026, '08.P1'))?.exact).toBeGreaterThan(1);
    expect(trendOf(figureOf(2026, '06.P1'), 'down')).toBe('worse');
    expect(trendOf(figureOf(2026, '07.P1'), 'down')).toBe('noBaseline');
    expect(figureOf(2025, '04.P1')?.measure).toBe('libraryUsersShare');
    expect(figureOf(2026, '04.P1')?.measure).toBe('participantsShare');
  });

  it('carries in 2026 what a trainer wants to show', () => {
    const rows = answersOf(2026);
    const evidence = rows.flatMap((answer) => answer.evidence ?? []);
    const idsWhere = (is: (answer: (typeof rows)[number]) => boolean) => rows.filter(is).map((row) => row.indicatorId);
    expect(evidence.length).toBeGreaterThanOrEqual(45);
    expect(evidence.filter(({ date = '2026' }) => date < '2022-11')).toHaveLength(1);
    expect(idsWhere((answer) => lacksEvidence(answer) && pointsOf(answer) === 4)).toEqual(['05.I1', '13.I1']);
    expect(idsWhere(({ note = '' }) => note.length >= 1500)).toEqual(['17.I3']);
    expect(idsWhere(({ noteLanguage }) => noteLanguage === 'ar')).toEqual(['17.I1']);
    expect(idsWhere(({ noteLanguage }) => noteLanguage === 'es')).toEqual(['20.I2']);
    expect(idsWhere(({ discuss }) => discuss === true)).toEqual(['02.C2', '13.I1', '16.C1', '16.I2', '17.I3']);
    expect(new Set(rows.flatMap(({ confidence }) => confidence ?? []))).toEqual(new Set(['high', 'medium', 'low']));
  });
});
