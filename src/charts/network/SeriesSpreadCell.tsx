import { useTranslation } from 'react-i18next';
import marks from '@/charts/marks.module.css';
import { placeAt, shareOf } from '@/charts/years/scale';
import type { Distribution } from '@/domain/network/distribution';
import { isBreak, type SeriesYear } from '@/domain/network/years/spreadSeries';
import { useFormat } from '@/ui/useFormat';
import styles from './SeriesSpreadChart.module.css';

type Props = { years: readonly SeriesYear[]; spreads: readonly Distribution[] };
type Shown = Exclude<Distribution, { shown: 'nothing' }>;

/** Where the lowest and the highest level are, in percent from the top: the years stand below the line. */
const [BOTTOM, TOP] = [78, 12];
/** Room for half a year at both ends, as a share of the width. */
const EDGE = 0.22;

/** The small picture of one principle: the first and the last median are printed, the others stand in the table. */
export function SeriesSpreadCell({ years, spreads }: Props) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const rtl = i18n.dir() === 'rtl';
  const [first = 0, last = 0] = [years[0]?.year, years.at(-1)?.year];
  const placeOf = (year: number) => {
    const share = last === first ? 0.5 : (year - first) / (last - first);
    return placeAt(EDGE + share * (1 - 2 * EDGE), rtl);
  };
  const heightOf = (level: number) => `${BOTTOM + (TOP - BOTTOM) * shareOf(level)}%`;
  const shown = years.flatMap((year, index) => {
    const spread = spreads[index];
    return spread && spread.shown !== 'nothing' ? [{ year, spread }] : [];
  });
  return (
    <svg className={styles.picture}>
      {[0, 4].map((level) => (
        <line
          key={level}
          x1={placeOf(first)}
          x2={placeOf(last)}
          y1={heightOf(level)}
          y2={heightOf(level)}
          className={marks.guide}
        />
      ))}
      {years.slice(1).map((year, index) => {
        const before = years[index] ?? year;
        const [from, to] = [before, year].map((end) => shown.find((item) => item.year === end)?.spread);
        if (isBreak(before, year)) {
          return (
            <svg
              key={year.year}
              x={placeOf((before.year + year.year) / 2)}
              y={heightOf(2)}
              className={styles.place}
              data-mark="break"
            >
              <path d="M-5 7L-1 -7M1 7L5 -7" className={styles.break} />
            </svg>
          );
        }
        return from && to ? (
          <line
            key={year.year}
            x1={placeOf(before.year)}
            x2={placeOf(year.year)}
            y1={heightOf(from.median)}
            y2={heightOf(to.median)}
            className={styles.line}
            data-mark="line"
          />
        ) : null;
      })}
      {shown.map(({ year: { year }, spread }, index) => (
        <g key={year} data-year={year}>
          <Spread spread={spread} x={placeOf(year)} heightOf={heightOf} />
          {index === 0 || index === shown.length - 1 ? (
            <text
              x={placeOf(year)}
              y={heightOf(spread.median)}
              dx={(index === 0) === rtl ? '0.6em' : '-0.6em'}
              dy="0.35em"
              textAnchor={index === 0 ? 'end' : 'start'}
              className={`${marks.strong} ${styles.level}`}
            >
              {format.level(spread.median)}
            </text>
          ) : null}
        </g>
      ))}
      {[...new Set([first, last])].map((year) => (
        <text key={year} x={placeOf(year)} y="97%" textAnchor="middle" className={marks.quiet}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** A year: from the lowest to the highest level, the middle half thicker where it may be shown, the median as a dot. */
function Spread({ spread, x, heightOf }: { spread: Shown; x: string; heightOf: (level: number) => string }) {
  return (
    <>
      <line x1={x} x2={x} y1={heightOf(spread.low)} y2={heightOf(spread.high)} className={styles.range} />
      {spread.shown === 'half' ? (
        <line
          x1={x}
          x2={x}
          y1={heightOf(spread.lowerQuarter)}
          y2={heightOf(spread.upperQuarter)}
          className={styles.half}
          data-mark="half"
        />
      ) : null}
      <circle cx={x} cy={heightOf(spread.median)} r="0.32em" className={marks.dot} data-mark="median" />
    </>
  );
}
