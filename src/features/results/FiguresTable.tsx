import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { progressToTarget, tellWay, trendOf } from '@/domain/figures';
import type { NumberIndicator } from '@/domain/pack';
import type { IndicatorResult, Report } from '@/domain/report';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import styles from './results.module.css';

/** The numbers of the city, each in its own unit: they never become a level. */
export function FiguresTable({ report }: { report: Report }) {
  const { t, i18n } = useTranslation();
  const pack = useLoaded(report.packId, i18n.language, () => getPack(report.packId, i18n.language));
  const results = report.principles.flatMap(({ indicators }) => indicators).filter(({ format }) => format === 'number');
  const shown = results.filter(({ state, answer }) => state !== 'unanswered' || answer?.figure);
  const rows = shown.flatMap((result) => {
    const indicator = pack?.indicators.find(({ id }) => id === result.id);
    return indicator?.format === 'number' ? [{ result, indicator }] : [];
  });
  const open = results.length - shown.length;
  return (
    <section>
      <h2>{t('results.figures.title')}</h2>
      <p>{t('results.figures.note')}</p>
      {rows.length > 0 ? (
        <TableRegion label={t('results.figures.title')}>
          <table className={styles.figures}>
            <caption>{t('results.figures.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('results.figures.indicator')}</th>
                <th scope="col">{t('results.figures.value')}</th>
                <th scope="col">{t('results.figures.baseline')}</th>
                <th scope="col">{t('results.figures.target')}</th>
                <th scope="col">{t('results.figures.trend')}</th>
                <th scope="col">{t('results.figures.progress')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ result, indicator }) => (
                <FigureRow key={result.id} result={result} indicator={indicator} report={report} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      ) : null}
      {open > 0 ? (
        <p className="small quiet">{t('results.figures.open', { count: open, total: results.length })}</p>
      ) : null}
    </section>
  );
}

type RowProps = { result: IndicatorResult; indicator: NumberIndicator; report: Report };

function FigureRow({ result, indicator, report }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = result.answer?.figure;
  const measure = figure && indicator.measures[figure.measure];
  const place = { cityId: report.city.id, year: report.year };
  const write = (value: number) => format.number(value, measure?.decimals);
  const date = (value: number | undefined, year: number | undefined) => {
    if (value === undefined) {
      return t('results.figures.notSet');
    }
    return year === undefined ? write(value) : t('results.figures.dated', { value: write(value), year });
  };
  const answered = result.state === 'answered' && figure?.value !== undefined;
  return (
    <tr>
      <th scope="row">
        <Link href={paths.principle(place, indicator.principle, indicator.id)}>{indicator.title}</Link>
        {measure ? (
          <span className={styles.measure}>
            {t('results.figures.measure', { label: measure.label, unit: measure.unit })}
          </span>
        ) : null}
      </th>
      <td>{answered ? <strong>{date(figure.value, figure.year)}</strong> : t(`state.${result.state}`)}</td>
      <td className={styles.together}>{date(figure?.baseline?.value, figure?.baseline?.year)}</td>
      <td className={styles.together}>{date(figure?.target?.value, figure?.target?.year)}</td>
      <td>{answered ? t(`results.figures.trends.${trendOf(figure, indicator.direction)}`) : '–'}</td>
      <td>{answered ? <Progress figure={figure} /> : '–'}</td>
    </tr>
  );
}

/** The way from baseline to target: a bar that helps the eye, and the true share beside it, also below 0 and above 100 %. */
function Progress({ figure }: { figure: NonNullable<IndicatorResult['answer']>['figure'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = progressToTarget(figure);
  if (!progress) {
    return <>{t('results.figures.noWay')}</>;
  }
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.filled} style={{ inlineSize: `${progress.share * 100}%` }} />
      </span>
      <span className={styles.share}>
        {t(`results.figures.${tellWay(progress.exact)}`, { share: format.percent(progress.exact) })}
      </span>
    </>
  );
}
