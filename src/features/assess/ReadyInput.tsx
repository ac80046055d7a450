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

type Props = { open: OpenAssessment; principleId: string; counts: Counts };

/** A person says that the principle is ready for review; nothing becomes ready by itself, and nothing is sent. */
export function ReadyInput({ open, principleId, counts }: Props) {
  const { t } = useTranslation();
  const { assessment, place } = open;
  const [asked, setAsked] = useState(false);
  const name = useId();
  const ready = assessment.principles.find((state) => state.principleId === principleId)?.ready ?? false;
  const earlier = useEarlierYear(open);
  const listUnexplained = () => earlier?.listUnexplained(open, principleId) ?? [];
  const unexplained = asked && !ready ? listUnexplained() : [];
  const withoutReason = assessment.answers
    .filter(({ indicatorId, state }) => indicatorId.startsWith(principleId.slice(1)) && state === 'notApplicable')
    .filter(({ reason, reasonWords }) => !reason || (reason === 'other' && !reasonWords))
    .map(({ indicatorId }) => indicatorId);
  const say = (next: boolean, anyway = false) => {
    setAsked(true);
    if (next && (withoutReason.length > 0 || (!anyway && listUnexplained().length > 0))) {
      return;
    }
    void setReady(assessment.id, principleId, next).then(() =>
      announce(t(next ? 'assess.nowReady' : 'assess.notReady')),
    );
  };
  return (
    <section className={styles.ready}>
      <fieldset disabled={assessment.agreed !== undefined}>
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
      {asked && !ready && withoutReason.length > 0 ? (
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
      {withoutReason.length === 0 && unexplained.length > 0 ? (
        <Notice kind="info" announced>
          <p>{t('assess.whyChanged')}</p>
          {unexplained.map(({ id, points, after }) =>
            after?.answer ? (
              <ReasonChoice
                key={id}
                assessmentId={assessment.id}
                answer={after.answer}
                indicator={after}
                label={t('assess.levelChanged', { id, before: points?.before, after: points?.after })}
              />
            ) : null,
          )}
          <button type="button" onClick={() => say(true, true)}>
            {t('assess.readyWithoutReasons')}
          </button>
        </Notice>
      ) : null}
      {ready && counts.unanswered > 0 ? <p>{t('assess.readyWithGaps', { count: counts.unanswered })}</p> : null}
    </section>
  );
}
