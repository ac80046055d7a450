import { useFormContext, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from '@/domain/form/typedFields';
import { Field } from '@/ui/Field';
import type { Texts } from './RecordForm';

type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the stored value; a text that cannot be read comes before it. */
  error?: string | undefined;
  /** What is said when the text cannot be read, where the general words do not fit. */
  unreadable?: string;
};

type InputProps = FieldProps & {
  /** Characters that usually fit: the width of the box. */
  size?: number;
  inputMode?: 'decimal' | 'numeric' | 'url';
  lines?: boolean;
};

/** One typed line or text of a `RecordForm`. */
export function RecordInput({ name, label, hint, error, unreadable, size, inputMode, lines = false }: InputProps) {
  const { register } = useFormContext<Texts>();
  const fault = useFault(name, unreadable);
  return (
    <Field label={label} hint={hint} error={fault ?? error}>
      {(wiring) =>
        lines ? (
          <textarea {...wiring} {...register(name)} dir="auto" />
        ) : (
          <input
            type="text"
            {...wiring}
            {...register(name)}
            dir={inputMode ? undefined : 'auto'}
            {...(size ? { size } : {})}
            {...(inputMode ? { inputMode } : {})}
            autoComplete="off"
          />
        )
      }
    </Field>
  );
}

type SelectProps = FieldProps & { options: readonly (readonly [value: string, label: string])[] };

/** One choice from a short list. */
export function RecordSelect({ name, label, hint, error, options }: SelectProps) {
  const { register } = useFormContext<Texts>();
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <select {...wiring} {...register(name)}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function useFault(name: string, words: string | undefined): string | undefined {
  const { t } = useTranslation();
  const { control, getFieldState } = useFormContext<Texts>();
  const state = useFormState({ control, name, exact: true });
  const fault = getFieldState(name, state).error?.message as FieldFault | undefined;
  if (fault && words) {
    return words;
  }
  // The common words for a link speak of a field that is not here.
  return fault === 'notALink' ? t('plan.faults.notALink') : fault && t(`faults.${fault}`);
}
