import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelWords } from '@/charts/LevelWords';
import type { OpenAssessment } from '@/data/assessments';
import { useLoaded } from '@/data/useLoaded';
import { useWatched } from '@/data/useWatched';
import type { Pack } from '@/domain/pack';
import { buildReport } from '@/domain/report';
import { isPrincipleId } from '@/domain/workshop/ballot';
import { useAnswerWords } from '@/ui/answers/useAnswerWords';
import styles from './question.module.css';

type Props = { open: OpenAssessment; pack: Pack; itemId: string };

/**
 * What the assessment says of a question, this year and the year before. Drawn only after the ratings were shown, and not
 * even read before: a level that somebody sees too early is the one that everybody gives. It is computed anew when an answer
 * changes, and not with every letter of the minutes.
 */
export const EarlierLevels = memo(function EarlierLevels({ open, pack, itemId }: Props) {
  const { t } = useTranslation();
  const { year } = open.place;
  const earlier = useEarlier(open);
  const indicator = pack.indicators.find(({ id }) => id === itemId);
  const sayAnswer = useAnswerWords(indicator);
  if (!isPrincipleId(itemId)) {
    const answer = open.assessment.answers.find(({ indicatorId }) => indicatorId === itemId);
    const before = earlier?.keeps(itemId) ? earlier.answers.get(itemId) : undefined;
    return (
      <dl className={styles.earlier}>
        <div>
          <dt>{t('workshop.talk.earlier.answer', { year })}</dt>
          <dd>{sayAnswer(answer, open.pack)}</dd>
        </div>
        {earlier ? (
          <div>
            <dt>{t('workshop.talk.earlier.answer', { year: earlier.year })}</dt>
            <dd>{earlier.keeps(itemId) ? sayAnswer(before, open.pack) : t('workshop.talk.earlier.otherMeaning')}</dd>
          </div>
        ) : null}
      </dl>
    );
  }
  const level = buildReport(open.city, open.assessment, open.pack).principles.find(({ id }) => id === itemId)?.level;
  const before = earlier?.comparePrinciple(open, itemId)?.own.before;
  return (
    <dl className={styles.earlier}>
      {level ? (
        <div>
          <dt>{t('workshop.talk.earlier.level', { year })}</dt>
          <dd>
            <LevelWords level={level} counts />
          </dd>
        </div>
      ) : null}
      {earlier && before ? (
        <div>
          <dt>{t('workshop.talk.earlier.level', { year: earlier.year })}</dt>
          <dd>
            <LevelWords level={before} counts />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  const [old, now] = [before.open.assessment.answers, after.open.assessment.answers];
  return (
    before.itemId === after.itemId &&
    before.pack === after.pack &&
    old.length === now.length &&
    old.every((answer, index) => answer === now[index])
  );
}

/** The year before; undefined while it is read, when there is none, and when it cannot be read: the talk goes on without. */
function useEarlier({ place, years, pack }: OpenAssessment) {
  const exists = years.some((year) => year < place.year);
  const code = useLoaded('earlier year', String(exists), async () =>
    exists ? import('@/data/years/earlierYear').catch(() => undefined) : undefined,
  );
  const { value } = useWatched(`${place.cityId} ${place.year} ${pack.id} before ${code !== undefined}`, async () =>
    code?.getEarlierYear(place.cityId, place.year, pack.id),
  );
  return value;
}
