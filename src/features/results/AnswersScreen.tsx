import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { compareIndicators, DIMENSIONS, type Dimension, type PackOutline } from '@/domain/pack';
import { buildReport, type PrincipleResult } from '@/domain/report';
import { PageTitle } from '@/ui/PageTitle';
import { paths } from '@/ui/paths';
import { TableRegion } from '@/ui/TableRegion';
import { AnswerCell } from './AnswerCell';
import { AnswersLegend } from './AnswersLegend';
import styles from './AnswersScreen.module.css';
import { EmptyResults, Facts, isUntouched } from './ResultIntro';

/** All answers at a glance, to see gaps and to get to them: one row per principle, one cell per indicator. */
export function AnswersScreen({ open }: { open: OpenAssessment }) {
  const { t, i18n } = useTranslation();
  const { city, assessment, pack, place } = open;
  const report = useMemo(() => buildReport(city, assessment, pack), [city, assessment, pack]);
  const words = useLoaded(pack.id, i18n.language, () => getPack(pack.id, i18n.language));
  const columns = useMemo(() => listColumns(pack), [pack]);
  const indicators = useMemo(() => new Map(words?.indicators.map((indicator) => [indicator.id, indicator])), [words]);
  return (
    <>
      <PageTitle title={t('results.answers.page', { city: city.name, year: report.year })}>
        {t('results.answers.title')}
      </PageTitle>
      <Facts report={report} />
      {isUntouched(report) ? (
        <EmptyResults open={open} report={report} what={t('results.answers.will')} />
      ) : (
        <AnswersLegend pack={pack} />
      )}
      <TableRegion label={t('results.answers.title')}>
        <table className={styles.grid}>
          <caption>{t('results.answers.caption')}</caption>
          <thead>
            <tr>
              <th rowSpan={2} scope="col" className={styles.principle}>
                {t('charts.table.principle')}
              </th>
              {DIMENSIONS.map((dimension) => (
                <th
                  key={dimension}
                  scope="colgroup"
                  colSpan={columns.filter((column) => column.dimension === dimension).length}
                  className={styles.dimension}
                >
                  {pack.dimensions[dimension]}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map(({ suffix }) => (
                <th key={suffix} scope="col" className={styles.column}>
                  {suffix}
                </th>
              ))}
            </tr>
          </thead>
          {pack.groups.map(({ id, title }) => (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className={styles.group}>
                  <span>{title.text}</span>
                </th>
              </tr>
              {report.principles
                .filter(({ group }) => group === id)
                .map((principle) => (
                  <tr key={principle.id}>
                    <th scope="row" className={styles.principle}>
                      <Link href={paths.principle(place, principle.id)}>
                        {t('charts.numbered', { number: principle.number, title: titleOf(pack, principle) })}
                      </Link>
                    </th>
                    {columns.map(({ suffix }) => {
                      const result = principle.indicators.find((indicator) => suffixOf(indicator) === suffix);
                      return (
                        <td key={suffix}>
                          {result ? (
                            <AnswerCell
                              result={result}
                              indicator={indicators.get(result.id)}
                              pack={pack}
                              href={paths.principle(place, principle.id, result.id)}
                            />
                          ) : (
                            <span className="spoken">{t('results.answers.noIndicator')}</span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </TableRegion>
    </>
  );
}

type Column = { suffix: string; dimension: Dimension };

/** One column for each place an indicator can have in a principle: C1, C2, I1 and so on, by dimension. */
function listColumns(pack: PackOutline): Column[] {
  const bySuffix = new Map(pack.indicators.map((indicator) => [suffixOf(indicator), indicator.dimension]));
  return [...bySuffix]
    .map(([suffix, dimension]) => ({ suffix, dimension }))
    .toSorted((a, b) => compareIndicators({ id: `.${a.suffix}` }, { id: `.${b.suffix}` }));
}

/** The part of an id after the principle: C1 of 07.C1. */
function suffixOf({ id }: { id: string }): string {
  return id.slice(id.indexOf('.') + 1);
}

function titleOf(pack: PackOutline, { id }: PrincipleResult): string {
  return pack.principles.find((principle) => principle.id === id)?.shortTitle ?? id;
}
