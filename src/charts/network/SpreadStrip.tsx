import { useTranslation } from 'react-i18next';
import marks from '@/charts/marks.module.css';
import { placeLevel } from '@/charts/years/scale';
import type { Distribution } from '@/domain/network/distribution';
import { LEVELS } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import styles from './SpreadChart.module.css';

type Props = {
  distribution: Distribution;
  own?: { label: string; value: number } | undefined;
};

/**
 * Values of cities on the line from 0 to 4: a thin line from lowest to highest, the middle half as a bar, the median as a tick,
 * one's own city as a diamond with its name. Told apart by shape; nothing but the own city is drawn under 5 cities.
 */
export function SpreadStrip({ distribution, own }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const rtl = i18n.dir() === 'rtl';
  const at = (level: number) => placeLevel(level, rtl);
  const isFew = distribution.shown === 'nothing';
  return (
    <svg className={`${styles.strip} ${own ? styles.withOwn : ''}`} aria-hidden="true">
      <svg y="100%" className={styles.place}>
        <line x1={at(0)} x2={at(4)} y1={MIDDLE} y2={MIDDLE} className={marks.guide} />
        {LEVELS.map((level, value) => (
          <line key={level} x1={at(value)} x2={at(value)} y1={MIDDLE - 4} y2={MIDDLE + 4} className={marks.guide} />
        ))}
        {isFew ? null : <SpreadMarks distribution={distribution} at={at} />}
      </svg>
      {own === undefined ? null : (
        <svg x={at(own.value)} y="100%" className={styles.place} data-mark="own">
          <path d={`M0 ${MIDDLE - 9}L8 ${MIDDLE}L0 ${MIDDLE + 9}L-8 ${MIDDLE}Z`} className={styles.own} />
          <text
            y={MIDDLE - 14}
            textAnchor={own.value < 2 ? 'start' : 'end'}
            x={own.value < 2 === rtl ? 8 : -8}
            className={styles.ownLabel}
          >
            {t('charts.network.ownMark', { city: own.label, level: format.level(own.value) })}
          </text>
        </svg>
      )}
    </svg>
  );
}

/** The middle of the strip, upwards from its lower end, in CSS pixels. */
const MIDDLE = -14;

type MarksProps = { distribution: Exclude<Distribution, { shown: 'nothing' }>; at: (level: number) => string };

/** Range, middle half and median, around the middle of the strip. */
function SpreadMarks({ distribution, at }: MarksProps) {
  const { low, high, median } = distribution;
  return (
    <>
      {[low, high].map((end, index) => (
        <line
          key={index === 0 ? 'low' : 'high'}
          x1={at(end)}
          x2={at(end)}
          y1={MIDDLE - 6}
          y2={MIDDLE + 6}
          className={marks.range}
        />
      ))}
      <line x1={at(low)} x2={at(high)} y1={MIDDLE} y2={MIDDLE} className={marks.range} data-mark="range" />
      {distribution.shown === 'half' ? (
        <line
          x1={at(distribution.lowerQuarter)}
          x2={at(distribution.upperQuarter)}
          y1={MIDDLE}
          y2={MIDDLE}
          className={styles.half}
          data-mark="half"
        />
      ) : null}
      {/* The rim keeps the tick and the bar below it apart, in grey too. */}
      {[styles.rim, styles.median].map((style) => (
        <line
          key={style}
          x1={at(median)}
          x2={at(median)}
          y1={MIDDLE - 12}
          y2={MIDDLE + 12}
          className={style}
          data-mark={style === styles.median ? 'median' : undefined}
        />
      ))}
    </>
  );
}
