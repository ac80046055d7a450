import { describe, expect, it } from 'vitest';
import type { Action, Plan } from '@/domain/plan/plan';
import type { PracticeCard } from '@/domain/plan/practiceCard';
import { writeAwardCard, writeDatabankCard } from '@/exports/cardHtml';
import { writeIcs } from '@/exports/ics';
import { CARD_FORMATS, PLAN_FORMATS } from '@/exports/index';
import { writePlanCsv } from '@/exports/planCsv';
import { sortByDue } from '@/exports/planInput';
import { MOMENT } from '../support/samples';
import { REAL_CITY, realAssessment, reportInput } from './reportCity';

const ODD = 'Ágora; "barris", \\ o\nné ＝ 서울 👩‍🏫 مدينة';

function action(id: string, patch: Partial<Action>): Action {
  return { id, title: id, status: 'planned', at: MOMENT, ...patch };
}

async function inputWith(plan: Partial<Plan>, language = 'en') {
  const input = await reportInput(await realAssessment(), REAL_CITY, language);
  return { ...input, plan: { targets: [], priorities: [], actions: [], ...plan } };
}

/** Lines as a calendar reads them: those that were folded are put together again. */
async function readCalendar(actions: Action[]) {
  const text = writeIcs(await inputWith({ actions }));
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  const valuesOf = (name: string) =>
    lines.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(':') + 1));
  return { text, lines, valuesOf };
}

describe('the calendar', () => {
  it('has one whole day for each open action with a date; a month and a year are their last day', async () => {
    const { valuesOf } = await readCalendar([
      action('year', { due: '2026' }),
      action('leap', { due: '2028-02' }),
      action('day', { due: '2027-12-31', status: 'underWay' }),
      action('none', {}),
      action('done', { due: '2027', status: 'done' }),
      action('dropped', { due: '2027', status: 'dropped' }),
    ]);
    expect(valuesOf('SUMMARY')).toEqual(['year', 'day', 'leap']);
    expect(valuesOf('DTSTART;VALUE=DATE')).toEqual(['20261231', '20271231', '20280229']);
    expect(valuesOf('DTEND;VALUE=DATE')).toEqual(['20270101', '20280101', '20280301']);
  });

  it('keeps the UID of an action and raises its sequence', async () => {
    const first = await readCalendar([action('a1', { due: '2027', versions: { one: 1 } })]);
    const later = await readCalendar([action('a1', { due: '2028', versions: { one: 2, two: 1 } })]);
    expect(later.valuesOf('UID')).toEqual(first.valuesOf('UID'));
    expect([first, later].map(({ valuesOf }) => valuesOf('SEQUENCE'))).toEqual([['1'], ['3']]);
    expect(first.valuesOf('DTSTAMP')).toEqual(['20261122T100000Z']);
  });

  it('escapes what has a meaning in the format, and reads back as it was typed', async () => {
    const { valuesOf } = await readCalendar([action('a1', { title: ODD, due: '2027-01-01', difference: 'a,b;c' })]);
    const [summary = ''] = valuesOf('SUMMARY');
    expect(summary).toContain('Ágora\\; "barris"\\, \\\\ o\\nné');
    const read = summary.replace(/\\(.)/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark));
    expect(read).toBe(ODD);
    expect(valuesOf('DESCRIPTION')).toEqual(['a\\,b\\;c']);
  });

  it('lets no text begin a line of its own', async () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM';
    const { lines } = await readCalendar([action('a1\r\nX', { title, due: '2027' })]);
    expect(lines.filter((line) => /^(BEGIN|END):/u.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('folds at 75 bytes between whole characters', async () => {
    const title = '서울👩🏽'.repeat(60);
    const { text, valuesOf } = await readCalendar([action('a1', { title, due: '2027' })]);
    const sizes = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(valuesOf('SUMMARY')).toEqual([title]);
    expect(text).not.toContain('\uFFFD');
  });

  it('holds nobody who answers for an action, and no cost', async () => {
    const { text } = await readCalendar([action('a1', { due: '2027', owner: 'Marta Soler', costNote: '12 000 €' })]);
    expect(text).not.toMatch(/Marta|12 000|ATTENDEE|ORGANIZER/u);
  });
});

describe('the order of actions', () => {
  it('is by the last day of the due date, without a date at the end', () => {
    const dues = ['2027', '2027-03', undefined, '2027-03-31', '2026-12-01', '2027-03-01'];
    const actions = dues.map((due, index) => action(String(index), due ? { due } : {}));
    expect(sortByDue(actions).map(({ due }) => due)).toEqual([
      '2026-12-01',
      '2027-03-01',
      '2027-03-31',
      '2027-03',
      '2027',
      undefined,
    ]);
  });
});

describe('the table of the plan', () => {
  const subject = { kind: 'indicator' as const, id: '01.C2' };
  const plan: Partial<Plan> = {
    priorities: [{ subject, order: 0, need: 3, reach: 2, means: 1, cooperation: 2, at: MOMENT }],
    targets: [
      { id: 't1', subject, year: 2027, level: 'established', at: MOMENT },
      { id: 't2', subject: { kind: 'principle', id: 'P01' }, year: 2028, value: 2.5, at: MOMENT },
    ],
    actions: [action('a1', { title: '=1+1', owner: '@SUM(A1)', departments: ['A', 'B; "C"'], due: '2027-03' })],
  };

  it('has priorities, targets and actions below each other, all rows of the same length', async () => {
    const [header = '', ...rows] = writePlanCsv(await inputWith(plan))
      .slice(1)
      .trimEnd()
      .split('\r\n');
    expect(rows).toHaveLength(4);
    expect(header.split(',')).toHaveLength(19);
    expect(rows[0]).toContain(',"priority","01.C2",');
    expect(rows[0]).toContain(',2.5,1.5,"Begin with these",');
    expect(rows[1]).toContain(',2027,"3 Established",');
    expect(rows[2]).toContain(',2028,2.5,');
    expect(rows[3]).toContain('"2027-03","planned"');
  });

  it('makes formulas harmless and keeps quotes and line breaks', async () => {
    const text = writePlanCsv(await inputWith(plan));
    expect(text).toContain(`"'=1+1"`);
    expect(text).toContain(`"'@SUM(A1)"`);
    expect(text).toContain('"A\nB; ""C"""');
  });

  it('uses semicolon and decimal comma where they are usual', async () => {
    expect(writePlanCsv(await inputWith(plan, 'es'))).toContain(';2,5;1,5;');
  });
});

describe('the files of a card', () => {
  const card: PracticeCard = {
    indicatorId: '01.C2',
    title: '<script>alert(1)</script>',
    summary: ODD,
    partners: ['Library & co', '<b>x</b>'],
    start: '2025-03',
    link: 'https://example.org/?a=1&b="2"',
    at: MOMENT,
  };

  async function readCard(write: typeof writeAwardCard, patch: Partial<PracticeCard> = {}) {
    const text = write({ ...(await reportInput(await realAssessment(), REAL_CITY)), card: { ...card, ...patch } });
    return { text, page: new DOMParser().parseFromString(text, 'text/html') };
  }
  const textsOf = (page: Document, selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('has the criteria of the Award in their order, and says what the card does not tell', async () => {
    const { page } = await readCard(writeAwardCard);
    expect(textsOf(page, 'h2')).toEqual([
      'Relevance to the theme',
      'Impact',
      'Scope',
      'Local government and its departments',
      'Civil society and business',
      'Innovation, consolidation and transferability',
    ]);
    expect(textsOf(page, 'section')[2]).toContain('Write it for the jury');
    expect(textsOf(page, 'section')[1]).toContain('Nothing is written about this yet.');
    expect(textsOf(page, 'li')).toEqual(['Library & co', '<b>x</b>']);
  });

  it('has the fields of the databank in their order, with city, principle and goals', async () => {
    const { page } = await readCard(writeDatabankCard);
    const names = textsOf(page, 'dt');
    expect(names.slice(0, 5)).toEqual([
      'Title',
      'City',
      'Principles of the Charter',
      'Sustainable Development Goals',
      'Summary',
    ]);
    const values = textsOf(page, 'dd');
    expect(values[1]).toBe(REAL_CITY.name);
    expect(values[2]).toMatch(/^1 Inclusive education/u);
    expect(values[names.indexOf('Summary')]).toBe(ODD);
    expect(values[names.indexOf('Since when')]).toBe('March 2025');
  });

  it.each([writeAwardCard, writeDatabankCard])('lets no text become markup or a script: %o', async (write) => {
    const { page } = await readCard(write);
    expect(page.querySelectorAll('script, b')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'/u);
  });

  it('follows only links of the web', async () => {
    const good = await readCard(writeDatabankCard);
    expect(good.page.querySelector('a')?.getAttribute('href')).toBe(card.link);
    const bad = await readCard(writeDatabankCard, { link: 'javascript:alert(1)' });
    expect(bad.page.querySelector('a')).toBeNull();
  });
});

it('lists every file with words, an ending and a name of its own', async () => {
  const { t } = await reportInput();
  const formats = [...PLAN_FORMATS, ...CARD_FORMATS];
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  expect(new Set(formats.map(({ part, ending }) => `${part}.${ending}`)).size).toBe(formats.length);
  for (const { label, hint } of formats) {
    expect([t(label), t(hint)]).not.toContain(label);
  }
});
