import { useTranslation } from 'react-i18next';
import type { DryRun } from '@/data/files/combining';
import { bringsSomething, isTaken, type YearPlan } from '@/domain/merge/plan';
import { Notice } from '@/ui/Notice';
import { useFormat } from '@/ui/useFormat';

/** What combining would do, in counts: answers apart from what belongs to the plan. Nothing has happened yet. */
export function DryRunSummary({ run }: { run: DryRun }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('combine.title')}</h3>
      {run.plan.years
        .filter((year) => year.drafts.slice(1).some(Boolean))
        .map((year) => (
          <YearSummary key={year.assessmentId} plan={year} />
        ))}
      {run.plan.facts ? <p>{t('combine.facts')}</p> : null}
    </section>
  );
}

function YearSummary({ plan }: { plan: YearPlan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { year, obstacle, records, newEditions, drafts } = plan;
  const ids = (outcome: string) =>
    records.filter((record) => record.kind === 'answer' && record.outcome === outcome).map(({ key }) => key);
  const taken = records.filter(({ outcome }) => isTaken(outcome));
  const workshops = taken.filter(({ kind }) => kind === 'session').length;
  const others = taken.filter(({ kind }) => kind !== 'answer' && kind !== 'session').length;
  const lines = [
    { key: 'added', count: ids('new').length, list: ids('new') },
    { key: 'updated', count: ids('changedThere').length, list: ids('changedThere') },
    { key: 'toDecide', count: ids('conflict').length, list: ids('conflict') },
    { key: 'same', count: ids('same').length, list: undefined },
    { key: 'stay', count: ids('changedHere').length + ids('onlyHere').length, list: undefined },
    { key: 'others', count: others, list: undefined },
    { key: 'workshops', count: workshops, list: undefined },
    { key: 'editions', count: newEditions, list: undefined },
  ] as const;
  if (obstacle !== undefined) {
    return (
      <Notice kind="warning">
        <p>
          <strong>{year}</strong> {t(`combine.obstacles.${obstacle}`, { year })}
        </p>
      </Notice>
    );
  }
  if (!bringsSomething(plan)) {
    return <p>{t('combine.nothing', { year })}</p>;
  }
  return (
    <>
      <p>
        <strong>{year}</strong> {drafts[0] === undefined ? t('combine.wholeYear') : null}
      </p>
      <ul>
        {lines
          .filter(({ count }) => count > 0)
          .map(({ key, count, list }) => (
            <li key={key}>
              {t(`combine.${key}`, { count })}
              {list ? `: ${format.list(list)}` : null}
            </li>
          ))}
      </ul>
    </>
  );
}
