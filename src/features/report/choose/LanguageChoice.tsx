import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentChoice } from '@/domain/document/choice';
import { LanguageField } from '@/ui/document/LanguageField';
import styles from './choose.module.css';

type Props = {
  languages: readonly string[];
  sideBySide: boolean;
  onChange: (patch: Pick<DocumentChoice, 'languages'> | Pick<DocumentChoice, 'sideBySide'>) => void;
};

/** The languages of the document, which need not be that of the screen. */
export function LanguageChoice({ languages: [first = '', second], sideBySide, onChange }: Props) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{t('report.languages')}</legend>
      <div className={styles.beside}>
        <LanguageField
          label={t('report.language')}
          value={first}
          onChange={(chosen = first) =>
            onChange({ languages: second && second !== chosen ? [chosen, second] : [chosen] })
          }
        />
        <LanguageField
          label={t('report.secondLanguage')}
          value={second}
          none={t('report.noSecondLanguage')}
          without={first}
          onChange={(chosen) => onChange({ languages: chosen ? [first, chosen] : [first] })}
        />
      </div>
      {second ? (
        <fieldset className={styles.inner}>
          <legend>{t('report.sides')}</legend>
          {[true, false].map((isBeside) => (
            <label key={String(isBeside)} className={styles.tick}>
              <input
                type="radio"
                name={name}
                checked={sideBySide === isBeside}
                onChange={() => onChange({ sideBySide: isBeside })}
              />
              <span>{t(isBeside ? 'report.sideBySide' : 'report.oneByOne')}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </fieldset>
  );
}
