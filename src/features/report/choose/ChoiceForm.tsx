import { useTranslation } from 'react-i18next';
import { LEFT_OUT, type DocumentChoice } from '@/domain/document/choice';
import type { Section } from '@/domain/document/model';
import type { ReportInput } from '@/exports/document/reportInput';
import { announce } from '@/ui/Announcer';
import styles from './choose.module.css';
import { LanguageChoice } from './LanguageChoice';
import { LogoInput } from './LogoInput';
import { QuestionnaireChoice } from './QuestionnaireChoice';
import { SectionChoice } from './SectionChoice';
import { TickList } from './TickList';

type Props = {
  input: ReportInput;
  choice: DocumentChoice;
  languages: readonly string[];
  sections: readonly Section[];
  /** All years of the city. */
  years: readonly number[];
  onChange: (patch: Partial<DocumentChoice>) => void;
  onReset: () => void;
};

/** Everything that can be changed about a document. What is usual suits most, so it is folded up. */
export function ChoiceForm({ input, choice, languages, sections, years, onChange, onReset }: Props) {
  const { t } = useTranslation();
  const { report, language, logo } = input;
  const { without } = choice;
  const isForm = choice.document === 'questionnaire';
  const chosenYears = choice.years.length === 0 ? years : choice.years;
  const chooseYear = (id: string, isIn: boolean) => {
    const next = years.filter((year) => (year === Number(id) ? isIn : chosenYears.includes(year)));
    onChange({ years: next.length === years.length ? [] : next });
  };
  const reset = () => {
    onReset();
    announce(t('report.usualDone'));
  };
  return (
    <details className={styles.change}>
      <summary>{t('report.change')}</summary>
      <LanguageChoice languages={languages} sideBySide={choice.sideBySide} onChange={onChange} />
      {isForm ? (
        <QuestionnaireChoice input={input} choice={choice} onChange={onChange} />
      ) : (
        <SectionChoice
          sections={sections}
          language={language}
          left={choice.sections}
          onChange={(left) => onChange({ sections: left })}
        />
      )}
      {years.length > 1 && !isForm ? (
        <TickList
          legend={t('report.years')}
          hint={t('report.yearsHint', { year: report.year })}
          ticks={years.map((year) => ({
            id: String(year),
            text: year,
            isIn: year === report.year || chosenYears.includes(year),
            isFixed: year === report.year,
          }))}
          onChange={chooseYear}
        />
      ) : null}
      {isForm && !choice.filled ? null : (
        <TickList
          legend={t('report.included')}
          // A questionnaire is for departments: it names them.
          ticks={LEFT_OUT.filter((part) => !isForm || part !== 'names').map((part) => ({
            id: part,
            text: t(`report.include.${part}`),
            isIn: !without.includes(part),
          }))}
          onChange={(id, isIn) =>
            onChange({ without: LEFT_OUT.filter((part) => (part === id ? !isIn : without.includes(part))) })
          }
        />
      )}
      <LogoInput city={report.city} logo={logo} />
      <button type="button" onClick={reset}>
        {t('report.usual')}
      </button>
    </details>
  );
}
