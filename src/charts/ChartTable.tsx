import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { countAnswers, indexAnswers } from '@/domain/assessment';
import { isScored } from '@/domain/pack';
import type { IndicatorResult, PrincipleResult } from '@/domain/report';
import type { Level } from '@/domain/scoring';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { indexTitles, orderPrinciples, type ChartProps } from './chart';
import styles from './ChartTable.module.css';
import { LevelWords } from './LevelWords';

type Props = Omit<ChartProps, 'width'> & {
  /** The rank of its heading on the page. */
  heading?: 'h2' | 'h3' | 'h4';
  /** Principles and indicators lead to where they are answered. Off in a document. */
  links?: boolean;
};

/**
 * The data of a chart of levels as a table that everybody sees, in the order of the chart. Its counts are of the indicators
 * that make the level (scale and yes/no), so that every row adds up to what its level rests on.
 */
export function ChartTable({ report, pack, order = 'charter', heading: Heading = 'h2', links = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const titles = indexTitles(pack);
  const place = { cityId: report.city.id, year: report.year };
  return (
    <>
      <Heading>{t('charts.table.title')}</Heading>
      <TableRegion label={t('charts.table.title')}>
        <table className={styles.table}>
          <caption>{t('charts.table.caption', { city: report.city.name, year: report.year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.table.principle')}</th>
              <th scope="col">{t('charts.table.level')}</th>
              <th scope="col">{t('charts.table.range')}</th>
              <th scope="col">{pack.dimensions.commitment}</th>
              <th scope="col">{pack.dimensions.implementation}</th>
              <th scope="col">{t('charts.table.answered')}</th>
              <th scope="col">{t('state.unknown')}</th>
              <th scope="col">{t('state.notApplicable')}</th>
              <th scope="col">{t('charts.table.lowest')}</th>
            </tr>
          </thead>
          <tbody>
            {orderPrinciples(report, order).map((principle) => {
              const { id, number, level } = principle;
              const { counts, lowest, points } = summarise(principle);
              const title = t('charts.numbered', { number, title: titles.get(id) ?? id });
              return (
                <tr key={id}>
                  <th scope="row">{links ? <Link href={paths.principle(place, id)}>{title}</Link> : title}</th>
                  <td>
                    <LevelWords level={level} />
                  </td>
                  <td className={styles.together}>{level.value === undefined ? <None /> : <Range level={level} />}</td>
                  <td className={styles.dimension}>
                    <LevelWords level={level.dimensions.commitment} counts />
                  </td>
                  <td className={styles.dimension}>
                    <LevelWords level={level.dimensions.implementation} counts />
                  </td>
                  <td className={styles.together}>
                    {t('charts.ofApplicable', { answered: level.answered, applicable: level.applicable })}
                  </td>
                  <td>{format.number(counts.unknown)}</td>
                  <td>{format.number(counts.notApplicable)}</td>
                  <td>
                    {points === undefined ? (
                      <None />
                    ) : (
                      <>
                        <strong className={styles.points}>{format.number(points)}</strong>
                        {lowest.map((indicator, index) => (
                          <span key={indicator.id} className={styles.together}>
                            {index > 0 ? ' · ' : ''}
                            <bdi>
                              {links ? (
                                <Link href={paths.principle(place, id, indicator.id)}>{indicator.id}</Link>
                              ) : (
                                indicator.id
                              )}
                            </bdi>
                          </span>
                        ))}
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{t('charts.table.note')}</p>
    </>
  );
}

function Range({ level }: { level: Level }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [low, high] = [format.level(level.low), format.level(level.high)];
  return level.provisional ? t('charts.range', { low, high }) : low;
}

/** An empty cell says so. */
function None() {
  const { t } = useTranslation();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="spoken">{t('charts.table.none')}</span>
    </>
  );
}

/** The four states over the scored indicators of a principle, and the answered ones with the fewest points. */
function summarise({ indicators }: PrincipleResult) {
  const scored = indicators.filter((indicator) => isScored(indicator));
  const answers = indexAnswers(scored.flatMap(({ answer }) => answer ?? []));
  const withPoints = scored.flatMap(({ points }) => points ?? []);
  const points = withPoints.length > 0 ? Math.min(...withPoints) : undefined;
  const lowest: IndicatorResult[] = points === undefined ? [] : scored.filter((result) => result.points === points);
  return { counts: countAnswers(scored, answers), lowest, points };
}
