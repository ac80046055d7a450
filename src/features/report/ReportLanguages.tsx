import { useTranslation } from 'react-i18next';
import { Field } from '@/ui/Field';
import styles from './ReportFiles.module.css';

export type LanguagesChosen = { language: string; second: string | undefined };

type Props = LanguagesChosen & { onChoose: (chosen: LanguagesChosen) => void };

/** The languages of the report, which need not be that of the screen. */
export function ReportLanguages({ language, second, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const supported = i18n.options.supportedLngs || [];
  const languages = supported.filter((code) => code !== 'cimode');
  if (languages.length < 2) {
    return null;
  }
  return (
    <div className={styles.languages}>
      <Field label={t('report.language')}>
        {(wiring) => (
          <select
            {...wiring}
            value={language}
            onChange={({ target: { value } }) =>
              onChoose({ language: value, second: second === value ? undefined : second })
            }
          >
            {languages.map((code) => (
              <LanguageOption key={code} code={code} />
            ))}
          </select>
        )}
      </Field>
      <Field label={t('report.secondLanguage')} hint={t('report.secondLanguageHint')}>
        {(wiring) => (
          <select
            {...wiring}
            value={second ?? ''}
            onChange={({ target: { value } }) => onChoose({ language, second: value || undefined })}
          >
            <option value="">{t('report.noSecondLanguage')}</option>
            {languages
              .filter((code) => code !== language)
              .map((code) => (
                <LanguageOption key={code} code={code} />
              ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** Everyone finds their own language, so each stands in itself. */
function LanguageOption({ code }: { code: string }) {
  const name = new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  return (
    <option value={code} lang={code}>
      {name.charAt(0).toLocaleUpperCase(code) + name.slice(1)}
    </option>
  );
}
