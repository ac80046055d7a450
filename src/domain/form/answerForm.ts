/**
 * The form of one indicator: everything in it is text, as people type it. `answerReading.ts` reads it back.
 */
import {
  CONFIDENCES,
  EVIDENCE_TYPES,
  LINE_LIMIT,
  NOTE_LIMIT,
  NOT_APPLICABLE_REASONS,
  type Answer,
  type Evidence,
} from '@/domain/answer';
import { CHOICES, LEVELS, type ChoiceId, type Indicator, type LevelId, type Measure } from '@/domain/pack';
import { z } from '@/domain/schema';
import { date, link, numberBetween, words, year } from './typedFields';

/** What can be chosen for an indicator, beside "we don't know yet" and "not applicable". */
export function optionsOf(indicator: Indicator): readonly (LevelId | ChoiceId | 'figure')[] {
  switch (indicator.format) {
    case 'scale':
      return LEVELS;
    case 'yesNo':
      return CHOICES;
    case 'number':
      return ['figure'];
  }
}

/** One piece of evidence as it is typed. */
export const evidenceFormSchema = z.object({
  id: z.string(),
  title: words(LINE_LIMIT),
  type: z.enum(EVIDENCE_TYPES),
  date,
  place: words(LINE_LIMIT),
  link,
  department: words(LINE_LIMIT),
});
export type EvidenceForm = z.input<typeof evidenceFormSchema>;

/** What is typed about any indicator, whatever its format. */
export const textFields = { reasonWords: words(LINE_LIMIT), note: words(NOTE_LIMIT), department: words(LINE_LIMIT) };

/** The figure as it is typed; `measure` decides which numbers are possible. */
const figureFields = (measure: Measure | undefined) => ({
  value: numberBetween(measure),
  year,
  source: words(LINE_LIMIT),
  breakdown: words(NOTE_LIMIT),
  baselineValue: numberBetween(measure),
  baselineYear: year,
  targetValue: numberBetween(measure),
  targetYear: year,
});

/** The schema of the form of one indicator. `measureId` names the measure of a number indicator that is chosen. */
export function answerSchemaFor(indicator: Indicator, measureId?: string) {
  const measure = indicator.format === 'number' ? indicator.measures[measureId ?? ''] : undefined;
  return z.object({
    answer: z.enum(['', ...optionsOf(indicator), 'unknown', 'notApplicable'] as const),
    reason: z.enum(['', ...NOT_APPLICABLE_REASONS] as const),
    ...textFields,
    evidence: z.array(evidenceFormSchema),
    confidence: z.enum(['', ...CONFIDENCES] as const),
    discuss: z.boolean(),
    measure: z.string(),
    ...figureFields(measure),
  });
}
export type AnswerForm = z.input<ReturnType<typeof answerSchemaFor>>;
export type AnswerFormField = keyof AnswerForm;

/** The fields of the form that together are the figure. */
export const FIGURE_FIELDS = Object.keys(figureFields(undefined)) as (keyof ReturnType<typeof figureFields>)[];

/** The texts that the form starts with. `showNumber` writes a number as the language does, without thousands marks. */
export function formOf(
  answer: Answer | undefined,
  indicator: Indicator,
  showNumber: (value: number) => string,
): AnswerForm {
  const { figure } = answer ?? {};
  const number = (value: number | undefined) => (value === undefined ? '' : showNumber(value));
  const whole = (value: number | undefined) => value?.toString() ?? '';
  return {
    answer: chosenOption(answer),
    reason: answer?.reason ?? '',
    reasonWords: answer?.reasonWords ?? '',
    note: answer?.note ?? '',
    evidence: (answer?.evidence ?? []).map(formOfEvidence),
    confidence: answer?.confidence ?? '',
    discuss: answer?.discuss ?? false,
    department: answer?.department ?? '',
    measure: figure?.measure ?? (indicator.format === 'number' ? (Object.keys(indicator.measures)[0] ?? '') : ''),
    value: number(figure?.value),
    year: whole(figure?.year),
    source: figure?.source ?? '',
    breakdown: figure?.breakdown ?? '',
    baselineValue: number(figure?.baseline?.value),
    baselineYear: whole(figure?.baseline?.year),
    targetValue: number(figure?.target?.value),
    targetYear: whole(figure?.target?.year),
  };
}

function chosenOption(answer: Answer | undefined): AnswerForm['answer'] {
  switch (answer?.state) {
    case 'answered':
      return answer.level ?? answer.choice ?? 'figure';
    case 'unknown':
    case 'notApplicable':
      return answer.state;
    default:
      return '';
  }
}

function formOfEvidence(evidence: Evidence): EvidenceForm {
  const { id, title, type, date: day = '', place = '', link: address = '', department = '' } = evidence;
  return { id, title, type, date: day, place, link: address, department };
}
