import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCandidates, type Candidate, type CandidateReason } from '@/domain/plan/priorities';
import { isSameSubject, type Subject } from '@/domain/plan/plan';
import { useFormat } from '@/ui/useFormat';
import { findResult, useSubjectName, type PlanView } from './subject/planView';
import { SubjectLink, SubjectNow } from './subject/SubjectNow';
import styles from './plan.module.css';

/** So many fit a meeting; the rest is behind a button. */
const FIRST = 10;

type Props = { view: PlanView; onChoose: (subject: Subject) => void; onRemove: (subject: Subject) => void };

/** What could be a priority, and what speaks for it. A list, not advice: everything that applies is in it. */
export function CandidateList({ view, onChoose, onRemove }: Props) {
  const { t } = useTranslation();
  const name = useSubjectName(view);
  const [showsAll, setShowsAll] = useState(false);
  const candidates = listCandidates(view.report, view.plan);
  const shown = showsAll ? candidates : candidates.slice(0, FIRST);
  return (
    <div className="noprint">
      <h3>{t('plan.priorities.candidates')}</h3>
      <p>{t('plan.priorities.order')}</p>
      {view.report.counts.answered === 0 ? <p>{t('plan.priorities.unanswered')}</p> : null}
      <ol className={styles.records}>
        {shown.map((candidate) => {
          const { subject } = candidate;
          const chosen = view.plan.priorities.some((priority) => isSameSubject(priority.subject, subject));
          return (
            <li key={`${subject.kind} ${subject.id}`} className={styles.candidate}>
              <div>
                <SubjectLink view={view} subject={subject} />
                <SubjectNow view={view} subject={subject} />
                <Reasons view={view} candidate={candidate} />
              </div>
              <button type="button" onClick={() => (chosen ? onRemove(subject) : onChoose(subject))}>
                {chosen ? t('plan.priorities.remove') : t('plan.priorities.choose')}
                <span className="spoken"> {name(subject)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {candidates.length > FIRST ? (
        <button type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? t('plan.priorities.showFirst', { count: FIRST })
            : t('plan.priorities.showAll', { count: candidates.length })}
        </button>
      ) : null}
    </div>
  );
}

/** Why it stands there, in the order in which the list is made. */
function Reasons({ view, candidate }: { view: PlanView; candidate: Candidate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { subject, gap = 0, discuss, unknown } = candidate;
  const isNumber = findResult(view, subject.id)?.format === 'number';
  const words: Record<CandidateReason, () => string> = {
    lowLevel: () => t('plan.reasons.lowLevel'),
    gapToTarget: () =>
      isNumber
        ? t('plan.reasons.share', { share: format.percent(gap) })
        : t('plan.reasons.gap', { level: format.level(gap) }),
    toDiscuss: () => t('plan.reasons.toDiscuss', { count: discuss }),
    toFindOut: () => t('plan.reasons.toFindOut', { count: unknown }),
  };
  return candidate.reasons.length > 0 ? (
    <span className={styles.reasons}>{format.list(candidate.reasons.map((reason) => words[reason]()))}</span>
  ) : null;
}
