import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { removePlanItem, savePriority } from '@/data/plans';
import { isSameSubject, type Priority, type Subject } from '@/domain/plan/plan';
import { placeOnBoard } from '@/domain/plan/priorities';
import { announce } from '@/ui/Announcer';
import { RecordForm, type Texts } from '@/ui/record/RecordForm';
import { RemovedNotice } from '@/ui/record/RemovedNotice';
import type { Reader } from '@/ui/record/readers';
import { CandidateList } from './CandidateList';
import { useSubjectName, type PlanView } from './subject/planView';
import { PriorityBoard } from './PriorityBoard';
import { SubjectLink, SubjectNow } from './subject/SubjectNow';
import styles from './plan.module.css';

/** As many as a year can carry. */
const FEWEST = 3;
const MOST = 5;

const QUESTIONS = ['need', 'reach', 'means', 'cooperation'] as const;
const STEPS = [1, 2, 3] as const;

const readStep: Reader = (text) => ({ value: STEPS.find((step) => String(step) === text) });
const READERS = { need: readStep, reach: readStep, means: readStep, cooperation: readStep };

/** Three to five things to work on: chosen from the list, placed on the board by four questions each. */
export function PrioritySection({ view }: { view: PlanView }) {
  const { t } = useTranslation();
  const name = useSubjectName(view);
  const [removed, setRemoved] = useState<Priority>();
  const { assessmentId, locked, plan } = view;
  const placed = placeOnBoard(plan.priorities);
  const count = placed.length;

  const choose = (subject: Subject) => {
    const order = Math.max(-1, ...plan.priorities.map((priority) => priority.order)) + 1;
    void savePriority(assessmentId, { subject, order, at: new Date().toISOString() });
    announce(t('plan.priorities.chosen', { name: name(subject) }));
  };
  const remove = (subject: Subject) => {
    const priority = plan.priorities.find((item) => isSameSubject(item.subject, subject));
    if (priority) {
      void removePlanItem(assessmentId, 'priority', priority);
      setRemoved(priority);
    }
  };
  const putBack = (gone: NonNullable<typeof removed>) => {
    void savePriority(assessmentId, gone);
    setRemoved(undefined);
  };

  return (
    <section className={styles.part}>
      <h2>{t('plan.priorities.title')}</h2>
      <p>
        {count > MOST
          ? t('plan.priorities.many', { count, most: MOST })
          : count < FEWEST
            ? t('plan.priorities.few', { count, fewest: FEWEST, most: MOST })
            : t('plan.priorities.enough', { count })}
      </p>
      {removed ? <RemovedNotice name={name(removed.subject)} onPutBack={() => putBack(removed)} /> : null}
      <ol className={styles.records}>
        {placed.map(({ priority }) => (
          <li key={`${priority.subject.kind} ${priority.subject.id}`}>
            <h3>
              <SubjectLink view={view} subject={priority.subject} />
            </h3>
            <SubjectNow view={view} subject={priority.subject} />
            <PriorityQuestions assessmentId={assessmentId} priority={priority} />
            <button type="button" className="plain" onClick={() => remove(priority.subject)} disabled={locked}>
              {t('plan.priorities.remove')}
              <span className="spoken"> {name(priority.subject)}</span>
            </button>
          </li>
        ))}
      </ol>
      {count > 0 ? <PriorityBoard view={view} placed={placed} /> : null}
      {locked ? null : <CandidateList view={view} onChoose={choose} onRemove={remove} />}
    </section>
  );
}

/** Two questions make the impact, two the effort. */
function PriorityQuestions({ assessmentId, priority }: { assessmentId: string; priority: Priority }) {
  const kept = Object.fromEntries(QUESTIONS.map((question) => [question, String(priority[question] ?? '')]));
  return (
    <RecordForm
      kept={kept}
      at={priority.at}
      readers={READERS}
      write={(patch) => savePriority(assessmentId, priority, patch)}
    >
      <div className={styles.questions}>
        {QUESTIONS.map((question) => (
          <Question key={question} question={question} />
        ))}
      </div>
    </RecordForm>
  );
}

function Question({ question }: { question: (typeof QUESTIONS)[number] }) {
  const { t } = useTranslation();
  const { register } = useFormContext<Texts>();
  return (
    <fieldset>
      <legend>{t(`plan.questions.${question}.question`)}</legend>
      {STEPS.map((step) => (
        <label key={step} className={styles.option}>
          <input type="radio" value={step} {...register(question)} />
          {t(`plan.questions.${question}.${step}`)}
        </label>
      ))}
    </fieldset>
  );
}
