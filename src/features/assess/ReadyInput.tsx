import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { setReady, type OpenAssessment } from '@/data/assessments';
import type { Counts } from '@/domain/assessment';
import { announce } from '@/ui/Announcer';
import { Notice } from '@/ui/Notice';
import { paths } from '@/ui/paths';
import { ReasonChoice } from './indicator/earlier/ReasonChoice';
import styles from './ReadyInput.module.css';
import { useEarlierYear } from './useEarlierYear';

export type ReadyInputProps = { open: OpenAssessment; principleId: string; counts: Counts };

/** A person says that the principle is ready for review; nothing becomes ready by itself, and nothing is sent. */
export function ReadyInput({ open, principleId, counts }: ReadyInputProps) {
  const { t } = useTranslation();
  const { assessment, place } = open;
  const [asked, setAsked] = useState(false);
  const name = useId();
  const ready = assessment.principles.find((state) => state.principleId === principleId)?.ready ?? false;
  const earlier = useEarlierYear(open);
  const locked = assessment.agreed !== undefined;
  const compare = () => earlier?.comparePrinciple(open, principleId);
  const listUnexplained = (comparison: ReturnType<typeof compare>) =>
    comparison ? (earlier?.listReasonsToAsk(comparison).map(({ id }) => id) ?? []) : [];
  // Those that were asked stay while they are answered: a list that changes under the fingers loses the place in it.
  const [explaining, setExplaining] = useState<string[]>([]);
  const comparison = (ready || explaining.length > 0) && !locked ? compare() : undefined;
  const unexplained = listUnexplained(comparison);
  const shown = new Set([...explaining, ...unexplained]);
  const withoutReason = assessment.answers
    .filter(({ indicatorId, state }) => indicatorId.startsWith(principleId.slice(1)) && state === 'notApplicable')
    .filter(({ reason, reasonWords }) => !reason || (reason === 'other' && !reasonWords))
    .map(({ indicatorId }) => indicatorId);
  const say = (next: boolean, anyway = false) => {
    setAsked(true);
    const asking = next && !anyway ? listUnexplained(compare()) : [];
    if (next && (withoutReason.length > 0 || asking.length > 0)) {
      setExplaining([...new Set([...explaining, ...asking])]);
      return;
    }
    void setReady(assessment.id, principleId, next).then(() =>
      announce(t(next ? 'assess.nowReady' : 'assess.notReady')),
    );
  };
  return (
    <section className={styles.ready}>
      <fieldset disabled={locked}>
        <legend>{t('assess.readyQuestion')}</legend>
        <p className="hint">{t('assess.readyHint')}</p>
        <div className="row">
          <label className={styles.choice}>
            <input type="radio" name={name} checked={ready} onChange={() => say(true)} />
            {t('assess.readyYes')}
          </label>
          <label className={styles.choice}>
            <input type="radio" name={name} checked={!ready} onChange={() => say(false)} />
            {t('assess.readyNo')}
          </label>
        </div>
      </fieldset>
      {asked && !ready && !locked && withoutReason.length > 0 ? (
        <Notice kind="warning" announced>
          <p>{t('assess.reasonsMissing')}</p>
          <ul>
            {withoutReason.map((id) => (
              <li key={id}>
                <Link href={paths.principle(place, principleId, id)}>{t('assess.giveReason', { id })}</Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {comparison && withoutReason.length === 0 && shown.size > 0 ? (
        <Notice kind="info" announced={!ready}>
          <p>{t('assess.whyChanged')}</p>
          {comparison.indicators.map(({ id, points, after }) =>
            shown.has(id) && points && after?.answer ? (
              <ReasonChoice
                key={id}
                assessmentId={assessment.id}
                answer={after.answer}
                indicator={after}
                label={t('assess.levelChanged', { id, before: points.before, after: points.after })}
                change={points.after - points.before}
                onChosen={() => setExplaining((ids) => [...new Set([...ids, id])])}
              />
            ) : null,
          )}
          {ready ? null : (
            <button type="button" onClick={() => say(true, true)}>
              {t(unexplained.length === 0 ? 'assess.readyYes' : 'assess.readyWithoutReasons')}
            </button>
          )}
        </Notice>
      ) : null}
      {ready && counts.unanswered > 0 ? <p>{t('assess.readyWithGaps', { count: counts.unanswered })}</p> : null}
    </section>
  );
}
