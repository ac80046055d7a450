import type { DocumentChoice } from '@/domain/document/choice';
import type { Block, DocumentModel, Fact } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { nameDepartment, listQuestions } from './departments';
import { buildHowToFill } from './howToFill';
import { buildPrincipleForm } from './principleForm';
import type { QuestionnaireInput } from './questionnaireInput';

/** What of a choice a questionnaire looks at. */
export type QuestionnaireChoice = Pick<DocumentChoice, 'principles' | 'department' | 'filled'>;

/**
 * The questionnaire as a document to fill in by hand: all questions or those of some principles or of one department, blank or
 * with what is answered. `whole` is the same input before names were left out of it: it knows who is asked what.
 */
export function buildQuestionnaire(
  input: QuestionnaireInput,
  choice: QuestionnaireChoice,
  whole: QuestionnaireInput = input,
): DocumentModel {
  const { pack, t, language, direction } = input;
  const questions = listQuestions(whole, choice);
  const principles = pack.principles.filter(({ id }) => questions.some(({ principle }) => principle === id));
  const nothing: Block[] = questions.length > 0 ? [] : [{ kind: 'text', text: t('questionnaire.nothing') }];
  return {
    language,
    direction,
    ...nameQuestionnaire(input),
    contents: t('questionnaire.contents'),
    marks: listMarks(input, choice),
    blocks: [...writeHead(input, choice, whole), { kind: 'facts', facts: describeForm(input) }, ...nothing],
    sections: [
      buildHowToFill(input, choice, whole),
      ...principles.map((principle) =>
        buildPrincipleForm(
          principle,
          questions.filter((indicator) => indicator.principle === principle.id),
          input,
          choice.filled ?? false,
        ),
      ),
    ],
    form: true,
  };
}

function nameQuestionnaire(input: QuestionnaireInput): Pick<DocumentModel, 'title' | 'heading'> {
  const { pack, t } = input;
  if (!('report' in input)) {
    return {
      title: t('questionnaire.title', { set: pack.title }),
      heading: [t('questionnaire.heading'), pack.title],
    };
  }
  const { city, year } = input.report;
  return {
    title: t('questionnaire.titleOfCity', { city: cleanText(city.name), year }),
    heading: [{ typed: city.name }, t('questionnaire.headingOfYear', { year })],
  };
}

/** That the city is fictional, and that there are answers in it already. */
function listMarks(input: QuestionnaireInput, { filled }: QuestionnaireChoice): DocumentModel['marks'] {
  if (!('report' in input)) {
    return [];
  }
  const { report, t, format, savedAt } = input;
  const sample = { word: t('exports.marks.sample'), text: t('questionnaire.sample') };
  const soFar = {
    word: t('questionnaire.filled'),
    text: t('questionnaire.filledText', { date: format.day(savedAt) }),
  };
  return [...(report.city.sample ? [sample] : []), ...(filled ? [soFar] : [])];
}

/** What is written on the first page: whose answers these are, who gave them and when. */
function writeHead(input: QuestionnaireInput, { department }: QuestionnaireChoice, whole: QuestionnaireInput): Block[] {
  const { t } = input;
  const report = 'report' in input ? input.report : undefined;
  const asked = department === undefined ? undefined : nameDepartment(department, whole);
  return [
    {
      kind: 'fields',
      fields: [
        { label: t('questionnaire.head.city'), value: report && { typed: report.city.name } },
        { label: t('questionnaire.head.year'), value: report?.year.toString() },
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: t('questionnaire.head.department'), value: asked?.isTyped ? { typed: asked.name } : asked?.name },
        { label: t('questionnaire.head.by') },
        { label: t('questionnaire.head.date') },
      ],
    },
  ];
}

function describeForm({ pack, t }: QuestionnaireInput): Fact[] {
  return [
    { label: t('questionnaire.what'), value: t('questionnaire.whatText') },
    {
      label: t('exports.about.pack'),
      value: t('exports.about.packName', { title: pack.title, version: pack.version }),
    },
    { label: t('exports.about.charter'), value: pack.charterEdition },
    {
      label: t('exports.about.tool'),
      value: [t('exports.about.toolName', { name: t('app.name'), version: __APP_VERSION__ }), pack.disclaimer],
    },
  ];
}
