import { useTranslation } from 'react-i18next';
import { describeWithheld } from '@/charts/years/changes';
import { DIRECTIONS, changeOf, formatChange } from '@/domain/years/change';
import { ScopeHead, ScopeRow } from '@/charts/years/ScopeRow';
import type { PackOutline } from '@/domain/pack';
import type { YearComparison } from '@/domain/years/comparison';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './years.module.css';

type Props = { comparison: YearComparison; pack: PackOutline };

const DIMENSIONS = ['commitment', 'implementation'] as const;

/** The groups of the Charter and the two dimensions in two years and, below them, all principles together. */
export function GroupChanges({ comparison, pack }: Props) {
  const { t } = useTranslation();
  const { years, groups, principles } = comparison;
  return (
    <section>
      <h2>{t('years.groups.title')}</h2>
      <TableRegion label={t('years.groups.caption', years)}>
        <table>
          <caption>{t('years.groups.caption', years)}</caption>
          <ScopeHead first={t('years.groups.group')} years={years} />
          <tbody>
            {groups.map((group) => (
              <ScopeRow
                key={group.id}
                title={pack.groups.find(({ id }) => id === group.id)?.title.text ?? group.id}
                scope={group}
                years={years}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{t('years.groups.note')}</p>
      <TableRegion label={t('years.dimensions.caption', years)}>
        <table>
          <caption>{t('years.dimensions.caption', years)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('years.dimensions.dimension')}</th>
              {DIRECTIONS.map((direction) => (
                <th scope="col" key={direction}>
                  {t(`years.dimensions.${direction}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {DIMENSIONS.map((name) => (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  {pack.dimensions[name]}
                </th>
                {DIRECTIONS.map((direction) => (
                  <td key={direction}>
                    {principles.filter(({ dimensions }) => dimensions[name].direction === direction).length}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <h3>{t('results.overall.title')}</h3>
      <Together comparison={comparison} />
    </section>
  );
}

/** The figure of the city like for like and each year's own, in sentences. */
function Together({ comparison: { city, years } }: { comparison: YearComparison }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { before, after, restsOn, of } = city.likeForLike;
  const change = changeOf(city);
  if (before === undefined || after === undefined || change === undefined) {
    const reason = describeWithheld(city, years, t, format);
    return <p>{t('years.together.withheld', { ...years, reason })}</p>;
  }
  const words = {
    change: formatChange(change, i18n.language),
    from: format.level(before),
    to: format.level(after),
    restsOn,
    of,
  };
  return (
    <>
      <p>
        {t('years.together.text', { ...years, ...words })} {t('results.overall.note')}
      </p>
      <ul>
        {(['before', 'after'] as const).map((side) => {
          const own = city.own[side];
          const level = own?.value;
          return own && level !== undefined ? (
            <li key={side}>
              {t(own.provisional ? 'years.together.ownProvisional' : 'years.together.own', {
                year: years[side],
                level: format.level(level),
                low: format.level(own.low),
                high: format.level(own.high),
                count: own.answered,
                total: own.applicable,
              })}
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}
