import { useTranslation } from 'react-i18next';
import { LanguageField } from '@/ui/document/LanguageField';
import styles from './ReportFiles.module.css';

export type LanguagesChosen = { language: string; second: string | undefined };

type Props = LanguagesChosen & { onChoose: (chosen: LanguagesChosen) => void };

/** The languages of the report, which need not be that of the screen. */
export function ReportLanguages({ language, second, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.languages}>
      <LanguageField
        label={t('report.language')}
        value={language}
        onChange={(chosen = language) => onChoose({ language: chosen, second: second === chosen ? undefined : second })}
      />
      <LanguageField
        label={t('report.secondLanguage')}
        hint={t('report.secondLanguageHint')}
        value={second}
        none={t('report.noSecondLanguage')}
        without={language}
        onChange={(chosen) => onChoose({ language, second: chosen })}
      />
    </div>
  );
}
