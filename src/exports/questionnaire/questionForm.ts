import { fitsIndicator, type Answer } from '@/domain/answer';
import type { Block, Lines, Section, Text } from '@/domain/document/model';
import { SOURCE_LANGUAGE, type Indicator } from '@/domain/pack';
import { describeAnswer } from '@/exports/document/answerFacts';
import { buildAnswerForm } from './answerForm';
import { buildNumberForm } from './numberForm';
import type { QuestionnaireInput } from './questionnaireInput';
import { buildRemarksForm } from './remarksForm';

/** Marks a text of an indicator with its language where nobody has translated it yet. */
export type Say = (text: string) => Text;

/** One question: what it asks and what counts, boxes or frames for the answer, and lines for what shows it. */
export function buildQuestionForm(indicator: Indicator, input: QuestionnaireInput, filled: boolean): Section {
  const { pack, t } = input;
  const { id, title, question } = indicator;
  const answer = filled ? findAnswer(id, input) : undefined;
  const isForeign = pack.untranslated.includes(id);
  const say: Say = (text) => (isForeign ? { typed: text, language: SOURCE_LANGUAGE } : text);
  return {
    id,
    heading: say(t('exports.named', { number: id, title })),
    blocks: [
      { kind: 'text', text: say(question) },
      describeQuestion(indicator, input, say, isForeign),
      ...(indicator.format === 'number'
        ? buildNumberForm(indicator, answer, input, say)
        : buildAnswerForm(indicator, answer, input, say)),
      ...(answer ? describeMisfit(answer, indicator, input) : []),
      ...buildRemarksForm(answer, input),
    ],
    sections: [],
  };
}

function findAnswer(id: string, input: QuestionnaireInput): Answer | undefined {
  return 'report' in input
    ? input.report.principles.flatMap(({ indicators }) => indicators).find((result) => result.id === id)?.answer
    : undefined;
}

/** Stands between short texts that are no sentence. */
const BETWEEN = ' · ';

/** The remark on a missing translation is a line of its own, so that the form has the same parts in every language. */
function describeQuestion(
  { why, counts, doesNotCount, evidence, departments }: Indicator,
  { pack, t, format }: QuestionnaireInput,
  say: Say,
  isForeign: boolean,
): Block {
  const remark: Lines = isForeign ? [t('exports.answer.notTranslated')] : [];
  return {
    kind: 'facts',
    facts: [
      { label: t('questionnaire.question.why'), value: [say(why), ...remark] },
      { label: t('questionnaire.question.counts'), value: say(counts) },
      { label: t('questionnaire.question.doesNotCount'), value: say(doesNotCount) },
      { label: t('questionnaire.question.shows'), value: say(evidence.join(BETWEEN)) },
      {
        label: t('questionnaire.question.knows'),
        value: format.list(departments.map((department) => pack.departments[department] ?? department)),
      },
    ],
  };
}

/** An answer of another kind than the question, out of a file changed by hand, fits no box: it stands here in words. */
function describeMisfit(answer: Answer, indicator: Indicator, input: QuestionnaireInput): Block[] {
  const { figure } = answer;
  const fits =
    fitsIndicator(answer, indicator) &&
    (!figure || (indicator.format === 'number' && Object.hasOwn(indicator.measures, figure.measure)));
  return fits || !('report' in input) ? [] : describeAnswer(answer, indicator, input);
}
