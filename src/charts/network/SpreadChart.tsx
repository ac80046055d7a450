import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import marks from '@/charts/marks.module.css';
import { placeLevel } from '@/charts/years/scale';
import type { ScopeSpread } from '@/domain/network/view';
import { useFormat } from '@/ui/useFormat';
import { describeSpreads, numberOf, orderSpreads, type SpreadProps } from './spread';
import styles from './SpreadChart.module.css';
import { SpreadKey } from './SpreadKey';
import { SpreadStrip } from './SpreadStrip';

/**
 * How a network is spread: one strip per principle on one scale. It is made of text and lines and not by the drawing library,
 * so that titles break as text does, in every language, on every width and on paper.
 */
export function SpreadChart({ spreads, pack, year, order = 'charter', own }: SpreadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const titles = indexTitles(pack);
  return (
    <div className={`${marks.frame} ${styles.frame}`}>
      <div role="img" aria-label={t('charts.network.name', { year })} aria-describedby={id}>
        <Head scale={pack.scale} />
        {orderSpreads(spreads, order).map((spread) => (
          <Row
            key={spread.principleId}
            title={t('charts.numbered', {
              number: numberOf(spread.principleId, pack),
              title: titles.get(spread.principleId) ?? spread.principleId,
            })}
            spread={spread}
            own={own}
          />
        ))}
      </div>
      <p id={id} className="spoken">
        {t('charts.network.description', { finding: describeSpreads(spreads, pack, t, format).join(' ') })}
      </p>
      <SpreadKey spreads={spreads} scale={pack.scale} own={own} />
    </div>
  );
}

/** The figures of the scale, and what stands in each column. Where there is one column only, each figure has its own words. */
function Head({ scale }: Pick<SpreadProps['pack'], 'scale'>) {
  const { t, i18n } = useTranslation();
  const rtl = i18n.dir() === 'rtl';
  return (
    <div className={`${styles.row} ${styles.head}`}>
      <span className={styles.title}>{t('charts.table.principle')}</span>
      <svg className={styles.axis} aria-hidden="true">
        {scale.map(({ id, value }) => (
          <text key={id} x={placeLevel(value, rtl)} y="70%" textAnchor="middle" className={marks.strong}>
            {value}
          </text>
        ))}
      </svg>
      <span>{t('charts.network.median')}</span>
      <span>{t('charts.network.half')}</span>
      <span>{t('charts.network.cities')}</span>
    </div>
  );
}

type RowProps = { title: string; spread: ScopeSpread; own: string | undefined };

/** One principle: title, strip, and its figures; under 5 cities words instead of them. */
function Row({ title, spread, own }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { distribution, cities } = spread;
  const mark = own !== undefined && spread.own !== undefined ? { label: own, value: spread.own } : undefined;
  return (
    <div className={styles.row} data-principle={spread.principleId}>
      <span className={styles.title}>{title}</span>
      <SpreadStrip distribution={distribution} own={mark} />
      {distribution.shown === 'nothing' ? (
        <span className={styles.few}>{t('charts.network.few')}</span>
      ) : (
        <>
          <span className={styles.value}>
            <span className={styles.name}>{t('charts.network.median')}</span> {format.level(distribution.median)}
          </span>
          <span>
            {distribution.shown === 'half' ? (
              <>
                <span className={styles.name}>{t('charts.network.half')}</span>{' '}
                {t('charts.range', {
                  low: format.level(distribution.lowerQuarter),
                  high: format.level(distribution.upperQuarter),
                })}
              </>
            ) : (
              '–'
            )}
          </span>
          <span>
            <span className={styles.name}>{t('charts.network.cities')}</span>{' '}
            {t('charts.ofApplicable', {
              answered: format.number(distribution.n),
              applicable: format.number(cities),
            })}
          </span>
        </>
      )}
    </div>
  );
}
