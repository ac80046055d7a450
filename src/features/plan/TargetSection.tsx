import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/browser/device';
import { removePlanItem, saveTarget } from '@/data/plans';
import type { Target } from '@/domain/plan/plan';
import { announce } from '@/ui/Announcer';
import { RemovedNotice } from '@/ui/record/RemovedNotice';
import { subjectOf, useSubjectName, type PlanView } from './subject/planView';
import { SubjectLink, SubjectNow } from './subject/SubjectNow';
import { SubjectPicker } from './subject/SubjectPicker';
import { TargetFields } from './TargetFields';
import styles from './plan.module.css';

/** Where the city wants to be, and when: one aim for one indicator or principle. */
export function TargetSection({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const name = useSubjectName(view);
  const [removed, setRemoved] = useState<Target>();
  const [added, setAdded] = useState('');
  const { assessmentId, plan, report, locked } = view;
  const ids = report.principles.flatMap((principle) => [principle.id, ...principle.indicators.map(({ id }) => id)]);
  const targets = plan.targets.toSorted(
    (a, b) => ids.indexOf(a.subject.id) - ids.indexOf(b.subject.id) || a.year - b.year || (a.id < b.id ? -1 : 1),
  );

  const add = (subjectId: string) => {
    const subject = subjectOf(view, subjectId);
    const target = { id: newId(), subject, year: report.year + 1, at: new Date().toISOString() };
    void saveTarget(assessmentId, target);
    setAdded(target.id);
    announce(t('plan.targets.added', { name: name(subject) }));
  };
  const remove = (target: Target) => {
    void removePlanItem(assessmentId, 'target', target);
    setRemoved(target);
  };
  const putBack = (gone: NonNullable<typeof removed>) => {
    void saveTarget(assessmentId, gone);
    setRemoved(undefined);
  };

  return (
    <section className={styles.part}>
      <h2>{t('plan.targets.title')}</h2>
      <p>{targets.length > 0 ? t('plan.targets.about') : t('plan.targets.empty')}</p>
      {removed ? <RemovedNotice name={name(removed.subject)} onPutBack={() => putBack(removed)} /> : null}
      <ul className={styles.records}>
        {targets.map((target) => (
          <li key={target.id}>
            <h3>
              <SubjectLink view={view} subject={target.subject} />
            </h3>
            <SubjectNow view={view} subject={target.subject} />
            <TargetFields view={view} target={target} isNew={target.id === added} />
            <button type="button" className="plain" onClick={() => remove(target)} disabled={locked}>
              {t('plan.targets.remove')}
              <span className="spoken"> {name(target.subject)}</span>
            </button>
          </li>
        ))}
      </ul>
      {locked ? null : (
        <SubjectPicker
          view={view}
          label={t('plan.targets.subject')}
          button={t('plan.targets.add')}
          principles
          onPick={add}
        />
      )}
    </section>
  );
}
