import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NOT_APPLICABLE_REASONS } from '@/domain/answer';
import type { AnswerForm } from '@/domain/form/answerForm';
import { CHOICES, type Indicator, type PackOutline } from '@/domain/pack';
import styles from './AnswerInput.module.css';
import { OpenElsewhere } from './elsewhere/OpenElsewhere';
import { NumberInput } from './NumberInput';
import { TextInput } from './TextInput';

type Props = { indicator: Indicator; pack: PackOutline; labelledBy: string; language: string | undefined };

/** The answer itself: levels, choices or a figure, and apart from them the two other answers. Nothing is pre-selected. */
export function AnswerInput({ indicator, pack, labelledBy, language }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.answer} aria-labelledby={labelledBy}>
      {indicator.format === 'number' ? <NumberInput indicator={indicator} language={language} /> : null}
      {indicator.format === 'scale'
        ? pack.scale.map(({ id, value, name }) => (
            <Option key={id} value={id} name={`${value} ${name}`} text={indicator.levels[id]} lang={language} />
          ))
        : null}
      {indicator.format === 'yesNo'
        ? CHOICES.map((id) => (
            <Option key={id} value={id} name={pack.choices[id]} text={indicator.choices[id]} lang={language} />
          ))
        : null}
      <p className={styles.or}>{t('assess.or')}</p>
      <Option value="unknown" name={t('assess.unknown')} text={t('assess.unknownHint')} />
      <Option value="notApplicable" name={t('assess.notApplicable')} text={t('assess.notApplicableHint')} />
      <OpenElsewhere field="answer" />
      <Reason />
    </fieldset>
  );
}

type OptionProps = { value: string; name: string; text: string; lang?: string | undefined };

function Option({ value, name, text, lang }: OptionProps) {
  const { register } = useFormContext<AnswerForm>();
  return (
    <label className={styles.option}>
      <input type="radio" value={value} {...register('answer')} />
      <strong>{name}</strong> <span lang={lang}>{text}</span>
    </label>
  );
}

/** Why the indicator does not apply: asked for here, and missed only when the principle is marked ready. */
function Reason() {
  const { t } = useTranslation();
  const { register } = useFormContext<AnswerForm>();
  // Drawn when it comes or goes, not for each level that is pressed.
  const isAsked = useWatch<AnswerForm, 'answer', boolean>({
    name: 'answer',
    exact: true,
    compute: (answer) => answer === 'notApplicable',
  });
  if (!isAsked) {
    return null;
  }
  return (
    <fieldset className={styles.reason}>
      <legend>{t('assess.whyNotApplicable')}</legend>
      {NOT_APPLICABLE_REASONS.map((reason) => (
        <label key={reason} className={styles.option}>
          <input type="radio" value={reason} {...register('reason')} />
          <span className={styles.wide}>{t(`reasons.${reason}`)}</span>
        </label>
      ))}
      <OpenElsewhere field="reason" />
      <TextInput name="reasonWords" label={t('assess.reasonWords')} />
    </fieldset>
  );
}
