import i18next from 'i18next';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { buildReport } from '@/domain/report';
import { createFormat } from '@/ui/useFormat';
import { startWords } from '../support/startWords';
import { orderPrinciples } from '@/charts/chart';
import { CHARTS, getChart } from '@/charts/index';
import { describeProfile } from '@/charts/profileFinding';
import { CITY, answersAt, assessment } from '../support/samples';

const pack = await getPackOutline(CURRENT_PACK);
const reportOf = (points: Record<string, 0 | 1 | 4>) => buildReport(CITY, assessment(answersAt(pack, points)), pack);
const describeLevels = (points: Record<string, 0 | 1 | 4>) =>
  describeProfile(reportOf(points), pack, i18next.t, createFormat('en'));

beforeAll(startWords);

describe('the list of charts', () => {
  test('every chart has its own id and a title in the language files', () => {
    expect(new Set(CHARTS.map(({ id }) => id)).size).toBe(CHARTS.length);
    expect(CHARTS.filter(({ title }) => !i18next.exists(title))).toEqual([]);
  });

  test('a chart is found by its id', () => {
    expect(getChart('radar').title).toBe('charts.radar.title');
  });
});

describe('the order of principles', () => {
  test('the Charter’s own order is 1 to 20', () => {
    const numbers = orderPrinciples(reportOf({ P03: 4 }), 'charter').map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('by level the highest is first, level 0 is last of those with a level, and no level comes after it', () => {
    const numbers = orderPrinciples(reportOf({ P03: 0, P05: 4, P09: 1, P11: 4 }), 'level').map(({ number }) => number);
    expect(numbers.slice(0, 6)).toEqual([5, 11, 9, 3, 1, 2]);
    expect(numbers).toHaveLength(20);
  });
});

describe('the finding of a profile', () => {
  test('names three strongest and three weakest, the weakest first', () => {
    expect(describeLevels({ P01: 4, P02: 4, P03: 4, P04: 0, P05: 0, P06: 0 })).toEqual([
      'Strongest: Inclusive education, Broad education policy, and Diversity.',
      'Weakest: Knowledge of the territory, Intergenerational dialogue, and Access to culture.',
    ]);
  });

  test('says “among” on the side where another principle has the same level', () => {
    const [strongest, weakest] = describeLevels({ P01: 4, P02: 4, P03: 4, P07: 4, P04: 0, P05: 0, P06: 0 });
    expect(strongest).toMatch(/^Among the strongest: Inclusive education,/);
    expect(weakest).toMatch(/^Weakest: /);
  });

  test('names nobody when all levels are the same', () => {
    expect(describeLevels({ P01: 1, P02: 1, P03: 1, P04: 1, P05: 1, P06: 1 })).toEqual([
      'No principle stands out: all levels are close together.',
    ]);
  });

  test('names nobody while fewer than six principles have a level', () => {
    expect(describeLevels({ P01: 4, P02: 0 })).toEqual([
      '2 principles have a level. Strongest and weakest are named from 6 on.',
    ]);
  });

  test('says so when there is no level at all', () => {
    expect(describeLevels({})).toEqual(['No principle has enough answers for a level yet.']);
  });
});
