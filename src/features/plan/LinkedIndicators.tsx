import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAction } from '@/data/plans';
import type { Action } from '@/domain/plan/plan';
import { announce } from '@/ui/Announcer';
import { useSubjectName, type PlanView } from './subject/planView';
import { SubjectLink } from './subject/SubjectNow';
import { SubjectPicker } from './subject/SubjectPicker';
import styles from './plan.module.css';

/** The indicators that an action is meant to move. */
export function LinkedIndicators({ view, action }: { view: PlanView; action: Action }) {
  const { t } = useTranslation();
  const part = useRef<HTMLDivElement>(null);
  const name = useSubjectName(view);
  const linked = action.indicators ?? [];
  const save = (indicators: string[]) =>
    void saveAction(view.assessmentId, action, { indicators: indicators.length > 0 ? indicators : undefined });
  const link = (indicatorId: string) => {
    save([...linked, indicatorId]);
    announce(t('plan.actions.linked', { name: name({ kind: 'indicator', id: indicatorId }) }));
  };
  const unlink = (indicatorId: string) => {
    save(linked.filter((item) => item !== indicatorId));
    announce(t('plan.removed', { name: name({ kind: 'indicator', id: indicatorId }) }));
    part.current?.querySelector('select')?.focus();
  };
  return (
    <div className={styles.linked} ref={part}>
      <h3>{t('plan.actions.indicators')}</h3>
      {linked.length > 0 ? (
        <ul>
          {linked.map((indicatorId) => (
            <li key={indicatorId}>
              <SubjectLink view={view} subject={{ kind: 'indicator', id: indicatorId }} />{' '}
              <button type="button" className="plain" onClick={() => unlink(indicatorId)} disabled={view.locked}>
                {t('plan.actions.unlink')}
                <span className="spoken"> {indicatorId}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {view.locked ? null : (
        <SubjectPicker
          view={view}
          label={t('plan.actions.indicator')}
          button={t('plan.actions.link')}
          without={linked}
          onPick={link}
        />
      )}
    </div>
  );
}
