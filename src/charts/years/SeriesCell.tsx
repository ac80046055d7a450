import { useTranslation } from 'react-i18next';
import marks from '@/charts/marks.module.css';
import type { ScopeSeries } from '@/domain/years/series';
import { useFormat } from '@/ui/useFormat';
import { placeAt, shareOf } from './scale';
import styles from './SeriesChart.module.css';

type Props = { years: readonly number[]; principle: ScopeSeries };

/** Where the lowest and the highest level are, in percent from the top: levels stand above the dots, years below the line. */
const [BOTTOM, TOP] = [76, 20];
/** Room for half a year at both ends, as a share of the width. */
const EDGE = 0.15;

/** The small picture of one principle: first and last year and level are printed, the others stand in the table. */
export function SeriesCell({ years, principle: { levels, segments } }: Props) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const rtl = i18n.dir() === 'rtl';
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const xOf = (year: number) => {
    const share = last === first ? 0.5 : (year - first) / (last - first);
    return placeAt(EDGE + share * (1 - 2 * EDGE), rtl);
  };
  const yOf = (level: number) => `${BOTTOM + (TOP - BOTTOM) * shareOf(level)}%`;
  const levelIn = (year: number) => levels[years.indexOf(year)]?.value;
  const shown = years.filter((year) => levelIn(year) !== undefined);
  return (
    <svg className={styles.picture}>
      <line x1={xOf(first)} x2={xOf(last)} y1={yOf(0)} y2={yOf(0)} className={marks.guide} />
      <line x1={xOf(first)} x2={xOf(last)} y1={yOf(4)} y2={yOf(4)} className={marks.guide} />
      {segments.map(({ from, to, break: why }) => {
        const [before, after] = [levelIn(from), levelIn(to)];
        if (why === 'setChanged' || why === 'tooFewComparable') {
          return (
            <svg key={to} x={xOf((from + to) / 2)} y={yOf(2)} className={styles.place} data-mark="break">
              <path d="M-5 7L-1 -7M1 7L5 -7" className={styles.break} />
            </svg>
          );
        }
        return why !== undefined || before === undefined || after === undefined ? null : (
          <line
            key={to}
            x1={xOf(from)}
            y1={yOf(before)}
            x2={xOf(to)}
            y2={yOf(after)}
            className={styles.line}
            data-mark="line"
          />
        );
      })}
      {levels.map((level, index) => {
        const year = years[index];
        return level?.value === undefined || year === undefined ? null : (
          <g key={year} data-year={year}>
            <circle
              cx={xOf(year)}
              cy={yOf(level.value)}
              r="0.36em"
              className={level.provisional ? marks.hollow : marks.dot}
              data-mark="level"
            />
            {year === shown[0] || year === shown.at(-1) ? (
              <text
                x={xOf(year)}
                y={yOf(level.value)}
                dy="-0.7em"
                textAnchor="middle"
                className={`${marks.strong} ${styles.level}`}
              >
                {format.level(level.value)}
              </text>
            ) : null}
          </g>
        );
      })}
      {[...new Set([first, last])].map((year) => (
        <text key={year} x={xOf(year)} y="97%" textAnchor="middle" className={marks.quiet}>
          {year}
        </text>
      ))}
    </svg>
  );
}
