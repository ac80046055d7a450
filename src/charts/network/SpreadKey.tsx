import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '@/charts/Mark';
import marks from '@/charts/marks.module.css';
import { FEWEST_CITIES, FEWEST_FOR_HALF } from '@/domain/network/distribution';
import type { ScopeSpread } from '@/domain/network/view';
import type { SpreadProps } from './spread';
import styles from './SpreadChart.module.css';

type Props = {
  spreads: readonly Pick<ScopeSpread, 'distribution'>[];
  own: string | undefined;
  children?: ReactNode;
} & Pick<SpreadProps['pack'], 'scale'>;

/** What the marks mean, and why some of them are not there. `children`: more marks. */
export function SpreadKey({ spreads, scale, own, children }: Props) {
  const { t } = useTranslation();
  const has = (shown: ScopeSpread['distribution']['shown']) =>
    spreads.some(({ distribution }) => distribution.shown === shown);
  return (
    <div className={marks.legend}>
      <ul className={marks.levels} aria-label={t('charts.legend.levels')}>
        {scale.map(({ id, value, name }) => (
          <li key={id}>
            <strong>{value}</strong> {name}
          </li>
        ))}
      </ul>
      <ul aria-label={t('charts.legend.marks')}>
        {children}
        {has('half') || has('range') ? (
          <>
            <Mark words={t('charts.network.key.median')}>
              <path d="M12 1v22" className={styles.median} />
            </Mark>
            <Mark words={t('charts.network.key.range')}>
              <path d="M2 6v12M2 12H22M22 6v12" className={marks.range} />
            </Mark>
          </>
        ) : null}
        {has('half') ? (
          <Mark words={t('charts.network.key.half')}>
            <path d="M2 12H22" className={styles.half} />
          </Mark>
        ) : null}
        {own === undefined ? null : (
          <Mark words={own}>
            <path d="M12 3L20 12L12 21L4 12Z" className={styles.own} />
          </Mark>
        )}
      </ul>
      {has('range') || has('nothing') ? (
        <p className="small quiet">
          {t('charts.network.key.few', { least: FEWEST_CITIES, leastForHalf: FEWEST_FOR_HALF })}
        </p>
      ) : null}
    </div>
  );
}
