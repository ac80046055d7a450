// @vitest-environment node
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { buildShareContent } from '@/domain/file/shareContent';
import { SHARE_TICKS, type ShareTick } from '@/domain/file/shareFields';
import { CITY, MOMENT, answer, assessment } from '../../support/samples';
import { AGREEMENT, agreed } from '../edition/agreed';
import { WORK, chooseAll, openShare, writeShare } from './sharing';

const share = (content: CityContent, change: Partial<ReturnType<typeof chooseAll>> = {}) =>
  buildShareContent(content, { ...chooseAll(content), ...change });
const answersOf = (content: CityContent, change: Partial<ReturnType<typeof chooseAll>> = {}) =>
  share(content, change).years[0]?.answers;

describe('what leaves', () => {
  test('holds levels, choices, figures and states, and nothing else that was not ticked', () => {
    expect(share(WORK)).toEqual({
      city: { id: 'city-1', name: 'Granollers', country: 'ES' },
      consent: { mayBeNamed: true, mayBeCompared: false },
      years: [
        {
          id: 'assessment-2026',
          year: 2026,
          packId: 'educating-cities-2026',
          answers: [
            { indicatorId: '01.C1', state: 'answered', choice: 'yes' },
            { indicatorId: '01.I1', state: 'answered', level: 'established' },
            { indicatorId: '01.I2', state: 'unknown' },
            {
              indicatorId: '01.P1',
              state: 'answered',
              figure: { measure: 'participantsShare', value: 12.5, year: 2025 },
            },
            { indicatorId: '02.C1', state: 'notApplicable', reason: 'other' },
          ],
        },
      ],
    });
  });

  test('holds notes and reasons in own words when comments are ticked', () => {
    const plain = answersOf(WORK) ?? [];
    const answers = answersOf(WORK, { ticks: ['comments'] });
    expect(answers).toEqual([
      { ...plain[0], note: 'En vigor', noteLanguage: 'es' },
      ...plain.slice(1, 4),
      { ...plain[4], reasonWords: 'The region decides' },
      { indicatorId: '02.I1', state: 'unanswered', note: 'Ask the library' },
    ]);
  });

  test('holds what others can look up when evidence is ticked', () => {
    const plain = answersOf(WORK) ?? [];
    const piece = { title: 'Plan of the city', type: 'plan', date: '2025-03', link: 'https://example.org/plan' };
    const answers = answersOf(WORK, { ticks: ['evidence'] });
    expect(answers).toEqual([{ ...plain[0], evidence: [piece] }, ...plain.slice(1)]);
  });

  test.each([
    ['ticked', ['contact'] as const, ' Education office ', 'Education office'],
    ['not ticked', [], 'Education office', undefined],
    ['ticked and left empty', ['contact'] as const, ' ', undefined],
  ])('holds the contact when it is %s', (_, ticks, contact, expected) => {
    expect(share(WORK, { ticks, contact }).contact).toBe(expected);
  });

  test('says what the city says of itself, and nothing that it leaves empty', () => {
    const facts = { size: 'under50k' as const, languages: ['ca', 'es'], networks: ['Atlantic network'] };
    const city = { ...CITY, ...facts, versions: { 'device-1': 3 } };
    expect(share({ ...WORK, city }).city).toEqual({ id: 'city-1', name: 'Granollers', country: 'ES', ...facts });
    expect(share({ ...WORK, city: { ...CITY, languages: [], networks: [] } }).city).toEqual({
      id: 'city-1',
      name: 'Granollers',
      country: 'ES',
    });
  });

  test('says why a level changed, where there is one', () => {
    const rows = [
      answer('01.C1', { choice: 'yes', changeReason: 'stricterReading' }),
      answer('01.I1', { state: 'unknown', changeReason: 'realProgress' }),
      answer('01.I2', { state: 'unanswered', changeReason: 'realProgress' }),
    ];
    expect(answersOf({ city: CITY, assessments: [assessment(rows)] })).toEqual([
      { indicatorId: '01.C1', state: 'answered', choice: 'yes', changeReason: 'stricterReading' },
      { indicatorId: '01.I1', state: 'unknown' },
    ]);
  });

  test('says that a city is a sample', () => {
    expect(share({ ...WORK, city: { ...CITY, sample: true } }).city).toMatchObject({ sample: true });
  });

  test('passes over what a row remembers and does not say any more', () => {
    const rows = [
      answer('01.C1', { choice: 'no', reason: 'noPowers', reasonWords: 'Earlier', note: ' ', noteLanguage: 'es' }),
      answer('01.I1', { state: 'unanswered', reason: 'noPowers' }),
      answer('01.P1', { state: 'unknown', figure: { measure: 'people', target: { value: 3 } } }),
      answer('02.C1', { state: 'unknown', evidence: [{ id: 'e1', title: ' ', type: 'plan' }] }),
    ];
    expect(answersOf({ city: CITY, assessments: [assessment(rows)] }, { ticks: SHARE_TICKS })).toEqual([
      { indicatorId: '01.C1', state: 'answered', choice: 'no' },
      { indicatorId: '01.P1', state: 'unknown' },
      { indicatorId: '02.C1', state: 'unknown' },
    ]);
  });
});

describe('years', () => {
  const part = { id: 'p1', department: 'Sports', indicators: ['01.C1'] };

  test('leave when they are chosen, oldest first; a part of a year and a replaced draft never do', () => {
    const content: CityContent = {
      city: CITY,
      assessments: [
        assessment([], 2026),
        assessment([], 2024),
        assessment([], 2025),
        { ...assessment([], 2023), part },
        { ...assessment([], 2022), replacedBy: 'assessment-2026' },
      ],
    };
    expect(share(content).years.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(share(content, { assessmentIds: ['assessment-2025', 'gone'] }).years.map(({ year }) => year)).toEqual([
      2025,
    ]);
  });

  test('that were agreed leave as they were agreed', () => {
    const edition = agreed();
    const year = { ...AGREEMENT.assessment, agreed: { revision: 1, at: MOMENT }, editions: [edition] };
    const changed = { ...year, answers: [answer('01.C1', { choice: 'no' })] };
    const [shared] = share({ city: CITY, assessments: [changed] }).years;
    expect(shared?.agreed).toEqual({ revision: 1, date: '2026-11-20', body: 'Steering group' });
    expect(shared?.answers).toHaveLength(AGREEMENT.assessment.answers.length);
    expect(shared?.answers[0]).toEqual({ indicatorId: '01.C1', state: 'answered', choice: 'yes' });
  });

  test.each([
    ['that are worked on again', { editions: [agreed()] }],
    ['whose agreed edition is missing', { agreed: { revision: 2, at: MOMENT }, editions: [agreed()] }],
  ])('%s leave as they are now, not agreed', (_, change) => {
    const open = { ...AGREEMENT.assessment, answers: [answer('01.C1', { choice: 'no' })], ...change };
    const [shared] = share({ city: CITY, assessments: [open] }).years;
    expect(shared).not.toHaveProperty('agreed');
    expect(shared?.answers).toEqual([{ indicatorId: '01.C1', state: 'answered', choice: 'no' }]);
  });
});

describe('what a city can show and wants to learn', () => {
  const stamp = { at: MOMENT };
  const priority = (kind: 'principle' | 'indicator', id: string, order: number) => ({
    subject: { kind, id },
    order,
    ...stamp,
  });
  const year: FileAssessment = {
    ...assessment([answer('07.I1', { level: 'established' })]),
    cards: [
      { indicatorId: '07.I1', title: ' Open yards ', link: 'https://example.org/yards', summary: 'In words', ...stamp },
      { indicatorId: '03.C1', contact: 'Education office', ...stamp },
    ],
    plan: {
      targets: [],
      actions: [],
      priorities: [
        priority('principle', 'P12', 0),
        priority('indicator', '02.I1', 1),
        priority('indicator', '12.C1', 2),
      ],
    },
  };
  const exchangeOf = (changed: Partial<FileAssessment>, ticks: readonly ShareTick[] = ['exchange']) => {
    const [shared] = share({ city: CITY, assessments: [{ ...year, ...changed }] }, { ticks }).years;
    return shared && { offers: shared.offers, wishes: shared.wishes };
  };

  test('leaves when it is ticked: titles, links and principles, not in the order of the priorities', () => {
    expect(exchangeOf({})).toEqual({
      offers: [{ principleId: 'P03' }, { principleId: 'P07', title: 'Open yards', link: 'https://example.org/yards' }],
      wishes: [{ principleId: 'P02' }, { principleId: 'P12' }],
    });
    expect(exchangeOf({}, ['comments', 'evidence', 'contact'])).toEqual({ offers: undefined, wishes: undefined });
  });

  test('leaves with an agreed year as it is now: a body agrees levels, not whom the city can help', () => {
    const agreedYear = { ...year, ...AGREEMENT.assessment, agreed: { revision: 1, at: MOMENT }, editions: [agreed()] };
    const [shared] = share({ city: CITY, assessments: [agreedYear] }, { ticks: ['exchange'] }).years;
    expect(shared).toMatchObject({ agreed: { revision: 1 }, offers: [{ principleId: 'P03' }, { principleId: 'P07' }] });
  });

  test('stays where the file could not be opened with it', () => {
    const cards = [
      { indicatorId: 'strange', title: 'Of another set', ...stamp },
      { indicatorId: '05.I1', title: 'Parks', link: `https://example.org/${'x'.repeat(1990)}`, ...stamp },
    ];
    const plan = { targets: [], actions: [], priorities: [priority('principle', 'strange', 0)] };
    const content: CityContent = { city: CITY, assessments: [{ ...year, cards, plan }] };
    const text = writeShare(content, chooseAll(content, ['exchange']));
    expect(openShare(text).content.years[0]?.offers).toMatchObject([{ principleId: 'P05', title: 'Parks' }]);
    expect(text).not.toContain('strange');
  });
});
