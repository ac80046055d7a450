import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { indexTitles } from '@/charts/chart';
import type { Distribution } from '@/domain/network/distribution';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { numberOf, orderSpreads, type SpreadProps } from './spread';
import styles from './SpreadTable.module.css';

type Props = SpreadProps & {
  /** The share (0-1) of what was asked that the cities do not know yet, by principle id. Left out where it is not known. */
  unknown?: ReadonlyMap<string, number> | undefined;
  /** Where a principle leads. */
  linkTo?: (principleId: string) => string;
  /** The rank of its heading on the page. */
  heading?: 'h2' | 'h3' | 'h4';
};

/** The data of the chart of a network as a table that everybody sees, in the order of the chart. */
export function SpreadTable(props: Props) {
  const { spreads, pack, year, order = 'charter', own, unknown, linkTo, heading: Heading = 'h3' } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const titles = indexTitles(pack);
  const caption = t('charts.network.table.caption', { year });
  return (
    <>
      <Heading>{t('charts.table.title')}</Heading>
      <TableRegion label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charts.table.principle')}</th>
              <SpreadHeads own={own} />
              <th scope="col">{t('charts.network.table.answered')}</th>
              {unknown ? <th scope="col">{t('charts.network.table.unknown')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {orderSpreads(spreads, order).map(({ principleId, distribution, coverage, cities, own: ownValue }) => {
              const title = t('charts.numbered', {
                number: numberOf(principleId, pack),
                title: titles.get(principleId) ?? principleId,
              });
              const share = unknown?.get(principleId);
              return (
                <tr key={principleId}>
                  <th scope="row" className={styles.title}>
                    {linkTo ? <Link href={linkTo(principleId)}>{title}</Link> : title}
                  </th>
                  <SpreadCells
                    distribution={distribution}
                    write={format.level}
                    cities={cities}
                    own={own === undefined ? undefined : { value: ownValue }}
                  />
                  <td>{coverage.shown === 'nothing' ? <NotShown /> : format.percent(coverage.median)}</td>
                  {unknown ? <td>{share === undefined ? <NotShown /> : format.percent(share)}</td> : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
      <p className="small quiet">{t(unknown ? 'charts.network.table.note' : 'charts.network.table.noteAgreed')}</p>
    </>
  );
}

/** The heads of the columns of `SpreadCells`. `cities`: what is counted, where it is not levels. */
export function SpreadHeads({ own, cities }: { own: string | undefined; cities?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col">{t('charts.network.median')}</th>
      <th scope="col">{t('charts.network.half')}</th>
      <th scope="col">{t('charts.network.range')}</th>
      {own === undefined ? null : (
        <th scope="col">
          <bdi>{own}</bdi>
        </th>
      )}
      <th scope="col">{cities ?? t('charts.network.table.cities')}</th>
    </>
  );
}

type CellsProps = {
  distribution: Distribution;
  write: (value: number) => string;
  /** Of how many cities that may be shown; left out where that says nothing. */
  cities?: number;
  /** Left out where no city is marked; without a value it has none. */
  own: { value: number | undefined } | undefined;
};

/** One distribution as cells: median, middle half, range, own value, number of cities. */
export function SpreadCells({ distribution, write, cities, own }: CellsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const range = (low: number, high: number) => t('charts.range', { low: write(low), high: write(high) });
  const isFew = distribution.shown === 'nothing';
  return (
    <>
      <td>{isFew ? <NotShown /> : <strong>{write(distribution.median)}</strong>}</td>
      <td className={styles.together}>
        {distribution.shown === 'half' ? range(distribution.lowerQuarter, distribution.upperQuarter) : <NotShown />}
      </td>
      <td className={styles.together}>{isFew ? <NotShown /> : range(distribution.low, distribution.high)}</td>
      {own ? <td>{own.value === undefined ? <None /> : <strong>{write(own.value)}</strong>}</td> : null}
      <td className={styles.together}>
        {isFew
          ? t('charts.network.few')
          : cities === undefined
            ? format.number(distribution.n)
            : t('charts.ofApplicable', {
                answered: format.number(distribution.n),
                applicable: format.number(cities),
              })}
      </td>
    </>
  );
}

function NotShown() {
  const { t } = useTranslation();
  return <Dash words={t('charts.network.table.notShown')} />;
}

function None() {
  const { t } = useTranslation();
  return <Dash words={t('charts.table.none')} />;
}

/** An empty cell says so. */
function Dash({ words }: { words: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="spoken">{words}</span>
    </>
  );
}
