// @vitest-environment node
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { standingOf, type Standing } from '@/domain/merge/standing';
import { cutPart } from '@/domain/file/cutPart';
import type { Part } from '@/domain/part';
import { MOMENT } from '../../support/samples';
import { action, answered, cityOf, combineAll, row, state, yearOf } from '../../support/merge/years';

const BASE = row('01.C1', { a: 1 });
const MINE = row('01.C1', { a: 2 }, { choice: 'yes' });
const THEIRS = row('01.C1', { a: 1, b: 1 }, { choice: 'no' });
const OLDER_YEAR = yearOf([row('01.C1', { a: 1 })], { id: 'older', year: 2025 });
const planned = (versions: Record<string, number>): CityContent =>
  cityOf(yearOf([BASE], { plan: { targets: [], priorities: [], actions: [action('a1', versions)] } }));

describe('a file of the same city', () => {
  test.each<[string, CityContent, CityContent, Standing]>([
    ['that says what is here', answered(BASE), answered(BASE), 'same'],
    ['from before the last change', answered(MINE), answered(BASE), 'older'],
    ['from before an answer was given', answered(BASE, row('01.I1', { a: 1 })), answered(BASE), 'older'],
    ['from before a year was begun', cityOf(yearOf([BASE]), OLDER_YEAR), answered(BASE), 'older'],
    ['from before something was planned', planned({ a: 1 }), answered(BASE), 'older'],
    ['that went on', answered(BASE), answered(THEIRS), 'newer'],
    ['with one answer more', answered(BASE), answered(BASE, row('01.I1', { b: 1 })), 'newer'],
    ['with a plan', answered(BASE), planned({ b: 1 }), 'newer'],
    ['with another year beside what is new', answered(BASE), cityOf(yearOf([THEIRS]), OLDER_YEAR), 'newer'],
    ['that went on while this one did', answered(MINE), answered(THEIRS), 'fork'],
    [
      'with one more answer while here is one more',
      answered(BASE, row('01.I1', { a: 1 })),
      answered(BASE, row('01.I2', { b: 1 })),
      'fork',
    ],
    [
      'with another year, and nothing new of this one',
      answered(BASE),
      cityOf(yearOf([BASE]), OLDER_YEAR),
      'otherYears',
    ],
    [
      'with another year, and an older state of this one',
      answered(MINE),
      cityOf(yearOf([BASE]), OLDER_YEAR),
      'otherYears',
    ],
    ['of another year only', answered(BASE), cityOf(OLDER_YEAR), 'otherYears'],
    [
      'whose principle is settled by a rule',
      cityOf(yearOf([], { principles: [state('P01', { a: 1 })] })),
      cityOf(yearOf([], { principles: [state('P01', { b: 1 }, { ready: true })] })),
      'fork',
    ],
  ])('%s', (_, here, file, standing) => {
    expect(standingOf(here, file)).toBe(standing);
  });

  test('stands the other way round when it is the one that is here', () => {
    expect(standingOf(answered(THEIRS), answered(BASE))).toBe('older');
    expect(standingOf(answered(THEIRS), answered(MINE))).toBe('fork');
  });

  test('that was combined brings nothing any more', () => {
    const made = combineAll(answered(MINE), [answered(THEIRS)]);
    expect(standingOf(made?.content ?? cityOf(), answered(THEIRS))).toBe('older');
    expect(standingOf(answered(THEIRS), made?.content ?? cityOf())).toBe('newer');
  });
});

describe('a part of the year', () => {
  const part: Part = { id: 'p1', department: 'Culture', indicators: ['01.C1'] };
  const whole: FileAssessment = yearOf([BASE, row('02.C1', { a: 1 })], {
    principles: [state('P02', { a: 1 })],
    plan: { targets: [], priorities: [], actions: [action('a1', { a: 1 })] },
    cards: [{ indicatorId: '01.C1', title: 'Open schools', at: MOMENT, versions: { a: 1 } }],
    handedOut: [{ ...part, at: MOMENT }],
  });
  const here = cityOf(whole, OLDER_YEAR);
  const cut = cutPart(here, whole.id, part);
  const back = (answer: typeof BASE): CityContent => ({
    ...cut,
    assessments: cut.assessments.map((year) => ({ ...year, answers: [answer] })),
  });

  test('is the same while nothing was answered in it, though the whole has more', () => {
    expect(standingOf(here, cut)).toBe('same');
  });

  test('is newer when it comes back with an answer, and a fork only when its own questions were answered here', () => {
    expect(standingOf(here, back(THEIRS))).toBe('newer');
    const answeredHere = cityOf({ ...whole, answers: [MINE, row('02.C1', { a: 5 })] }, OLDER_YEAR);
    expect(standingOf(answeredHere, back(THEIRS))).toBe('fork');
    expect(standingOf(answeredHere, cut)).toBe('older');
    const elsewhere = cityOf({ ...whole, answers: [BASE, row('02.C1', { a: 5 })] });
    expect(standingOf(elsewhere, back(THEIRS))).toBe('newer');
  });
});
