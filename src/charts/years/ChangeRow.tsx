import { useTranslation } from 'react-i18next';
import marks from '@/charts/marks.module.css';
import { HIGHEST, LOWEST, type Level } from '@/domain/scoring';
import type { PrincipleComparison } from '@/domain/years/comparison';
import type { BothYears } from '@/domain/years/likeForLike';
import { useFormat } from '@/ui/useFormat';
import styles from './ChangeChart.module.css';
import { changeOf, formatChange } from '@/domain/years/change';
import { describeWithheld } from './changes';
import { placeLevel } from './scale';

type Props = { principle: PrincipleComparison; title: string; years: BothYears<number> };

const STEPS = [0, 1, 2, 3, 4];

/** One principle: number and title, its way on the scale or why there is none, and all its figures. */
export function ChangeRow({ principle, title, years }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { id, number, own, likeForLike } = principle;
  const { before, after, restsOn, of } = likeForLike;
  const change = changeOf(principle);
  const writeOwn = (level: Level | undefined) => {
    if (level?.value === undefined) {
      return '–';
    }
    const value = format.level(level.value);
    return level.provisional ? t('years.provisionalMark', { level: value }) : value;
  };
  return (
    <div className={styles.row} data-principle={id}>
      <span className={styles.title}>{t('charts.numbered', { number, title })}</span>
      {before === undefined || after === undefined ? (
        <span className={styles.reason}>{describeWithheld(principle, years, t, format)}</span>
      ) : (
        <Way before={before} after={after} />
      )}
      <span className={styles.change}>{change === undefined ? '' : formatChange(change, i18n.language)}</span>
      <Fact name={t('years.columns.likeForLike')}>
        {before === undefined || after === undefined
          ? '–'
          : t('years.fromTo', { before: format.level(before), after: format.level(after) })}
      </Fact>
      <Fact name={t('years.columns.own')}>
        {t('years.fromTo', { before: writeOwn(own.before), after: writeOwn(own.after) })}
      </Fact>
      <Fact name={t('years.columns.restsOn')}>{t('years.ofSet', { restsOn, of })}</Fact>
    </div>
  );
}

/** A figure in its column; where there are no columns it stands behind its name. */
function Fact({ name, children }: { name: string; children: string }) {
  return (
    <span className={styles.fact}>
      <span className={styles.name}>{name} </span>
      {children}
    </span>
  );
}

/** Both levels on the scale: a bar, a line and a dot. Told apart by shape. */
function Way({ before, after }: { before: number; after: number }) {
  const { i18n } = useTranslation();
  const at = (level: number) => placeLevel(level, i18n.dir() === 'rtl');
  return (
    <svg className={styles.scale}>
      <line x1={at(LOWEST)} x2={at(HIGHEST)} y1="50%" y2="50%" className={marks.guide} />
      {STEPS.map((step) => (
        <line key={step} x1={at(step)} x2={at(step)} y1="25%" y2="75%" className={marks.guide} />
      ))}
      <line x1={at(before)} x2={at(after)} y1="50%" y2="50%" className={styles.way} />
      <line x1={at(before)} x2={at(before)} y1="2%" y2="98%" className={styles.before} data-mark="before" />
      <circle cx={at(after)} cy="50%" r="0.42em" className={marks.dot} data-mark="after" />
    </svg>
  );
}
