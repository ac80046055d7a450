import { describe, expect, it } from 'vitest';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPackOutline } from '@/data/packs';
import { buildForCitizens } from '@/exports/templates/citizens';
import { answer, answersAt } from '../../support/samples';
import { action, allTexts, planOf, sectionTexts, templateInput } from './templateInput';

const pack = await getPackOutline(CURRENT_PACK);
const ANSWERS = answersAt(pack, { P01: 4, P02: 4, P03: 4, P07: 0, P08: 1, P09: 0 });

describe('levels in easy language', () => {
  it('are words, each with the number of its answers', async () => {
    const texts = sectionTexts(buildForCitizens(await templateInput(ANSWERS)), 'well');
    expect(texts.slice(0, 5)).toEqual([
      'What goes well?',
      'Inclusive education',
      'We are at this step: “Shared and reviewed”.',
      'Questions with an answer: 4 of 4.',
      'This goes best here: Council decision on lifelong learning for all and 3 more.',
    ]);
    expect(texts.join(' ')).not.toMatch(/\d\.\d/u);
  });

  it('between two steps are told as such, never as the higher one', async () => {
    // One commitment at 4 of two, one at 0: 2 of 4 in that half, 4 in the other.
    const lower = ANSWERS.map((one) =>
      one.indicatorId === '01.C1' ? answer('01.C1', { state: 'answered', choice: 'beingPrepared' }) : one,
    );
    const texts = sectionTexts(buildForCitizens(await templateInput(lower)), 'well');
    expect(texts).toContain('We are between two steps: “Established” and “Shared and reviewed”.');
  });

  it('that can still change say so, with how far', async () => {
    const open = ANSWERS.filter(({ indicatorId }) => indicatorId !== '01.I2');
    const texts = sectionTexts(buildForCitizens(await templateInput(open)), 'well');
    expect(texts).toContain('Questions with an answer: 3 of 4.');
    expect(texts).toContain(
      'This can still change. Some answers are missing. With them it can be from “Established” to “Shared and reviewed”.',
    );
  });

  it('that stay between the same two steps say that they can move, and no range twice', async () => {
    const others = answersAt(pack, { P01: 4, P02: 4, P03: 4, P08: 0, P09: 0 });
    const low = [
      answer('14.C1', { state: 'answered', level: 'firstSteps' }),
      answer('14.I1', { state: 'answered', level: 'established' }),
      answer('14.I3', { state: 'answered', level: 'firstSteps' }),
      answer('14.I2', { state: 'answered', level: 'underWay' }),
    ];
    const texts = (answers: typeof low) =>
      templateInput([...others, ...answers]).then((input) => sectionTexts(buildForCitizens(input), 'notYet'));
    const sentence = 'Some answers are missing. With them it can move a little.';
    expect(await texts(low.slice(0, 3))).toContain(sentence);
    expect(await texts(low)).not.toContain(sentence);
  });

  it('that are low are never said to go well, nor high ones to go badly', async () => {
    const low = answersAt(pack, { P01: 1, P02: 1, P03: 1, P07: 0, P08: 0, P09: 0 });
    expect(sectionTexts(buildForCitizens(await templateInput(low)), 'well')).toEqual([
      'What goes well?',
      'We cannot say of anything that it goes well yet. We are at the first steps.',
    ]);
    const better = answersAt(pack, { P01: 4, P02: 4, P03: 4, P04: 4, P05: 4, P06: 4 }).map((one) =>
      one.indicatorId === '05.I1' ? answer('05.I1', { state: 'answered', level: 'established' }) : one,
    );
    expect(sectionTexts(buildForCitizens(await templateInput(better)), 'notYet')[1]).toContain(
      '“established” or higher',
    );
  });

  it('are not there while nothing stands out', async () => {
    const few = sectionTexts(buildForCitizens(await templateInput(ANSWERS.slice(0, 3))), 'notYet');
    expect(few[1]).toMatch(/^We cannot name anything here/u);
    const none = sectionTexts(buildForCitizens(await templateInput([])), 'notYet');
    expect(none[1]).toBe('No question has an answer yet.');
  });
});

it.each([
  [0, 'No question has an answer yet.'],
  [1, 'Less than half of the questions have an answer: 1 of 89. So this text can still change a lot.'],
  [45, 'More than half of the questions have an answer, or exactly half: 45 of 89. So this text can still change.'],
  [88, 'Most questions have an answer: 88 of 89.'],
  [89, 'All questions have an answer: 89 of 89.'],
])('says how much of it rests on answers: %i', async (count, sentence) => {
  const answers = pack.indicators.slice(0, count).map(({ id, format }) => {
    const figure = { measure: 'any', value: 1 };
    const value = { scale: { level: 'notYet' }, yesNo: { choice: 'no' }, number: { figure } } as const;
    return answer(id, { state: 'answered', ...value[format] });
  });
  expect(sectionTexts(buildForCitizens(await templateInput(answers)), 'what')).toContain(sentence);
});

it('says how many questions do not apply, so that the numbers add up', async () => {
  const none = answer('20.C1', { state: 'notApplicable', reason: 'noPowers' });
  const text = sectionTexts(buildForCitizens(await templateInput([...ANSWERS, none])), 'what').join(' ');
  expect(text).toContain('89 questions about them. 1 of them does not apply to our city.');
  expect(sectionTexts(buildForCitizens(await templateInput(ANSWERS)), 'what').join(' ')).not.toContain('not apply');
});

it('explains the five steps, and that the city checked itself', async () => {
  const document = buildForCitizens(await templateInput([]));
  expect(sectionTexts(document, 'steps').filter((text) => text.includes(': We '))).toHaveLength(5);
  expect(allTexts(document)).toContain('The city made this text itself. Nobody from outside checked it.');
});

it('names what comes next without who answers for it, or asks residents', async () => {
  const plan = planOf([action('a', { title: 'Open the library on Sundays', owner: 'Maria', due: '2027-03' })]);
  const texts = sectionTexts(buildForCitizens(await templateInput(ANSWERS, { plan })), 'next');
  expect(texts.slice(-2)).toEqual(['Open the library on Sundays', 'March 2027']);
  expect(texts.join(' ')).not.toContain('Maria');
  expect(sectionTexts(buildForCitizens(await templateInput(ANSWERS)), 'next')[1]).toContain('not yet decided');
});

it('keeps its sentences short', async () => {
  const plan = planOf([action('a')]);
  const texts = allTexts(buildForCitizens(await templateInput(ANSWERS, { plan })));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?])\s/u));
  const long = sentences.filter((text) => text.split(/\s+/u).length > 20);
  expect(long).toEqual([]);
});
