import { useTranslation } from 'react-i18next';
import { Mark } from '@/charts/Mark';
import marks from '@/charts/marks.module.css';
import type { PackOutline } from '@/domain/pack';
import type { BothYears } from '@/domain/years/likeForLike';
import styles from './ChangeChart.module.css';

type Props = { years: BothYears<number>; scale: PackOutline['scale'] };

/** What the marks and figures of the chart of two years mean. */
export function ChangeLegend({ years: { before, after }, scale }: Props) {
  const { t } = useTranslation();
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
        <Mark words={t('years.change.before', { year: before })}>
          <path d="M12 3v18" className={styles.before} />
        </Mark>
        <Mark words={t('years.change.after', { year: after })}>
          <circle cx="12" cy="12" r="7" className={marks.dot} />
        </Mark>
        <li>{t('years.change.provisional')}</li>
      </ul>
    </div>
  );
}
