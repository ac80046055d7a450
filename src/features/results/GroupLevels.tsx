import { useTranslation } from 'react-i18next';
import { LevelWords } from '@/charts/LevelWords';
import type { PackOutline } from '@/domain/pack';
import type { Report } from '@/domain/report';
import { LEAST_PRINCIPLES, type Level } from '@/domain/scoring';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';

/** The three groups of the Charter and, below them and only when there are enough principles, the figure of the city. */
export function GroupLevels({ report, pack }: { report: Report; pack: PackOutline }) {
  const { t } = useTranslation();
  const { overall } = report;
  return (
    <section>
      <h2>{t('results.groups.title')}</h2>
      <TableRegion label={t('results.groups.title')}>
        <table>
          <caption>{t('results.groups.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('results.groups.group')}</th>
              <th scope="col">{t('charts.table.level')}</th>
              <th scope="col">{t('charts.table.range')}</th>
              <th scope="col">{t('results.groups.principles')}</th>
            </tr>
          </thead>
          <tbody>
            {pack.groups.map(({ id, title }) => {
              const group = report.groups.find((item) => item.id === id);
              return group ? <Row key={id} title={title.text} level={group.level} /> : null;
            })}
          </tbody>
        </table>
      </TableRegion>
      <h3>{t('results.overall.title')}</h3>
      <Overall level={overall} />
    </section>
  );
}

function Row({ title, level }: { title: string; level: Level }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [low, high] = [format.level(level.low), format.level(level.high)];
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <LevelWords level={level} />
      </td>
      <td>{level.value === undefined ? '–' : level.low === level.high ? low : t('charts.range', { low, high })}</td>
      <td>{t('charts.ofApplicable', { answered: level.answered, applicable: level.applicable })}</td>
    </tr>
  );
}

function Overall({ level }: { level: Level }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (level.value === undefined) {
    const needed = Math.ceil(LEAST_PRINCIPLES * level.applicable);
    return <p>{t('results.overall.withheld', { count: level.answered, total: level.applicable, needed })}</p>;
  }
  const words = {
    level: format.level(level.value),
    low: format.level(level.low),
    high: format.level(level.high),
    count: level.answered,
    total: level.applicable,
  };
  return (
    <p>
      {level.provisional ? t('results.overall.provisional', words) : t('results.overall.level', words)}{' '}
      {t('results.overall.note')}
    </p>
  );
}
