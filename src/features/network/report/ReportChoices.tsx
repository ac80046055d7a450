import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Network } from '@/domain/network/network';
import { TODAY, type YearFigures } from '@/exports/network/yearFigures';
import { LanguageField } from '@/ui/document/LanguageField';
import { Field } from '@/ui/Field';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './report.module.css';

type Props = {
  network: Network;
  years: readonly number[];
  figures: YearFigures;
  /** Whether the figures of today may stand beside those that were agreed. */
  isTodayOffered: boolean;
  language: string;
  onLanguage: (language: string) => void;
};

/** Which year, which figures of it, and in which language. Year and figures stand in the address. */
export function ReportChoices({ network, years, figures, isTodayOffered, language, onLanguage }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, navigate] = useLocation();
  const { year, edition } = figures;
  const editions = network.editions
    .filter((item) => item.year === year)
    .toSorted((a, b) => (a.agreedAt < b.agreedAt ? 1 : -1));
  const options = [
    ...editions.map(({ id, agreedAt }) => ({ id, label: t('network.report.agreedOn', { day: format.day(agreedAt) }) })),
    ...(isTodayOffered ? [{ id: TODAY, label: t('network.report.today') }] : []),
  ];
  return (
    <div className={styles.choices}>
      <Field label={t('network.report.year')}>
        {(wiring) => (
          <select
            {...wiring}
            value={year}
            onChange={({ target }) => navigate(paths.network(network.id, 'report', target.value))}
          >
            {years.map((item) => (
              <option key={item}>{item}</option>
            ))}
          </select>
        )}
      </Field>
      {options.length > 1 ? (
        <Field label={t('network.report.figures')}>
          {(wiring) => (
            <select
              {...wiring}
              value={edition?.id ?? TODAY}
              onChange={({ target }) => navigate(paths.network(network.id, 'report', year, target.value))}
            >
              {options.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <LanguageField
        label={t('network.report.language')}
        value={language}
        onChange={(to = language) => onLanguage(to)}
      />
    </div>
  );
}
