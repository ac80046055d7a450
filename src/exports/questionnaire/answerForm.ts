import { LEVEL_POINTS, NOT_APPLICABLE_REASONS, type Answer } from '@/domain/answer';
import type { Block, Choice } from '@/domain/document/model';
import { CHOICES, LEVELS, type ScaleIndicator, type YesNoIndicator } from '@/domain/pack';
import type { Say } from './questionForm';
import type { QuestionnaireInput } from './questionnaireInput';

/** A box for each level or choice with its text, for “we don’t know yet” and for “not applicable”, with the reasons for it. */
export function buildAnswerForm(
  indicator: ScaleIndicator | YesNoIndicator,
  answer: Answer | undefined,
  input: QuestionnaireInput,
  say: Say,
): Block[] {
  const { t } = input;
  const options =
    indicator.format === 'scale'
      ? listLevels(indicator, answer, input, say)
      : listChoices(indicator, answer, input, say);
  return [
    {
      kind: 'choices',
      label: t(`questionnaire.mark.${indicator.format}`),
      options: [...options, ...listOtherStates(answer, input)],
    },
    askReason(answer, input),
  ];
}

function listLevels(
  { levels }: ScaleIndicator,
  answer: Answer | undefined,
  { pack, t }: QuestionnaireInput,
  say: Say,
): Choice[] {
  return LEVELS.map((level) => {
    const name = pack.scale.find(({ id }) => id === level)?.name ?? level;
    return {
      key: level,
      text: [t('exports.answer.level', { value: LEVEL_POINTS[level], name }), say(levels[level])],
      chosen: answer?.level === level,
    };
  });
}

function listChoices(
  { choices }: YesNoIndicator,
  answer: Answer | undefined,
  { pack }: QuestionnaireInput,
  say: Say,
): Choice[] {
  return CHOICES.map((choice) => ({
    key: choice,
    text: [pack.choices[choice], say(choices[choice])],
    chosen: answer?.choice === choice,
  }));
}

/** The boxes of an answer without a value. */
export function listOtherStates(answer: Answer | undefined, { t }: QuestionnaireInput): Choice[] {
  return [
    {
      key: 'unknown',
      text: t('questionnaire.mark.unknown'),
      chosen: answer?.state === 'unknown',
    },
    {
      key: 'notApplicable',
      text: t('questionnaire.mark.notApplicable'),
      chosen: answer?.state === 'notApplicable',
    },
  ];
}

/** A reason stays when the answer changes: then it is marked beside a level too. */
export function askReason(answer: Answer | undefined, { t }: QuestionnaireInput): Block {
  return {
    kind: 'choices',
    label: t('questionnaire.mark.reason'),
    inRow: true,
    options: NOT_APPLICABLE_REASONS.map((reason) => ({
      key: reason,
      text: t(`reasons.${reason}`),
      chosen: answer?.reason === reason,
    })),
  };
}
