import type { Answer } from '@/domain/answer';
import type { Block } from '@/domain/document/model';
import type { NumberIndicator } from '@/domain/pack';
import { describeValue } from '@/exports/document/figureFacts';
import { askReason, listOtherStates } from './answerForm';
import type { Say } from './questionForm';
import type { QuestionnaireInput } from './questionnaireInput';

/** A box for each way to measure, frames for the figure, its source, its start and its target, and lines for a breakdown. */
export function buildNumberForm(
  indicator: NumberIndicator,
  answer: Answer | undefined,
  input: QuestionnaireInput,
  say: Say,
): Block[] {
  const { t } = input;
  const { measures, ifNone } = indicator;
  const breakdown = answer?.figure?.breakdown;
  const when: Block[] = ifNone ? [{ kind: 'text', text: say(ifNone) }] : [];
  const groups: Block[] = breakdown
    ? [{ kind: 'facts', facts: [{ label: t('exports.figure.breakdown'), value: { typed: breakdown } }] }]
    : [];
  return [
    ...when,
    {
      kind: 'choices',
      label: t('questionnaire.figure.measure'),
      options: Object.entries(measures).map(([key, { label, unit, definition }]) => ({
        key,
        text: [say(label), say(t('questionnaire.figure.unit', { unit })), say(definition)],
        chosen: answer?.figure?.measure === key,
      })),
    },
    ...listFrames(indicator, answer, input),
    ...groups,
    { kind: 'writing', label: askBreakdown(indicator, input), lines: 2 },
    { kind: 'choices', label: t('questionnaire.figure.none'), options: listOtherStates(answer, input) },
    askReason(answer, input),
  ];
}

/** The figure of the year, and where it comes from and should go. */
function listFrames(indicator: NumberIndicator, answer: Answer | undefined, input: QuestionnaireInput): Block[] {
  const { t } = input;
  const figure = answer?.figure;
  const number = (one: number | undefined) =>
    'report' in input ? describeValue(one, figure, indicator, input) : undefined;
  return [
    {
      kind: 'fields',
      fields: [
        { label: t('questionnaire.figure.value'), value: number(figure?.value) },
        { label: t('questionnaire.figure.year'), value: figure?.year?.toString() },
        { label: t('questionnaire.figure.source'), value: figure?.source ? { typed: figure.source } : undefined },
      ],
    },
    {
      kind: 'fields',
      fields: [
        { label: t('questionnaire.figure.baseline'), value: number(figure?.baseline?.value) },
        { label: t('questionnaire.figure.baselineYear'), value: figure?.baseline?.year?.toString() },
        { label: t('questionnaire.figure.target'), value: number(figure?.target?.value) },
        { label: t('questionnaire.figure.targetYear'), value: figure?.target?.year?.toString() },
      ],
    },
  ];
}

function askBreakdown({ breakdown }: NumberIndicator, { pack, t, format }: QuestionnaireInput): string {
  const groups = breakdown.map((group) => pack.breakdowns[group] ?? group);
  return groups.length > 0
    ? t('questionnaire.figure.breakdown', { groups: format.list(groups) })
    : t('questionnaire.figure.anyBreakdown');
}
