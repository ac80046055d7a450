/**
 * Reads a changed field of the form back into an answer. Each field is read by itself, so that one mistyped year never holds
 * back the note beside it.
 */
import type { Answer, AnswerPatch, Evidence, Figure } from '@/domain/answer';
import {
  FIGURE_FIELDS,
  answerSchemaFor,
  evidenceFormSchema,
  textFields,
  type AnswerForm,
  type AnswerFormField,
  type EvidenceForm,
} from './answerForm';
import { CHOICES, LEVELS, type Indicator } from '@/domain/pack';
import type { z } from '@/domain/schema';
import { FAULTS, type FieldFault } from './typedFields';

/** What a change of one field means for the stored answer, and the faults of that field by its path in the form. */
export type FieldReading = { patch: AnswerPatch; faults: Record<string, FieldFault> };

/**
 * Reads the field that was changed. `stored` is the answer as it is kept: parts that cannot be read keep their stored
 * value, and fields we do not know stay.
 */
export function readField(
  field: AnswerFormField,
  form: AnswerForm,
  indicator: Indicator,
  stored: Answer | undefined,
): FieldReading {
  switch (field) {
    case 'answer':
      return { patch: patchOfOption(form.answer), faults: {} };
    case 'discuss':
      return { patch: { discuss: form.discuss || undefined }, faults: {} };
    case 'reason':
      return { patch: { reason: form.reason || undefined }, faults: {} };
    case 'confidence':
      return { patch: { confidence: form.confidence || undefined }, faults: {} };
    case 'note':
    case 'reasonWords':
    case 'department': {
      const read = readPart(textFields[field], form[field]);
      return 'fault' in read
        ? { patch: {}, faults: { [field]: read.fault } }
        : { patch: { [field]: read.value }, faults: {} };
    }
    case 'evidence':
      return readEvidence(form.evidence, stored?.evidence ?? []);
    default:
      return readFigure(form, answerSchemaFor(indicator, form.measure), stored);
  }
}

function patchOfOption(option: AnswerForm['answer']): AnswerPatch {
  const none = { level: undefined, choice: undefined };
  if (option === 'unknown' || option === 'notApplicable') {
    return { ...none, state: option };
  }
  if (isOneOf(LEVELS, option)) {
    return { ...none, state: 'answered', level: option };
  }
  return isOneOf(CHOICES, option) ? { ...none, state: 'answered', choice: option } : { ...none, state: 'unanswered' };
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}

function readPart<T>(
  schema: { safeParse: (text: unknown) => z.core.util.SafeParseResult<T> },
  text: unknown,
): { value: T } | { fault: FieldFault } {
  const read = schema.safeParse(text);
  if (read.success) {
    return { value: read.data };
  }
  const message = read.error.issues[0]?.message;
  return { fault: FAULTS.has(message) ? (message as FieldFault) : 'invalid' };
}

function readFigure(
  form: AnswerForm,
  schema: ReturnType<typeof answerSchemaFor>,
  stored: Answer | undefined,
): FieldReading {
  const faults: FieldReading['faults'] = {};
  const before = formOfFigure(stored?.figure);
  const parts = { ...before };
  for (const field of FIGURE_FIELDS) {
    const read = readPart<string | number | undefined>(schema.shape[field], form[field]);
    if ('fault' in read) {
      faults[field] = read.fault;
    } else {
      parts[field] = read.value;
    }
  }
  const { baselineValue, baselineYear, targetValue, targetYear, ...plain } = parts;
  const figure = dropEmpty({
    ...stored?.figure,
    ...plain,
    measure: form.measure,
    baseline: dated(stored?.figure?.baseline, baselineValue, baselineYear),
    target: dated(stored?.figure?.target, targetValue, targetYear),
  }) as Figure;
  const state = figure.value !== undefined ? 'answered' : form.answer === 'figure' ? 'unanswered' : undefined;
  return { patch: { figure, ...(state ? { state } : {}) }, faults };
}

type FigureParts = Partial<Record<(typeof FIGURE_FIELDS)[number], string | number | undefined>>;

function formOfFigure(figure: Figure | undefined): FigureParts {
  const { value, year: when, source, breakdown, baseline, target } = figure ?? {};
  return {
    value,
    year: when,
    source,
    breakdown,
    baselineValue: baseline?.value,
    baselineYear: baseline?.year,
    targetValue: target?.value,
    targetYear: target?.year,
  };
}

function dated(before: object | undefined, value: unknown, when: unknown) {
  const next = dropEmpty({ ...before, value, year: when });
  return Object.keys(next).length > 0 ? next : undefined;
}

function dropEmpty<T extends object>(record: T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function readEvidence(rows: readonly EvidenceForm[], stored: readonly Evidence[]): FieldReading {
  const faults: FieldReading['faults'] = {};
  const evidence = rows.flatMap((row, index): Evidence[] => {
    const before = stored.find(({ id }) => id === row.id);
    const next: Record<string, unknown> = { ...before, id: row.id, type: row.type, title: '' };
    for (const field of ['title', 'date', 'place', 'link', 'department'] as const) {
      const read = readPart(evidenceFormSchema.shape[field], row[field]);
      if ('fault' in read) {
        faults[`evidence.${index}.${field}`] = read.fault;
        next[field] = before?.[field] ?? (field === 'title' ? '' : undefined);
      } else {
        next[field] = read.value ?? (field === 'title' ? '' : undefined);
      }
    }
    const said = Object.entries(row).some(([field, text]) => field !== 'id' && field !== 'type' && text.trim() !== '');
    return said ? [dropEmpty(next) as Evidence] : [];
  });
  return { patch: { evidence: evidence.length > 0 ? evidence : undefined }, faults };
}
