import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { getPack } from '@/data/packs';
import { useLoaded } from '@/data/useLoaded';
import { pointsOf, type Answer } from '@/domain/answer';
import { indexAnswers } from '@/domain/assessment';
import { REVIEW_KINDS, listReviewItems, type PreviousYear, type ReviewItem } from '@/domain/edition/reviewList';
import type { Report } from '@/domain/report';
import { formatPartialDate } from '@/exports/document/reportInput';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './review.module.css';

/** More than so many of one kind are folded: the other kinds must stay in sight. */
const LONG = 10;

type Props = { open: OpenAssessment; report: Report; previous: PreviousYear | undefined };

/** Everything a group should have seen before it agrees, by kind, each with the way to it. Nothing here stops it. */
export function ThingsToLookAt({ open, report, previous }: Props) {
  const { t, i18n } = useTranslation();
  const { pack } = open;
  const words = useLoaded(pack.id, i18n.language, () => getPack(pack.id, i18n.language));
  const titles = useMemo(() => new Map(words?.indicators.map(({ id, title }) => [id, title])), [words]);
  const items = useMemo(() => listReviewItems(report, previous), [report, previous]);
  const groups = REVIEW_KINDS.map((kind) => ({ kind, own: items.filter((item) => item.kind === kind) }));
  return (
    <section>
      <h2>{t('review.things.title', { count: items.length })}</h2>
      <p>{t(items.length > 0 ? 'review.things.intro' : 'review.things.none')}</p>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => {
          const list = <ItemList items={own} titles={titles} open={open} previous={previous} />;
          return (
            <section key={kind} className={styles.group}>
              <h3>{t('review.things.group', { name: t(`review.things.${kind}.name`), count: own.length })}</h3>
              <p className="quiet">{t(`review.things.${kind}.hint`)}</p>
              {own.length > LONG ? (
                <details>
                  <summary>
                    {t('review.things.show', { count: own.length })}
                    <span className="spoken"> {t(`review.things.${kind}.name`)}</span>
                  </summary>
                  {list}
                </details>
              ) : (
                list
              )}
            </section>
          );
        })}
    </section>
  );
}

type ListProps = {
  items: ReviewItem[];
  titles: ReadonlyMap<string, string>;
  open: OpenAssessment;
  previous: PreviousYear | undefined;
};

function ItemList({ items, titles, open, previous }: ListProps) {
  const { t } = useTranslation();
  const remark = useRemark(open, previous);
  return (
    <ul className={styles.items}>
      {items.map((item) => {
        const { indicatorId, principleId, evidenceId } = item;
        const title = titles.get(indicatorId);
        return (
          <li key={`${indicatorId} ${evidenceId}`}>
            <Link href={paths.principle(open.place, principleId, indicatorId)}>
              {title ? t('review.indicator', { id: indicatorId, title }) : indicatorId}
            </Link>{' '}
            <span className="quiet">{remark(item)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What makes one item one: how far the jump is, which evidence is old. */
function useRemark({ assessment, pack, place }: OpenAssessment, previous: PreviousYear | undefined) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const answers = indexAnswers(assessment.answers);
  const before = previous?.report.principles.flatMap(({ indicators }) => indicators) ?? [];
  const say = (answer: Answer | undefined) =>
    answer?.choice ? pack.choices[answer.choice] : format.number(pointsOf(answer) ?? 0);
  return ({ kind, indicatorId, evidenceId }: ReviewItem): string => {
    const answer = answers.get(indicatorId);
    if (kind === 'jump' && previous) {
      const answerBefore = before.find(({ id }) => id === indicatorId)?.answer;
      const { year } = previous.report;
      return t('review.things.jump.from', { year, before: say(answerBefore), now: place.year, after: say(answer) });
    }
    const piece = answer?.evidence?.find(({ id }) => id === evidenceId);
    return piece?.date
      ? t('review.things.oldEvidence.piece', { title: piece.title, date: formatPartialDate(piece.date, i18n.language) })
      : '';
  };
}
