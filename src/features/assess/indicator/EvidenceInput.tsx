import { useId, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { EVIDENCE_LIMIT, EVIDENCE_TYPES } from '@/domain/answer';
import type { AnswerForm } from '@/domain/form/answerForm';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { OpenElsewhere } from './elsewhere/OpenElsewhere';
import styles from './EvidenceInput.module.css';
import { TextInput } from './TextInput';

type Props = {
  /** Examples of documents that would show this indicator. */
  suggestions: readonly string[];
  /** A row was taken away: unlike typing, the form does not report it as a change. */
  onRemoved: () => void;
};

/** The documents behind an answer: what they are and where they are kept. Files themselves stay where they are. */
export function EvidenceInput({ suggestions, onRemoved }: Props) {
  const { t } = useTranslation();
  const { control, register, getValues } = useFormContext<AnswerForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'evidence', keyName: 'key' });
  const list = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const row = {
      id: newId(),
      title: '',
      type: 'councilDecision' as const,
      date: '',
      place: '',
      link: '',
      department: '',
    };
    append(row, { focusName: `evidence.${fields.length}.title` });
  };
  const removeRow = (index: number) => {
    const title = getValues(`evidence.${index}.title`);
    remove(index);
    onRemoved();
    announce(t('assess.evidenceRemoved', { title }));
    addButton.current?.focus();
  };
  return (
    <div className={styles.evidence}>
      <h3 className={styles.heading}>{t('assess.evidence')}</h3>
      <p className="hint">{t('assess.evidenceHint')}</p>
      <ol className={styles.list}>
        {fields.map((row, index) => (
          <li key={row.key}>
            <fieldset>
              <legend className="spoken">{t('assess.evidenceNumber', { number: index + 1 })}</legend>
              <div className={styles.fields}>
                <TextInput name={`evidence.${index}.title`} label={t('assess.evidenceTitle')} size={32} list={list} />
                <Field label={t('assess.evidenceType')}>
                  {(wiring) => (
                    <>
                      <select {...wiring} {...register(`evidence.${index}.type`)}>
                        {EVIDENCE_TYPES.map((type) => (
                          <option key={type} value={type}>
                            {t(`evidence.types.${type}`)}
                          </option>
                        ))}
                      </select>
                      <OpenElsewhere field={`evidence.${index}.type`} />
                    </>
                  )}
                </Field>
                <TextInput
                  name={`evidence.${index}.date`}
                  label={t('assess.evidenceDate')}
                  hint={t('assess.dateHint')}
                  size={12}
                />
                <TextInput name={`evidence.${index}.place`} label={t('assess.evidencePlace')} size={28} />
                <TextInput name={`evidence.${index}.link`} label={t('assess.evidenceLink')} size={28} inputMode="url" />
                <TextInput name={`evidence.${index}.department`} label={t('assess.evidenceDepartment')} size={24} />
              </div>
              <button type="button" className="plain" onClick={() => removeRow(index)}>
                {t('assess.removeEvidence', { number: index + 1 })}
              </button>
            </fieldset>
          </li>
        ))}
      </ol>
      <datalist id={list}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
      <button ref={addButton} type="button" onClick={add} disabled={fields.length >= EVIDENCE_LIMIT}>
        {t('assess.addEvidence')}
      </button>
    </div>
  );
}
