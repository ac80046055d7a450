import { useEffect, useRef } from 'react';
import { useForm, type FieldPath, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { saveAnswer } from '@/data/assessments';
import { askToKeep } from '@/data/browser/persistence';
import { stateOf, type Answer, type AnswerPatch } from '@/domain/answer';
import { formOf, type AnswerForm, type AnswerFormField } from '@/domain/form/answerForm';
import { readField } from '@/domain/form/answerReading';
import { mergePatch, type Basis } from '@/domain/form/mergePatch';
import type { Indicator } from '@/domain/pack';
import { parseTypedNumber } from '@/domain/form/typedFields';
import { useFormat } from '@/ui/useFormat';

type Subject = { assessmentId: string; indicator: Indicator; answer: Answer | undefined };

/** A reading of the store comes at most so much later than what it was overtaken by. Later, an older answer is meant. */
const LATE_MS = 2000;

/** The form of one indicator and the two things its buttons do. */
export type AnswerFormApi = {
  form: UseFormReturn<AnswerForm>;
  /** Writes what the named field says now; the inputs do it by themselves on every change. */
  saveField: (field: AnswerFormField) => void;
  /** Says in words, below the field, what cannot be read. Called when a field is left, not while it is typed. */
  showFaults: (path: string) => void;
  removeAnswer: () => void;
};

/**
 * Ties one form to one stored answer. The inputs are uncontrolled: a key press writes one small record and draws nothing.
 * Only the changed field is written; a change from elsewhere (another tab, undo) is put into the inputs unless the person
 * has an edit of their own on the way. The form is never `reset()`: that would silently disconnect its inputs.
 */
export function useAnswerForm({ assessmentId, indicator, answer }: Subject): AnswerFormApi {
  const { i18n } = useTranslation();
  const format = useFormat();
  const showNumber = (value: number) => format.plainNumber(value);
  const form = useForm<AnswerForm>({ defaultValues: formOf(answer, indicator, showNumber) });
  const stored = useRef(answer);
  const newest = useRef(answer);
  /** What was last read into the form or written from it: a write means what differs from this. */
  const basis = useRef(basisOf(answer, indicator));
  const writing = useRef(0);
  /** When something was last written here, as in an answer. */
  const written = useRef('');
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Evidence from elsewhere waits until the person here has left their rows of it. */
  const held = useRef(false);
  /** Writes go on when the page has been left; there is no form any more then for what is read. */
  const isShown = useRef(false);

  /**
   * Puts into the inputs what has changed in the store, unless an edit made here is still on its way there, or the reading is
   * older than the last one: it would take back letters that were typed since. It may also be what another tab began earlier
   * and finished later; then it is still the newest when all late ones have come.
   */
  const takeOver = () => {
    clearTimeout(waiting.current);
    if (!isShown.current) {
      return;
    }
    const isLate = (newest.current?.at ?? '') < written.current && Date.now() - Date.parse(written.current) < LATE_MS;
    if (isLate) {
      waiting.current = setTimeout(takeOver, LATE_MS);
    }
    if (writing.current > 0 || isLate) {
      return;
    }
    const before = formOf(stored.current, indicator, showNumber);
    const after = formOf(newest.current, indicator, showNumber);
    const isHeld = isInEvidence(indicator.id);
    stored.current = newest.current;
    // Rows that are not on the screen yet are not missing from it because somebody took them away.
    const { evidence } = basis.current;
    basis.current = { ...basisOf(newest.current, indicator), ...(isHeld ? { evidence } : {}) };
    for (const field of Object.keys(after) as AnswerFormField[]) {
      const isOther = field === 'evidence' && held.current;
      const changed = isOther || JSON.stringify(before[field]) !== JSON.stringify(after[field]);
      if (field === 'evidence' && isHeld) {
        held.current = changed;
      } else if (changed && !saysTheSame(form.getValues(field), after[field])) {
        form.setValue(field, after[field]);
      }
    }
    if (!isHeld) {
      held.current = false;
    } else if (held.current) {
      waiting.current = setTimeout(takeOver, LATE_MS);
    }
  };

  const write = (patch: AnswerPatch) => {
    writing.current += 1;
    written.current = new Date().toISOString();
    const before = basis.current;
    basis.current = { ...before, ...patch, state: patch.state ?? before.state };
    const patchOn = (now: Answer | undefined) => mergePatch(patch, before, now);
    void saveAnswer(assessmentId, indicator.principle, indicator.id, patchOn, stored.current).then(() => {
      writing.current -= 1;
      takeOver();
    });
    void askToKeep();
  };

  /** Only where there is one: the form draws itself whole for every call. */
  const clearFault = (path: FieldPath<AnswerForm>) => {
    if (form.getFieldState(path).error) {
      form.clearErrors(path);
    }
  };

  const saveField = (field: AnswerFormField) => {
    if (field === 'value' && form.getValues('value').trim() !== '') {
      form.setValue('answer', 'figure');
    }
    if (field === 'answer' && indicator.format === 'number') {
      form.setValue('value', '');
      clearFault('value');
    }
    const values = form.getValues();
    const { patch, faults } = readField(field, values, indicator, stored.current);
    const figure =
      field === 'answer' && indicator.format === 'number'
        ? readField('value', values, indicator, stored.current).patch
        : {};
    write({ ...figure, ...patch, ...(field === 'note' ? { noteLanguage: i18n.language } : {}) });
    if (!(field in faults)) {
      clearFault(field);
    }
  };

  const showFaults = (path: string) => {
    const field = path.split('.')[0] as AnswerFormField;
    const { faults } = readField(field, form.getValues(), indicator, stored.current);
    const fault = faults[path];
    if (fault) {
      form.setError(path as FieldPath<AnswerForm>, { message: fault });
    } else {
      clearFault(path as FieldPath<AnswerForm>);
    }
  };

  const removeAnswer = () => {
    form.setValue('answer', '');
    form.setValue('value', '');
    const { patch } = readField('value', form.getValues(), indicator, stored.current);
    write({
      ...(indicator.format === 'number' ? patch : {}),
      state: 'unanswered',
      level: undefined,
      choice: undefined,
      reason: undefined,
      reasonWords: undefined,
    });
  };

  const latest = useRef(saveField);
  useEffect(() => {
    latest.current = saveField;
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name, type }) => {
          if (type === 'change' && name) {
            latest.current(name.split('.')[0] as AnswerFormField);
          }
        },
      }),
    [form],
  );

  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
      clearTimeout(waiting.current);
    };
  }, []);
  useEffect(() => {
    newest.current = answer;
    takeOver();
  });

  return { form, saveField, showFaults, removeAnswer };
}

/** What the form of an answer says: a number is measured in the first way until somebody chooses. */
function basisOf(answer: Answer | undefined, indicator: Indicator): Basis {
  const figure = answer?.figure ?? { measure: formOf(undefined, indicator, String).measure };
  return { state: stateOf(answer), figure, evidence: answer?.evidence };
}

/** True while a person is in a row of evidence: drawn anew, it would lose the place, and an empty one would be gone. */
function isInEvidence(indicatorId: string): boolean {
  const active = document.activeElement;
  const name = active?.getAttribute('name') ?? '';
  return name.startsWith('evidence.') && active?.closest(`[id="${indicatorId}"]`) !== null;
}

/** What stands in the input already says what is stored, perhaps in other characters: `12,50` for 12.5. */
function saysTheSame(typed: unknown, kept: unknown): boolean {
  if (Array.isArray(typed) && Array.isArray(kept)) {
    const filled = typed.filter((row: Record<string, string>) =>
      Object.entries(row).some(([field, text]) => field !== 'id' && field !== 'type' && text.trim() !== ''),
    );
    return JSON.stringify(filled) === JSON.stringify(kept);
  }
  if (typeof typed !== 'string' || typeof kept !== 'string') {
    return typed === kept;
  }
  const number = parseTypedNumber(typed);
  return typed.trim() === kept.trim() || (typeof number === 'number' && number === parseTypedNumber(kept));
}
