import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import type { Figure } from '@/domain/answer';
import { tellWay } from '@/domain/figures';
import type { Indicator, NumberIndicator } from '@/domain/pack';
import type { YearComparison } from '@/domain/years/comparison';
import { compareNumbers, type NumberComparison } from '@/domain/years/numberTrends';
import { paths, type Place } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './years.module.css';

type Props = { comparison: YearComparison; place: Place };

/** The numbers of the city in two years, each in its own unit, with the trend in words and the way to the target. */
export function NumberTrends({ comparison, place }: Props) {
  const { t, i18n } = useTranslation();
  const { years, packIds } = comparison;
  const pack = useLoaded(packIds.after, i18n.language, () => getPack(packIds.after, i18n.language));
  const indicators = pack?.indicators.filter(isNumber) ?? [];
  const numbers = compareNumbers(comparison, indicators);
  const known = numbers.filter(({ figures }) => Object.values(figures).some((figure) => figure?.value !== undefined));
  const rows = known.flatMap((number) => {
    const indicator = indicators.find(({ id }) => id === number.id);
    return indicator ? [{ number, indicator }] : [];
  });
  const better = numbers.filter(({ trend }) => trend === 'better').length;
  const worse = numbers.filter(({ trend }) => trend === 'worse').length;
  if (!pack) {
    return null;
  }
  return (
    <section>
      <h2>{t('results.figures.title')}</h2>
      <p>
        {rows.length === 0
          ? t('years.numbers.none')
          : t('years.numbers.finding', { count: rows.length, better, worse, ...years })}
      </p>
      {rows.length > 0 ? (
        <TableRegion label={t('years.numbers.caption', years)}>
          <table>
            <caption>{t('years.numbers.caption', years)}</caption>
            <thead>
              <tr>
                <th scope="col">{t('results.figures.indicator')}</th>
                <th scope="col">{years.before}</th>
                <th scope="col">{years.after}</th>
                <th scope="col">{t('results.figures.trend')}</th>
                <th scope="col">{t('years.numbers.progressIn', { year: years.before })}</th>
                <th scope="col">{t('years.numbers.progressIn', { year: years.after })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ number, indicator }) => (
                <NumberRow key={number.id} number={number} indicator={indicator} place={place} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      ) : null}
      {numbers.length > rows.length ? (
        <p className="small quiet">
          {t('years.numbers.open', { count: numbers.length - rows.length, total: numbers.length })}
        </p>
      ) : null}
    </section>
  );
}

function isNumber(indicator: Indicator): indicator is NumberIndicator {
  return indicator.format === 'number';
}

type RowProps = { number: NumberComparison; indicator: NumberIndicator; place: Place };

function NumberRow({ number, indicator, place }: RowProps) {
  const { t } = useTranslation();
  const { figures, trend, progress } = number;
  const [earlier, later] = [figures.before, figures.after].map((figure) => indicator.measures[figure?.measure ?? '']);
  const measure = later ?? earlier;
  const differ = figures.before && figures.after && figures.before.measure !== figures.after.measure;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Link href={paths.principle(place, indicator.principle, indicator.id)}>{indicator.title}</Link>
        {measure ? (
          <span className={styles.measure}>
            {t('results.figures.measure', { label: measure.label, unit: measure.unit })}
          </span>
        ) : null}
      </th>
      <td>
        <span className={styles.together}>
          <Value figure={figures.before} indicator={indicator} />
        </span>
        {differ ? <span className={styles.measure}>{earlier?.unit}</span> : null}
      </td>
      <td className={styles.together}>
        <Value figure={figures.after} indicator={indicator} />
      </td>
      <td>{trend ? t(`years.numbers.trends.${trend}`) : '–'}</td>
      <td>
        <Progress share={progress.before} />
      </td>
      <td>
        <Progress share={progress.after} />
      </td>
    </tr>
  );
}

function Value({ figure, indicator }: { figure: Figure | undefined; indicator: NumberIndicator }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (figure?.value === undefined) {
    return t('years.numbers.noValue');
  }
  const value = format.number(figure.value, indicator.measures[figure.measure]?.decimals);
  return figure.year === undefined ? value : t('results.figures.dated', { value, year: figure.year });
}

/** The way from baseline to target, also below 0 and above 100 %. */
function Progress({ share }: { share: number | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return share === undefined ? '–' : t(`results.figures.${tellWay(share)}`, { share: format.percent(share) });
}
