import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AnswerForm } from '@/domain/form/answerForm';
import type { NumberIndicator } from '@/domain/pack';
import { Field } from '@/ui/Field';
import { OpenElsewhere } from './elsewhere/OpenElsewhere';
import styles from './NumberInput.module.css';
import { TextInput } from './TextInput';

/** A figure with its unit, year and source, and where it started and should go. Never turned into points. */
export function NumberInput({ indicator, language }: { indicator: NumberIndicator; language: string | undefined }) {
  const { t } = useTranslation();
  const chosen = useWatch<AnswerForm, 'measure'>({ name: 'measure' });
  const measure = indicator.measures[chosen] ?? Object.values(indicator.measures)[0];
  return (
    <div className={styles.number}>
      <MeasureChoice indicator={indicator} />
      <p lang={language}>{measure?.definition}</p>
      <p className="quiet">{t(indicator.direction === 'up' ? 'assess.directionUp' : 'assess.directionDown')}</p>
      {indicator.ifNone ? (
        <p className="quiet" lang={language}>
          {indicator.ifNone}
        </p>
      ) : null}
      <div className={styles.line}>
        <TextInput name="value" label={t('assess.value')} hint={measure?.unit ?? ''} size={10} inputMode="decimal" />
        <TextInput name="year" label={t('assess.valueYear')} hint={t('assess.yearHint')} size={6} inputMode="numeric" />
      </div>
      <TextInput name="source" label={t('assess.source')} hint={t('assess.sourceHint')} size={50} />
      <fieldset>
        <legend>{t('assess.baseline')}</legend>
        <div className={styles.line}>
          <TextInput name="baselineValue" label={t('assess.baselineValue')} size={10} inputMode="decimal" />
          <TextInput name="baselineYear" label={t('assess.baselineYear')} size={6} inputMode="numeric" />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('assess.target')}</legend>
        <div className={styles.line}>
          <TextInput name="targetValue" label={t('assess.targetValue')} size={10} inputMode="decimal" />
          <TextInput name="targetYear" label={t('assess.targetYear')} size={6} inputMode="numeric" />
        </div>
      </fieldset>
      {indicator.breakdown.length > 0 ? (
        <TextInput name="breakdown" label={t('assess.breakdown')} hint={t('assess.breakdownHint')} lines />
      ) : null}
    </div>
  );
}

/** Which of the measures the city uses. It keeps to one, or the years cannot be compared. */
function MeasureChoice({ indicator }: { indicator: NumberIndicator }) {
  const { t } = useTranslation();
  const { register } = useFormContext<AnswerForm>();
  const measures = Object.entries(indicator.measures);
  if (measures.length < 2) {
    return null;
  }
  return (
    <Field label={t('assess.measure')} hint={t('assess.measureHint')}>
      {(wiring) => (
        <>
          <select {...wiring} {...register('measure')}>
            {measures.map(([id, { label }]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          <OpenElsewhere field="measure" />
        </>
      )}
    </Field>
  );
}
