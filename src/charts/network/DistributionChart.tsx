import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import marks from '@/charts/marks.module.css';
import { placeLevel } from '@/charts/years/scale';
import type { Distribution } from '@/domain/network/distribution';
import type { PackOutline } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import { describeDistributionShown, stackDots } from './dots';
import styles from './DistributionChart.module.css';
import spread from './SpreadChart.module.css';
import { SpreadKey } from './SpreadKey';
import { SpreadStrip } from './SpreadStrip';

/** What the chart of one principle of a network is given. */
export type DistributionProps = {
  /** Number and title of the principle. */
  title: string;
  year: number;
  distribution: Distribution;
  /** The level of every city, each drawn as a dot; left out where single ones are not to be shown. */
  values?: readonly number[] | undefined;
  own?: { label: string; value: number } | undefined;
  scale: PackOutline['scale'];
};

/** Sizes of a dot, in CSS pixels. */
const DOT = { radius: 3.25, pitch: 8 };

/** How the cities of a network stand in one principle: the strip of the network, large, with a dot for each city above it. */
export function DistributionChart({ title, year, distribution, values, own, scale }: DistributionProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const id = useId();
  const rtl = i18n.dir() === 'rtl';
  const { dots, rows, unit } = stackDots(values ?? []);
  const shown = { distribution, values, own };
  return (
    <div className={`${marks.frame} ${styles.frame}`}>
      <div role="img" aria-label={t('charts.network.one.name', { title, year })} aria-describedby={id}>
        {dots.length > 0 ? (
          <svg className={styles.dots} style={{ blockSize: `${rows * DOT.pitch + 4}px` }} aria-hidden="true">
            <svg y="100%" className={spread.place}>
              {dots.map(({ level, place }) => (
                <circle
                  key={`${level} ${place}`}
                  cx={placeLevel(level, rtl)}
                  cy={-(place + 0.5) * DOT.pitch}
                  r={DOT.radius}
                  className={styles.dot}
                  data-mark="city"
                />
              ))}
            </svg>
          </svg>
        ) : null}
        <SpreadStrip distribution={distribution} own={own} />
        <svg className={styles.axis} aria-hidden="true">
          {scale.map(({ id: level, value }) => (
            <text key={level} x={placeLevel(value, rtl)} y="70%" textAnchor="middle" className={marks.strong}>
              {value}
            </text>
          ))}
        </svg>
      </div>
      <p id={id} className={styles.words}>
        {describeDistributionShown(shown, t, format).join(' ')}
      </p>
      <SpreadKey spreads={[{ distribution }]} scale={scale} own={own?.label}>
        {dots.length > 0 ? (
          <li>
            <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r={DOT.radius} className={styles.dot} />
            </svg>
            {t('charts.network.one.dot', { count: unit })}
          </li>
        ) : null}
      </SpreadKey>
    </div>
  );
}
