import { describe, expect, it } from 'vitest';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import type { AnswerPatch } from '@/domain/answer';
import { buildSummary } from '@/exports/templates/summary';
import { answer, answersAt } from '../../support/samples';
import { action, allTexts, planOf, sectionTexts, templateInput } from './templateInput';

const pack = await getPackOutline(CURRENT_PACK);
/** Principles 1 to 3 at 4, principles 4 to 6 at 1, principles 7 to 9 at 0: three of them stand out at each end. */
const POINTS = { P01: 4, P02: 4, P03: 4, P04: 1, P05: 1, P06: 1, P07: 0, P08: 0, P09: 0 } as const;
const ANSWERS = answersAt(pack, POINTS);

describe('the ends of the profile', () => {
  it('are named with their level, their counts and the answers they rest on', async () => {
    const texts = sectionTexts(buildSummary(await templateInput(ANSWERS)), 'ends');
    const strongest = texts.filter((text) => text.includes('Highest:'));
    const weakest = texts.filter((text) => text.includes('Lowest:'));
    expect(strongest.map((text) => text.split(':', 1)[0])).toEqual([
      '1 Inclusive education',
      '2 Broad education policy',
      '3 Diversity',
    ]);
    expect(strongest[0]).toBe(
      '1 Inclusive education: 4.0 (4 of 4 answered). Highest: 01.C1 Council decision on lifelong learning for all (Yes) and 3 more.',
    );
    expect(weakest.map((text) => text.split(':', 1)[0])).toEqual([
      '9 Monitoring and improvement',
      '8 Governance, participation',
      '7 Access to information',
    ]);
    expect(weakest[0]).toContain('0.0 (4 of 4 answered)');
  });

  it('are said to be equal when less than 0.2 lies between them, with all that are as near', async () => {
    const both = sectionTexts(buildSummary(await templateInput(ANSWERS)), 'ends');
    expect(both.filter((text) => text === 'These 3 are equal to within 0.2.')).toHaveLength(2);
    const one = await templateInput([...ANSWERS, ...answersAt(pack, { P10: 4 })]);
    expect(sectionTexts(buildSummary(one), 'ends')).toContain('Equal to within 0.2: 10 Identity of the city.');
    const many = await templateInput([...ANSWERS, ...answersAt(pack, { P10: 4, P11: 4, P12: 4 })]);
    expect(sectionTexts(buildSummary(many), 'ends')).toContain('Equal to within 0.2: 3 more, see the profile.');
  });

  it('say that a level is provisional, with its range', async () => {
    const open = ANSWERS.filter(({ indicatorId }) => indicatorId !== '01.I2');
    const texts = sectionTexts(buildSummary(await templateInput(open)), 'ends');
    expect(texts.join('\n')).toContain('1 Inclusive education: 4.0, provisional, 3.0 to 4.0 (3 of 4 answered).');
  });

  it('name nobody while too few principles have a level', async () => {
    const texts = sectionTexts(buildSummary(await templateInput(answersAt(pack, { P01: 4, P02: 0 }))), 'ends');
    expect(texts).toContain('2 principles have a level yet: too few to say what stands out.');
    expect(texts.join(' ')).not.toMatch(/Highest|Lowest/u);
  });
});

describe('what changed', () => {
  const changed = (patch: AnswerPatch) =>
    ANSWERS.map((one) => (one.indicatorId === '04.C1' ? answer('04.C1', { state: 'answered', ...patch }) : one));
  const format = pack.indicators.find(({ id }) => id === '04.C1')?.format;
  const up: AnswerPatch = format === 'yesNo' ? { choice: 'yes' } : { level: 'sharedAndReviewed' };

  it('is progress only when somebody named it so', async () => {
    const real = await templateInput(changed({ ...up, changeReason: 'realProgress' }), { before: ANSWERS });
    const texts = sectionTexts(buildSummary(real), 'changes').join('\n');
    expect(texts).toMatch(/4 Access to culture: up from 1\.0 to 2\.5 \(.* indicators\)\. Real progress\.$/mu);
    expect(texts).toContain('Real progress or a real setback is named for 1.');
    expect(texts).not.toContain('not progress');
  });

  it('is not called progress when it is better evidence, or nobody said why', async () => {
    for (const [patch, reason] of [
      [{ changeReason: 'betterEvidence' }, 'Better evidence than before'],
      [{}, 'No reason given'],
    ] as const) {
      const input = await templateInput(changed({ ...up, ...patch }), { before: ANSWERS });
      const texts = sectionTexts(buildSummary(input), 'changes').join('\n');
      expect(texts).toContain(`${reason}. No real progress is named.`);
      expect(texts).toContain('they are not progress');
    }
  });

  it('says that nothing moved, or that there is no earlier year', async () => {
    const same = sectionTexts(buildSummary(await templateInput(ANSWERS, { before: ANSWERS })), 'changes');
    expect(same).toContain('No indicator that can be compared has another level now.');
    const alone = sectionTexts(buildSummary(await templateInput(ANSWERS)), 'changes');
    expect(alone).toEqual([
      'What changed',
      'No earlier year is part of this document, so there is nothing to compare with.',
    ]);
  });
});

describe('what comes next', () => {
  const actions = [
    action('late', { due: '2027-05', indicators: ['07.C1'] }),
    action('other', { due: '2027-01' }),
    action('soon', { due: '2027-03-01', indicators: ['07.I1'] }),
    action('over', { due: '2026-03', status: 'done', indicators: ['07.C1'] }),
    action('undated', { indicators: ['07.C1'] }),
  ];

  it('is the next due of the priorities, before the other actions', async () => {
    const input = await templateInput(ANSWERS, { plan: planOf(actions, ['P07']) });
    expect(sectionTexts(buildSummary({ ...input, without: ['names'] }), 'next')).toEqual([
      'What comes next',
      'The next 3 of 4 open actions, those for a priority first.',
      '1. Mar 1, 2027',
      'Action soon',
      '2. May 2027',
      'Action late',
      '3. no date yet',
      'Action undated',
    ]);
  });

  it('says that a date has passed, and who answers for it unless names are left out', async () => {
    const plan = planOf([action('a', { due: '2026-10', owner: 'Head of culture' }), action('b')]);
    const texts = sectionTexts(buildSummary(await templateInput(ANSWERS, { plan })), 'next');
    expect(texts).toEqual(expect.arrayContaining(['1. October 2026, has passed', 'Head of culture', 'not named yet']));
    const month = planOf([action('a', { due: '2026-11' })]);
    expect(sectionTexts(buildSummary(await templateInput(ANSWERS, { plan: month })), 'next')).toContain(
      '1. November 2026',
    );
  });

  it('proposes the lowest answers and one to find out where there is no plan, for discussion', async () => {
    const answers = [...ANSWERS, answer('20.C1', { state: 'unknown' })];
    const texts = sectionTexts(buildSummary(await templateInput(answers)), 'next');
    expect(texts[1]).toBe('No plan yet. For discussion only: the lowest answers, and what is not known yet.');
    expect(texts.slice(2).map((text) => text.replace(/^(\S+) .*: /u, '$1: '))).toEqual([
      '07.C1: No',
      '07.I1: Not yet',
      '20.C1: we don’t know yet',
    ]);
    expect(sectionTexts(buildSummary(await templateInput(answersAt(pack, { P01: 4 }))), 'next')[1]).toContain(
      'nothing is proposed here',
    );
  });

  it('names the priorities when no action is open for them', async () => {
    const input = await templateInput(ANSWERS, { plan: planOf([], ['P08', '07.C1']) });
    expect(sectionTexts(buildSummary(input), 'next')[1]).toMatch(/8 Governance, participation and 07\.C1/u);
  });
});

it('says in every case that nobody outside checked it, and how much is answered', async () => {
  const empty = buildSummary(await templateInput([]));
  const full = buildSummary(await templateInput(ANSWERS));
  for (const document of [empty, full]) {
    expect(allTexts(document).join(' ')).toContain('not externally checked');
  }
  expect(sectionTexts(empty, 'profile')).toContain('Nothing is answered yet, so nothing can be said about levels.');
  expect(sectionTexts(full, 'profile').join(' ')).toMatch(/With a level: 9 of 20 principles, provisional: 0/u);
});

it('describes every level of the picture in words, for there is no table below it', async () => {
  const description = sectionTexts(buildSummary(await templateInput(ANSWERS)), 'profile').join(' ');
  expect(description).toContain('9 Monitoring and improvement: 0.0 (4 of 4 answered)');
  expect(description).toContain('20 Democratic citizenship: No level: not enough answers yet');
});
