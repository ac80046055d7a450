import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { announce } from '@/ui/Announcer';
import { Field } from '@/ui/Field';
import { paths } from '@/ui/paths';
import styles from './change.module.css';

type Props = { networkId: string; years: readonly number[]; from: number; to: number };

/** The two years that are compared. They stand in the address, so that a comparison can be handed on and gone back to. */
export function YearPair({ networkId, years, from, to }: Props) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const choose = (pair: { from: number; to: number }) => {
    navigate(paths.network(networkId, 'change', pair.from, pair.to));
    announce(t('network.change.chosen', pair));
  };
  return (
    <div className={`noprint ${styles.years}`}>
      <Field label={t('network.change.from')}>
        {(wiring) => (
          <select {...wiring} value={from} onChange={(event) => choose({ from: Number(event.target.value), to })}>
            {years
              .filter((year) => year < to)
              .map((year) => (
                <option key={year}>{year}</option>
              ))}
          </select>
        )}
      </Field>
      <Field label={t('network.change.to')}>
        {(wiring) => (
          <select {...wiring} value={to} onChange={(event) => choose({ from, to: Number(event.target.value) })}>
            {years
              .filter((year) => year > from)
              .map((year) => (
                <option key={year}>{year}</option>
              ))}
          </select>
        )}
      </Field>
    </div>
  );
}
