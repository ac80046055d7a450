import { useTranslation } from 'react-i18next';
import { LevelWords } from '@/charts/LevelWords';
import { whatIf, type Move, type WhatIf } from '@/domain/plan/whatIf';
import { isClearChange } from '@/domain/scoring';
import { TableRegion } from '@/ui/TableRegion';
import { useFormat } from '@/ui/useFormat';
import { useSubjectName, type PlanView } from './subject/planView';
import styles from './plan.module.css';

/** Which levels the targets would move, and by how much, computed with the same rules as today's. */
export function WhatIfSection({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const { report, plan } = view;
  const result = whatIf(report, plan.targets);
  const count = result.principles.length;
  return (
    <section className={styles.part}>
      <h2>{t('plan.whatIf.title')}</h2>
      {plan.targets.length === 0 ? (
        <p>{t('plan.whatIf.empty')}</p>
      ) : (
        <>
          <p>
            <strong>{t('plan.whatIf.finding', { count })}</strong>{' '}
            {t('plan.whatIf.basis', { count: result.used.length, total: plan.targets.length })}
          </p>
          {count > 0 ? <Moves view={view} result={result} /> : null}
          <Unused view={view} result={result} />
        </>
      )}
    </section>
  );
}

type Props = { view: PlanView; result: WhatIf };

function Moves({ view, result: { principles, groups, overall } }: Props) {
  const { t } = useTranslation();
  const name = useSubjectName(view);
  const groupTitle = (id: string) => view.pack.groups.find((group) => group.id === id)?.title.text ?? id;
  return (
    <TableRegion label={t('plan.whatIf.caption')}>
      <table>
        <caption>{t('plan.whatIf.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plan.whatIf.what')}</th>
            <th scope="col">{t('plan.whatIf.before', { year: view.report.year })}</th>
            <th scope="col">{t('plan.whatIf.after')}</th>
            <th scope="col">{t('plan.whatIf.change')}</th>
          </tr>
        </thead>
        <tbody>
          {principles.map(({ id, ...move }) => (
            <MoveRow key={id} title={name({ kind: 'principle', id })} move={move} />
          ))}
        </tbody>
        <tbody>
          {groups.map(({ id, ...move }) => (
            <MoveRow key={id} title={groupTitle(id)} move={move} />
          ))}
          {overall ? <MoveRow title={t('results.overall.title')} move={overall} /> : null}
        </tbody>
      </table>
    </TableRegion>
  );
}

function MoveRow({ title, move: { before, after, change } }: { title: string; move: Move }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isClear = change !== undefined && isClearChange(0, change);
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <LevelWords level={before} counts />
      </td>
      <td>
        <LevelWords level={after} counts />
      </td>
      <td>
        {change === undefined
          ? '–'
          : isClear
            ? t(change > 0 ? 'plan.whatIf.up' : 'plan.whatIf.down', { level: format.level(Math.abs(change)) })
            : t('plan.whatIf.unclear')}
      </td>
    </tr>
  );
}

/** The targets that move no level, each with the reason. */
function Unused({ view, result: { unused } }: Props) {
  const { t } = useTranslation();
  const name = useSubjectName(view);
  const rows = unused.flatMap(({ targetId, reason }) => {
    const target = view.plan.targets.find(({ id }) => id === targetId);
    return target ? [{ target, reason }] : [];
  });
  if (rows.length === 0) {
    return null;
  }
  return (
    <>
      <h3>{t('plan.whatIf.unusedTitle', { count: rows.length })}</h3>
      <ul>
        {rows.map(({ target, reason }) => (
          <li key={target.id}>
            {t('plan.whatIf.unusedTarget', {
              name: name(target.subject),
              year: target.year,
              reason: t(`plan.unused.${reason}`),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
