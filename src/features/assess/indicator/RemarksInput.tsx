import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CONFIDENCES } from '@/domain/answer';
import type { AnswerForm } from '@/domain/form/answerForm';
import type { Indicator, PackOutline } from '@/domain/pack';
import { Field } from '@/ui/Field';
import { OpenElsewhere } from './elsewhere/OpenElsewhere';
import styles from './RemarksInput.module.css';
import { TextInput } from './TextInput';

/** How sure the team is, who answered, and whether to talk about it. None of it changes a level. */
export function RemarksInput({ indicator, pack }: { indicator: Indicator; pack: PackOutline }) {
  const { t } = useTranslation();
  const { register } = useFormContext<AnswerForm>();
  const list = useId();
  return (
    <div className={styles.remarks}>
      <Field label={t('assess.confidence')}>
        {(wiring) => (
          <>
            <select {...wiring} {...register('confidence')}>
              <option value="">{t('assess.notSaid')}</option>
              {CONFIDENCES.map((confidence) => (
                <option key={confidence} value={confidence}>
                  {t(`confidence.${confidence}`)}
                </option>
              ))}
            </select>
            <OpenElsewhere field="confidence" />
          </>
        )}
      </Field>
      <TextInput
        name="department"
        label={t('assess.answeredBy')}
        hint={t('assess.answeredByHint')}
        size={28}
        list={list}
      />
      <datalist id={list}>
        {indicator.departments.map((id) => (
          <option key={id} value={pack.departments[id] ?? id} />
        ))}
      </datalist>
      <label className={styles.discuss}>
        <input type="checkbox" {...register('discuss')} />
        {t('assess.discuss')}
      </label>
      <OpenElsewhere field="discuss" />
    </div>
  );
}
