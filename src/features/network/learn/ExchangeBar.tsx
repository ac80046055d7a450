import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Principle } from '@/domain/pack';
import { Field } from '@/ui/Field';
import { paths } from '@/ui/paths';
import styles from './learn.module.css';

type Props = {
  networkId: string;
  principles: readonly Principle[];
  /** A principle, `all`, or undefined for the table of all principles. */
  shown: string | undefined;
  years: readonly number[];
  year: number;
};

/** The year, the sheet that is looked at, and printing it. Year and sheet stand in the address. */
export function ExchangeBar({ networkId, principles, shown, years, year }: Props) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const go = (toYear: number, sheet: string | undefined) => navigate(paths.network(networkId, 'learn', toYear, sheet));
  return (
    <div className={`noprint ${styles.choices}`}>
      <Field label={t('network.learn.year')}>
        {(wiring) => (
          <select {...wiring} value={year} onChange={(event) => go(Number(event.target.value), shown)}>
            {years.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('network.learn.sheet')}>
        {(wiring) => (
          <select {...wiring} value={shown ?? ''} onChange={(event) => go(year, event.target.value || undefined)}>
            <option value="">{t('network.learn.overview')}</option>
            <option value="all">{t('network.learn.all')}</option>
            {principles.map(({ id, number, shortTitle }) => (
              <option key={id} value={id}>
                {t('charts.numbered', { number, title: shortTitle })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="button" className="main" onClick={() => window.print()}>
        {shown === undefined ? t('network.learn.printOverview') : t('network.learn.print')}
      </button>
    </div>
  );
}
