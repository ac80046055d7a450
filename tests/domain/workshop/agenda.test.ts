// @vitest-environment node
import { AGENDA_STEPS, TALKS, listItems, planAgenda } from '@/domain/workshop/agenda';
import { SESSION_FORMATS, sessionSchema } from '@/domain/workshop/session';
import { sessionOf } from '../../support/workshop/fileSessions';
import { OUTLINE } from '../../support/workshop/sheets';

const LENGTHS = { ninetyMinutes: [90, 0], twoHalfDays: [120, 120], training: [45, 0] };
const ALL_TALKS = Array.from({ length: 101 }, (_, talks) => talks);

describe('the time plan', () => {
  test.each(SESSION_FORMATS)('of %s adds up for every number of questions', (format) => {
    for (const talks of ALL_TALKS) {
      const rows = planAgenda({ format, talks });
      const lengths = [1, 2].map((day) =>
        rows.filter((row) => row.day === day).reduce((sum, { minutes }) => sum + minutes, 0),
      );
      expect([talks, ...lengths]).toEqual([talks, ...LENGTHS[format]]);
    }
  });

  test.each(SESSION_FORMATS)('of %s has every question once, and time for all together', (format) => {
    for (const talks of ALL_TALKS) {
      const rows = planAgenda({ format, talks }).filter(({ questions }) => questions !== undefined);
      expect(rows.reduce((sum, { questions = 0 }) => sum + questions, 0)).toBe(talks);
      for (const { each = 0, questions = 0, minutes } of rows) {
        expect(each * questions).toBeLessThanOrEqual(minutes);
        expect((each + 1) * questions).toBeGreaterThan(minutes);
      }
    }
  });

  test('has its parts in one order, each of them once a day', () => {
    const orders = SESSION_FORMATS.map((format) => planAgenda({ format, talks: TALKS[format] }));
    for (const rows of orders) {
      expect(new Set(rows.map(({ step, day }) => `${day} ${step}`)).size).toBe(rows.length);
      expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted((a, b) => a - b));
    }
    const used = new Set(orders.flat().map(({ step }) => step));
    expect(AGENDA_STEPS.filter((step) => !used.has(step))).toEqual([]);
  });

  test('talks about no more than is rated', () => {
    const rows = planAgenda({ ...sessionOf('s', { format: 'twoHalfDays', talks: 16 }), items: [{}, {}, {}] });
    expect(rows.flatMap(({ questions }) => questions ?? [])).toEqual([2, 1]);
  });

  test('keeps the time of a part for which no question is chosen', () => {
    expect(planAgenda({ format: 'ninetyMinutes', talks: 0 })).toContainEqual({ step: 'talk', day: 1, minutes: 40 });
    expect(planAgenda({ format: 'twoHalfDays', talks: 1 })).toContainEqual({ step: 'talkOn', day: 2, minutes: 70 });
  });

  test('gives what the script of each format says', () => {
    const eachOf = (format: 'ninetyMinutes' | 'twoHalfDays' | 'training') =>
      planAgenda({ format, talks: TALKS[format] }).flatMap(({ each }) => each ?? []);
    expect([eachOf('ninetyMinutes'), eachOf('twoHalfDays'), eachOf('training')]).toEqual([[8], [10, 8], [10]]);
  });
});

describe('what is rated', () => {
  test('all principles, the short form, and two principles', () => {
    expect(listItems('ninetyMinutes', OUTLINE)).toHaveLength(20);
    expect(listItems('twoHalfDays', OUTLINE)).toHaveLength(40);
    expect(listItems('training', OUTLINE)).toEqual(['P06', 'P11']);
  });

  test('nothing that has no level, and everything a session can hold', () => {
    const numbers = OUTLINE.indicators.filter(({ format }) => format === 'number').map(({ id }) => id);
    const items = SESSION_FORMATS.flatMap((format) => listItems(format, OUTLINE));
    expect(items.filter((id) => numbers.includes(id))).toEqual([]);
    for (const format of SESSION_FORMATS) {
      const session = sessionOf('s', { format, items: listItems(format, OUTLINE).map((id) => ({ id })) });
      expect(sessionSchema.safeParse(session).success).toBe(true);
    }
  });

  test('a set without the two principles of the training has others', () => {
    const few = { ...OUTLINE, principles: OUTLINE.principles.slice(0, 3) };
    expect(listItems('training', few)).toEqual(['P01', 'P02']);
  });
});
