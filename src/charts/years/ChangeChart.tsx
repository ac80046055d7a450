import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { indexTitles } from '@/charts/chart';
import marks from '@/charts/marks.module.css';
import type { PackOutline } from '@/domain/pack';
import { groupChanges } from '@/domain/years/change';
import { describeChanges, type ComparisonProps } from './changes';
import { ChangeLegend } from './ChangeLegend';
import { ChangeRow } from './ChangeRow';
import styles from './ChangeChart.module.css';
import { placeLevel } from './scale';

/**
 * Two years as one row per principle, in four groups: a bar where the principle stood, a dot where it stands, like for like,
 * and the way between them. Every figure is printed beside the marks. It is made of text and lines and not by the drawing
 * library, so that titles and reasons break as text does, in every language, on every width and on paper.
 */
export function ChangeChart({ comparison, pack, city }: ComparisonProps) {
  const { t } = useTranslation();
  const id = useId();
  const { years } = comparison;
  const titles = indexTitles(pack);
  return (
    <div className={`${marks.frame} ${styles.frame}`}>
      <div
        role="img"
        aria-label={t('years.change.name', { city, ...years })}
        aria-describedby={id}
        className={styles.rows}
      >
        <Head scale={pack.scale} />
        {groupChanges(comparison).map(({ direction, principles }) => (
          <div key={direction} className={styles.group} data-direction={direction}>
            <p className={styles.direction}>{t(`years.change.${direction}`, { count: principles.length })}</p>
            {principles.map((principle) => (
              <ChangeRow
                key={principle.id}
                principle={principle}
                title={titles.get(principle.id) ?? principle.id}
                years={years}
              />
            ))}
          </div>
        ))}
      </div>
      <p id={id} className="spoken">
        {t('years.change.description', { finding: describeChanges(comparison, t).join(' ') })}
      </p>
      <ChangeLegend years={years} scale={pack.scale} />
    </div>
  );
}

/** The figures of the scale, and what stands in each column. Where there is one column only, each figure has its own words. */
function Head({ scale }: { scale: PackOutline['scale'] }) {
  const { t, i18n } = useTranslation();
  const rtl = i18n.dir() === 'rtl';
  return (
    <div className={`${styles.row} ${styles.head}`}>
      <span className={styles.title}>{t('charts.table.principle')}</span>
      <svg className={styles.axis}>
        {scale.map(({ id, value }) => (
          <text key={id} x={placeLevel(value, rtl)} y="70%" textAnchor="middle" className={marks.strong}>
            {value}
          </text>
        ))}
      </svg>
      <span className={styles.change}>{t('years.columns.change')}</span>
      <span className={styles.fact}>{t('years.columns.likeForLike')}</span>
      <span className={styles.fact}>{t('years.columns.own')}</span>
      <span className={styles.fact}>{t('years.columns.restsOn')}</span>
    </div>
  );
}
