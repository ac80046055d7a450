import type { Block, Fact, Section } from '@/domain/document/model';
import type { Indicator, Principle } from '@/domain/pack';
import { describeRoom } from '@/exports/document/roomFacts';
import { buildQuestionForm } from './questionForm';
import type { QuestionnaireInput } from './questionnaireInput';

/** A principle on pages of its own: what it asks of a city, and its questions. `filled`: with what is answered. */
export function buildPrincipleForm(
  principle: Principle,
  questions: readonly Indicator[],
  input: QuestionnaireInput,
  filled: boolean,
): Section {
  const { t } = input;
  const { id, number, title, asks } = principle;
  const facts: Fact[] = [
    ...(filled ? describeSoFar(id, input) : []),
    ...(title.status === 'working'
      ? [{ label: t('exports.principle.title'), value: t('exports.principle.workingTitle') }]
      : []),
  ];
  const blocks: Block[] = [{ kind: 'text', text: asks }];
  return {
    id: id.toLowerCase(),
    heading: t('exports.principle.heading', { number, title: title.text }),
    newPage: true,
    blocks: facts.length > 0 ? [...blocks, { kind: 'facts', facts }] : blocks,
    sections: questions.map((indicator) => buildQuestionForm(indicator, input, filled)),
  };
}

/** What was said of the principle as a whole. */
function describeSoFar(id: string, input: QuestionnaireInput): Fact[] {
  if (!('report' in input)) {
    return [];
  }
  const department = input.report.principles.find((principle) => principle.id === id)?.department;
  return [
    ...(department ? [{ label: input.t('exports.principle.department'), value: { typed: department } }] : []),
    ...describeRoom(id, undefined, input),
  ];
}
