import { useTranslation } from 'react-i18next';
import { FEWEST_FOR_HALF, type Distribution } from '@/domain/network/distribution';
import type { NumberSeries } from '@/domain/network/years/numberSeries';
import type { NumberIndicator } from '@/domain/pack';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './change.module.css';
import { SpreadStrip } from './SpreadStrip';

type Props = { row: NumberSeries; indicator: NumberIndicator; years: readonly number[] };
type Shown = Exclude<Distribution, { shown: 'nothing' }>;

/** One way to measure over the years: median, middle half and range in its unit, with the number of cities. */
export function NumberTable({ row: { measure, spreads }, indicator, years }: Props) {
  const { t } = useTranslation();
  const known = indicator.measures[measure];
  const caption = t('network.change.numbers.caption', { indicator: indicator.title });
  const shown = spreads.filter((spread): spread is Shown => spread !== undefined && spread.shown !== 'nothing');
  const ends = { from: Math.min(...shown.map(({ low }) => low)), to: Math.max(...shown.map(({ high }) => high)) };
  return (
    <>
      <p>
        {known ? t('results.figures.measure', { label: known.label, unit: known.unit }) : measure}
        {' · '}
        {t(`network.change.numbers.wanted.${indicator.direction}`)}
      </p>
      <TableRegion label={caption}>
        <table className={styles.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('network.change.numbers.year')}</th>
              <th scope="col" className="number">
                {t('network.change.directions.cities')}
              </th>
              <th scope="col" className="number">
                {t('network.change.numbers.median')}
              </th>
              <th scope="col">{t('network.change.directions.half')}</th>
              <th scope="col">{t('network.change.directions.range')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year, index) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <Cells spread={spreads[index]} ends={ends} decimals={known?.decimals} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

type CellsProps = {
  spread: Distribution | undefined;
  ends: { from: number; to: number };
  decimals: number | undefined;
};

function Cells({ spread, ends, decimals }: CellsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!spread || spread.shown === 'nothing') {
    return (
      <td colSpan={4} className="quiet">
        {spread ? t('network.change.few') : t('network.change.numbers.otherQuestion')}
      </td>
    );
  }
  const range = (low: number, high: number) =>
    t('charts.range', { low: format.number(low, decimals), high: format.number(high, decimals) });
  return (
    <>
      <td className="number">{spread.n}</td>
      <td className="number">
        <strong>{format.number(spread.median, decimals)}</strong>
      </td>
      <td className={styles.together}>
        {spread.shown === 'half'
          ? range(spread.lowerQuarter, spread.upperQuarter)
          : t('network.change.directions.noHalf', { least: FEWEST_FOR_HALF })}
      </td>
      <td>
        <SpreadStrip spread={spread} {...ends} />
        <span className={styles.together}>{range(spread.low, spread.high)}</span>
      </td>
    </>
  );
}
