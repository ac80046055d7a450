import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { LevelWords } from '@/charts/LevelWords';
import type { Subject } from '@/domain/plan/plan';
import type { IndicatorResult } from '@/domain/report';
import { useFormat } from '@/ui/useFormat';
import { findIndicator, findResult, placeOf, useSubjectName, type PlanView } from './planView';
import styles from './subject.module.css';

type Props = { view: PlanView; subject: Subject };

/** The name of a principle or an indicator, leading to its answers. */
export function SubjectLink({ view, subject }: Props) {
  const name = useSubjectName(view)(subject);
  const to = placeOf(view, subject);
  return to ? <Link href={to}>{name}</Link> : name;
}

/** Where the city stands there today: a level with what it rests on, an answer, or a figure in its unit. */
export function SubjectNow({ view, subject }: Props) {
  const { t } = useTranslation();
  const principle = view.report.principles.find(({ id }) => id === subject.id);
  if (subject.kind === 'principle' && principle) {
    return (
      <span className={styles.now}>
        {t('plan.now')} <LevelWords level={principle.level} counts />
      </span>
    );
  }
  const result = findResult(view, subject.id);
  return result ? (
    <span className={styles.now}>
      {t('plan.now')} <AnswerWords view={view} result={result} />
    </span>
  ) : null;
}

function AnswerWords({ view, result: { id, state, answer, points } }: { view: PlanView; result: IndicatorResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { level, choice, figure } = answer ?? {};
  if (state !== 'answered') {
    return t(`state.${state}`);
  }
  if (level !== undefined) {
    const name = view.pack.scale.find((step) => step.id === level)?.name ?? level;
    return t('plan.levelName', { level: points, name });
  }
  if (choice !== undefined) {
    return view.pack.choices[choice];
  }
  const indicator = findIndicator(view, id);
  const measure = indicator?.format === 'number' ? indicator.measures[figure?.measure ?? ''] : undefined;
  return t('plan.figure', { value: format.number(figure?.value ?? 0, measure?.decimals), unit: measure?.unit ?? '' });
}
