import { CHOICES, LEVELS } from '@/domain/pack';
import { CURRENT_PACK } from '@/data/packFiles';
import { getPack } from '@/data/packs';
import { joinDocuments } from '@/domain/document/joinDocuments';
import type { Block } from '@/domain/document/model';
import { writeDocument } from '@/exports/html';
import { buildQuestionnaire } from '@/exports/questionnaire/questionnaireDocument';
import { LANGUAGES } from '@/i18n/languages';
import { MOMENT, answer, assessment } from '../../support/samples';
import { everyField, typedWords } from '../everyField';
import { REAL_CITY, firstOf, realAssessment, reportInput } from '../reportCity';
import { chosenIn, listQuestions, optionsOf, textsIn, textsOf } from './formTexts';

describe.each(LANGUAGES)('the questionnaire in %s', (language) => {
  it.each([false, true])('has every text of every indicator; with answers: %s', async (filled) => {
    const input = await reportInput(await realAssessment(), REAL_CITY, language, undefined, language);
    const { pack } = input;
    const questions = listQuestions(buildQuestionnaire(input, { filled }));
    expect(questions.map(({ id }) => id)).toEqual(pack.indicators.map(({ id }) => id));
    const missing = pack.indicators.flatMap((indicator, place) => {
      const said = textsIn(questions[place]).join('\n');
      return [indicator.title, ...textsOf(indicator, pack)].filter((text) => !said.includes(text));
    });
    expect(missing).toEqual([]);
  });

  it('has the title and our summary of every principle, each on a page of its own', async () => {
    const input = await reportInput(assessment(), undefined, language, undefined, language);
    const [, ...principles] = buildQuestionnaire(input, {}).sections;
    expect(principles.every(({ newPage }) => newPage)).toBe(true);
    const missing = input.pack.principles.flatMap(({ title, asks }, place) =>
      [title.text, asks].filter((text) => !textsIn(principles[place]).join('\n').includes(text)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the blank questionnaire', () => {
  it('has a box for every level, choice and measure, for the two other states, their reasons, and how sure one is', async () => {
    const input = await reportInput(await realAssessment(), REAL_CITY);
    const blank = buildQuestionnaire(input, {});
    const rest = ['unknown', 'notApplicable', 'noPowers', 'doesNotExist', 'other', 'high', 'medium', 'low', 'discuss'];
    const keysOf = (id: string) =>
      listQuestions(blank)
        .filter((section) => section.id === id)
        .flatMap((section) => optionsOf(section).map(({ key }) => key));
    expect(keysOf(firstOf(input.pack, 'scale').id)).toEqual([...LEVELS, ...rest]);
    expect(keysOf(firstOf(input.pack, 'yesNo').id)).toEqual([...CHOICES, ...rest]);
    const number = firstOf(input.pack, 'number');
    expect(keysOf(number.id)).toEqual([...Object.keys(number.measures), ...rest]);
    expect(
      listQuestions(blank)
        .flatMap(optionsOf)
        .filter(({ chosen }) => chosen),
    ).toEqual([]);
  });

  it('holds nothing that the city has answered, and not who answered', async () => {
    const { pack } = await reportInput();
    const work = assessment([
      answer(firstOf(pack, 'scale').id, everyField('so-far', { state: 'answered', level: 'underWay' })),
    ]);
    const written = JSON.stringify(buildQuestionnaire(await reportInput(work, REAL_CITY), {}));
    expect(typedWords('so-far').filter((word) => written.includes(word))).toEqual([]);
    expect(written).toContain(REAL_CITY.name);
  });

  it('has lines for a note and for evidence, and frames for a figure, in each question that asks for them', async () => {
    const input = await reportInput();
    const blank = buildQuestionnaire(input, {});
    const lines = (kind: Block['kind']) =>
      listQuestions(blank).map(({ blocks }) => blocks.filter((block) => block.kind === kind));
    expect(lines('writing').every(({ length }) => length >= 3)).toBe(true);
    const number = listQuestions(blank).find(({ id }) => id === firstOf(input.pack, 'number').id);
    const frames = number?.blocks.flatMap((block) => (block.kind === 'fields' ? block.fields : [])) ?? [];
    expect(frames.map(({ label }) => label)).toEqual([
      'Figure',
      'Year of the figure',
      'Source',
      'Starting figure',
      'Starting year',
      'Target figure',
      'Target year',
      'Answered by (department or role)',
      'Answered on',
    ]);
    expect(frames.filter(({ value }) => value !== undefined)).toEqual([]);
  });

  it('can be made without a city, and says what it is', async () => {
    const { pack, t, format } = await reportInput();
    const form = buildQuestionnaire({ pack, t, format, language: 'en', direction: 'ltr' }, { principles: ['P07'] });
    expect(form.sections.map(({ id }) => id)).toEqual(['how-to', 'p07']);
    expect(form.heading).toEqual(['Questionnaire', pack.title]);
    expect(textsIn(form.blocks)).toContain('A self-assessment by the city, not externally checked.');
  });

  it('says so when no question belongs to the choice', async () => {
    const form = buildQuestionnaire(await reportInput(), { principles: [] });
    expect(form.sections.map(({ id }) => id)).toEqual(['how-to']);
    expect(textsIn(form.blocks).join(' ')).toContain('No question belongs to this choice');
  });

  it('names the language of a question that nobody has translated yet', async () => {
    const input = await reportInput(assessment(), undefined, 'es', undefined, 'es');
    const form = buildQuestionnaire({ ...input, pack: { ...input.pack, untranslated: ['01.C1'] } }, {});
    const [question] = listQuestions(form);
    expect(question?.blocks[0]).toEqual({
      kind: 'text',
      text: { typed: input.pack.indicators[0]?.question, language: 'en' },
    });
  });
});

describe('the questionnaire with answers', () => {
  async function fill() {
    const { pack } = await reportInput();
    const [scale, choice, number] = [firstOf(pack, 'scale'), firstOf(pack, 'yesNo'), firstOf(pack, 'number')];
    const [measure = ''] = Object.keys(number.measures);
    const work = {
      ...assessment([
        answer(scale.id, { state: 'answered', level: 'established', confidence: 'low', discuss: true }),
        answer(choice.id, { state: 'answered', choice: 'beingPrepared' }),
        answer(number.id, everyField('number', { state: 'answered' }, measure)),
        answer('02.C1', { state: 'unknown', note: 'note-unknown' }),
        answer('03.C1', { state: 'notApplicable', reason: 'noPowers', reasonWords: 'none-words' }),
        answer('04.C1', everyField('misfit', { state: 'answered' }, 'of-another-set')),
      ]),
      principles: [{ principleId: 'P01', ready: true, readyAt: MOMENT, department: 'principle-department' }],
    };
    return { scale, choice, number, measure, input: await reportInput(work, REAL_CITY) };
  }

  it('has exactly the boxes marked that were chosen', async () => {
    const { scale, choice, number, measure, input } = await fill();
    const form = buildQuestionnaire(input, { filled: true });
    expect(chosenIn(form, scale.id)).toEqual(['established', 'low', 'discuss']);
    expect(chosenIn(form, choice.id)).toEqual(['beingPrepared']);
    expect(chosenIn(form, number.id)).toEqual([measure, 'doesNotExist', 'medium', 'discuss']);
    expect(chosenIn(form, '02.C1')).toEqual(['unknown']);
    expect(chosenIn(form, '03.C1')).toEqual(['notApplicable', 'noPowers']);
    expect(chosenIn(form, '05.C1')).toEqual([]);
  });

  it('has every word and every figure that somebody wrote, also of an answer that fits no box', async () => {
    const { number, input } = await fill();
    const form = buildQuestionnaire(input, { filled: true });
    const written = textsIn(form);
    const words = [
      ...typedWords('number'),
      ...typedWords('misfit'),
      'note-unknown',
      'none-words',
      'principle-department',
    ];
    expect(words.filter((word) => !written.some((text) => text.includes(word)))).toEqual([]);
    const question = textsIn(listQuestions(form).find(({ id }) => id === number.id));
    const figures = ['12.345', '2.25', '77.5', '2025', '2021', '2031', 'Mar 14, 2025'];
    expect(figures.filter((figure) => !question.some((text) => text.includes(figure)))).toEqual([]);
  });

  it('still has empty lines below what is written', async () => {
    const { number, input } = await fill();
    const question = listQuestions(buildQuestionnaire(input, { filled: true })).find(({ id }) => id === number.id);
    const kinds = question?.blocks.map((block) =>
      block.kind === 'writing' ? `${block.lines} lines` : textsIn(block).join(' '),
    );
    const below = (words: string) => kinds?.[kinds.findIndex((texts) => texts.includes(words)) + 1];
    const written = ['number-reasonWords', 'number-note', 'number-title', 'number-breakdown'];
    expect(written.map(below)).toEqual(['1 lines', '2 lines', '1 lines', '2 lines']);
  });

  it('says of what day the answers are', async () => {
    const { input } = await fill();
    const { marks } = buildQuestionnaire(input, { filled: true });
    expect(textsIn(marks).join(' ')).toContain('as they were on Nov 22, 2026');
  });
});

describe('in two languages side by side', () => {
  it('has the same parts in all languages, so that none is lost', async () => {
    const work = await realAssessment();
    const build = async (language: string) =>
      buildQuestionnaire(await reportInput(work, REAL_CITY, language, undefined, language), { filled: true });
    const both = joinDocuments(await build('ca'), await build('pt'));
    const written = textsIn(both).join('\n');
    for (const language of ['ca', 'pt']) {
      const pack = await getPack(CURRENT_PACK, language);
      const missing = pack.indicators.flatMap((indicator) =>
        textsOf(indicator, pack).filter((text) => !written.includes(text)),
      );
      expect(missing).toEqual([]);
    }
    expect(
      listQuestions(both)
        .flatMap(optionsOf)
        .filter(({ chosen }) => chosen),
    ).toHaveLength(
      listQuestions(await build('ca'))
        .flatMap(optionsOf)
        .filter(({ chosen }) => chosen).length,
    );
    expect(both.form).toBe(true);
  });
});

it('stands in a file with a box for every option, marked where it is chosen', async () => {
  const form = buildQuestionnaire(await reportInput(await realAssessment(), REAL_CITY), {
    filled: true,
    principles: ['P01', 'P07'],
  });
  const page = new DOMParser().parseFromString(writeDocument(form), 'text/html');
  const options = listQuestions(form).flatMap(optionsOf);
  const boxes = [...page.querySelectorAll('.choices .box')];
  expect(boxes).toHaveLength(options.length);
  expect(boxes.map((box) => box.getAttribute('aria-label') === '☒')).toEqual(
    options.map(({ chosen }) => Boolean(chosen)),
  );
  expect(page.querySelectorAll('.fields dt').length).toBeGreaterThan(2 * listQuestions(form).length);
  expect(page.body.classList.contains('form')).toBe(true);
});
