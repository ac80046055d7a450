import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { OpenAssessment } from '@/data/assessments';
import { answerFields } from '@/domain/answer';
import type { Difference } from '@/domain/edition/verification';
import { paths } from '@/ui/paths';
import { useFormat } from '@/ui/useFormat';
import styles from './review.module.css';

type ResultDifference = Extract<Difference, { kind: 'results' }>;
type AnswerDifference = Exclude<Difference, ResultDifference>;

/** Results that do not follow from the answers beside them, by what they are the results of. */
export function DifferentResults({ differences, open }: { differences: ResultDifference[]; open: OpenAssessment }) {
  const { t } = useTranslation();
  const { pack } = open;
  return (
    <ul className={styles.items}>
      {differences.map((difference) => {
        if (difference.of === 'city') {
          return <li key="city">{t('review.check.city')}</li>;
        }
        const { of, id } = difference;
        const title = (of === 'group' ? pack.groups : pack.principles).find((item) => item.id === id)?.title.text;
        return <li key={id}>{title && of !== 'indicator' ? t(`review.check.${of}`, { id, title }) : id}</li>;
      })}
    </ul>
  );
}

/** Answers that are not those of the year now, each with the fields that differ and the way to it. */
export function DifferentAnswers({ differences, open }: { differences: AnswerDifference[]; open: OpenAssessment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ids = [...new Set(differences.map(({ indicatorId }) => indicatorId))];
  return (
    <ul className={styles.items}>
      {ids.map((id) => {
        const own = differences.filter(({ indicatorId }) => indicatorId === id);
        const principle = open.pack.indicators.find((indicator) => indicator.id === id)?.principle;
        const words = t('review.check.answer', { id, what: format.list(own.map((item) => describe(item, t))) });
        return (
          <li key={id}>{principle ? <Link href={paths.principle(open.place, principle, id)}>{words}</Link> : words}</li>
        );
      })}
    </ul>
  );
}

function describe(difference: AnswerDifference, t: TFunction): string {
  if (difference.kind !== 'answer') {
    return t(`review.check.${difference.kind}`);
  }
  const { field } = difference;
  // A later version may have written fields that this one has no word for.
  return isKnown(field) ? t(`review.fields.${field}`) : field;
}

function isKnown(field: string): field is keyof typeof answerFields {
  return Object.hasOwn(answerFields, field);
}
