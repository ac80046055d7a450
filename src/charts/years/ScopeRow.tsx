import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelWords } from '@/charts/LevelWords';
import type { Level } from '@/domain/scoring';
import type { BothYears, ScopeComparison } from '@/domain/years/likeForLike';
import { useFormat } from '@/ui/useFormat';
import { changeOf, formatChange } from '@/domain/years/change';
import { describeWithheld } from './changes';
import styles from './ScopeRow.module.css';

/** The heads of the columns of `ScopeRow`. `first` says what the rows are. */
export function ScopeHead({ first, years: { before, after } }: { first: string; years: BothYears<number> }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{t('years.columns.likeForLikeIn', { year: before })}</th>
        <th scope="col">{t('years.columns.likeForLikeIn', { year: after })}</th>
        <th scope="col">{t('years.columns.change')}</th>
        <th scope="col">{t('years.columns.restsOn')}</th>
        <th scope="col">{t('years.columns.ownIn', { year: before })}</th>
        <th scope="col">{t('years.columns.ownIn', { year: after })}</th>
      </tr>
    </thead>
  );
}

type Props = { title: ReactNode; scope: ScopeComparison; years: BothYears<number> };

/** A principle or group in two years: like for like with its change, what that rests on, and the own level of each year. */
export function ScopeRow({ title, scope, years }: Props) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { own, likeForLike, direction } = scope;
  const { before, after, restsOn, of } = likeForLike;
  const change = changeOf(scope);
  return (
    <tr>
      <th scope="row" className={styles.title}>
        {title}
      </th>
      {before === undefined || after === undefined || change === undefined ? (
        <td colSpan={3}>{t('years.notComparable', { reason: describeWithheld(scope, years, t, format) })}</td>
      ) : (
        <>
          <td>{format.level(before)}</td>
          <td>{format.level(after)}</td>
          <td>
            <strong>{formatChange(change, i18n.language)}</strong> {t(`years.direction.${direction}`)}
          </td>
        </>
      )}
      <td className={styles.together}>{t('years.ofSet', { restsOn, of })}</td>
      <td>
        <OwnLevel level={own.before} />
      </td>
      <td>
        <OwnLevel level={own.after} />
      </td>
    </tr>
  );
}

/** The level of a year by itself with what it rests on, or that the set of that year does not ask for it. */
function OwnLevel({ level }: { level: Level | undefined }) {
  const { t } = useTranslation();
  return level ? <LevelWords level={level} counts /> : t('years.notInSet');
}
