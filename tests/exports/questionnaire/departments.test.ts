import { findPart, listDepartments, listQuestions } from '@/exports/questionnaire/departments';
import { buildQuestionnaire } from '@/exports/questionnaire/questionnaireDocument';
import { LANGUAGES } from '@/i18n/languages';
import { MOMENT, answer, assessment } from '../../support/samples';
import { REAL_CITY, reportInput } from '../reportCity';

/** A city that names one department for a principle, another one in an answer, and has handed out one part. */
async function someNamed(language = 'en') {
  const part = { id: 'part-1', department: 'Library', indicators: ['04.C1', '04.I1'], at: MOMENT };
  const work = {
    ...assessment([answer('02.C1', { state: 'unknown', department: 'Schools ' })]),
    principles: [
      { principleId: 'P01', ready: false, department: 'Education and sport' },
      { principleId: 'P02', ready: false, department: 'education and sport' },
    ],
    handedOut: [
      { ...part, sendTo: 'old@city.example', at: '2026-01-01T00:00:00.000Z' },
      { ...part, sendTo: 'team@city.example' },
    ],
  };
  return reportInput(work, REAL_CITY, language, undefined, language);
}

const idsOf = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);

it('lists first the departments that the city named, each once, then those that usually know', async () => {
  const departments = listDepartments(await someNamed());
  expect(departments.filter(({ isTyped }) => isTyped).map(({ name }) => name)).toEqual([
    'Education and sport',
    'Schools',
    'Library',
  ]);
  expect(departments.find(({ id }) => id === 'culture')).toMatchObject({
    name: 'Culture and libraries',
    isTyped: false,
  });
});

it('asks a department what its principles ask, what it has answered and what was handed out to it', async () => {
  const input = await someNamed();
  const { indicators } = input.pack;
  const ofFirst = indicators.filter(({ principle }) => principle === 'P01' || principle === 'P02');
  expect(listQuestions(input, { department: 'EDUCATION AND SPORT' })).toEqual(ofFirst);
  expect(idsOf(listQuestions(input, { department: 'Schools' }))).toEqual(['02.C1']);
  expect(idsOf(listQuestions(input, { department: 'Library' }))).toEqual(['04.C1', '04.I1']);
  expect(idsOf(listQuestions(input, { department: 'Library', principles: ['P05'] }))).toEqual([]);
});

it('asks those who usually know only where the city has named nobody', async () => {
  const asked = idsOf(listQuestions(await someNamed(), { department: 'education' }));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((id) => id.startsWith('01') || id.startsWith('02'))).toEqual([]);
});

it.each(LANGUAGES)('leaves no question out: all departments together have the whole, in %s', async (language) => {
  for (const input of [
    await someNamed(language),
    await reportInput(assessment(), undefined, language, undefined, language),
  ]) {
    const departments = listDepartments(input);
    const asked = new Set(departments.flatMap(({ id }) => idsOf(listQuestions(input, { department: id }))));
    expect([...asked].toSorted()).toEqual(idsOf(input.pack.indicators).toSorted());
    for (const { id, questions } of departments) {
      expect(listQuestions(input, { department: id })).toHaveLength(questions);
    }
  }
});

it('makes the questionnaire of a department with its name and with who gets it back', async () => {
  const input = await someNamed();
  const form = buildQuestionnaire(input, { department: 'Library' });
  expect(form.sections.map(({ id, sections }) => [id, idsOf(sections)])).toEqual([
    ['how-to', ['back']],
    ['p04', ['04.C1', '04.I1']],
  ]);
  expect(JSON.stringify(form.blocks)).toContain('{"typed":"Library"}');
  expect(JSON.stringify(form.sections[0])).toContain('team@city.example');
  expect(findPart('Library', input)?.sendTo).toBe('team@city.example');
});

it('still knows who is asked what when names are left out of it', async () => {
  const whole = await someNamed();
  const cut = {
    ...whole,
    report: { ...whole.report, principles: whole.report.principles.map((one) => ({ ...one, department: undefined })) },
  };
  const form = buildQuestionnaire(cut, { department: 'Education and sport', filled: true }, whole);
  expect(form.sections.map(({ id }) => id)).toEqual(['how-to', 'p01', 'p02']);
});
