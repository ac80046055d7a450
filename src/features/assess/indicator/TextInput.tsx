import { get, useFormContext, useFormState, type FieldError, type FieldPath } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AnswerForm } from '@/domain/form/answerForm';
import type { FieldFault } from '@/domain/form/typedFields';
import { Field } from '@/ui/Field';
import { OpenElsewhere } from './elsewhere/OpenElsewhere';

type Props = {
  name: FieldPath<AnswerForm>;
  label: string;
  hint?: string;
  /** Characters that usually fit: the width of the box. */
  size?: number;
  inputMode?: 'decimal' | 'numeric' | 'url';
  lines?: boolean;
  list?: string;
  lang?: string | undefined;
};

/** One typed line or text of the form of an indicator, with its own sentence when it cannot be read. */
export function TextInput({ name, label, hint, size, inputMode, lines = false, list, lang }: Props) {
  const { t } = useTranslation();
  const { register, control } = useFormContext<AnswerForm>();
  // Its faults alone: who asks for the state of a field is drawn anew for its first letter and when it is left.
  const { errors } = useFormState({ control, name, exact: true });
  const error: FieldError | undefined = get(errors, name);
  const fault = error?.message as FieldFault | undefined;
  return (
    <Field label={label} hint={hint} error={fault ? t(`faults.${fault}`) : undefined}>
      {(wiring) => (
        <>
          {lines ? (
            <textarea {...wiring} {...register(name)} dir="auto" lang={lang} />
          ) : (
            <input
              type="text"
              {...wiring}
              {...register(name)}
              dir={inputMode ? undefined : 'auto'}
              {...(size ? { size } : {})}
              {...(inputMode ? { inputMode } : {})}
              {...(list ? { list } : {})}
              autoComplete="off"
            />
          )}
          <OpenElsewhere field={name} />
        </>
      )}
    </Field>
  );
}
