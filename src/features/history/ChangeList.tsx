import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { saveAnswer, type OpenAssessment } from '@/data/assessments';
import { getHistory } from '@/data/changes';
import { useWatched } from '@/data/useWatched';
import type { Answer } from '@/domain/answer';
import type { Indicator } from '@/domain/pack';
import { announce } from '@/ui/Announcer';
import { Tag } from '@/ui/Tag';
import { useFormat } from '@/ui/useFormat';
import styles from './history.module.css';
import { useAnswerWords } from '@/ui/answers/useAnswerWords';
import { listChangedFields, listVersions, patchTo, type Version } from './versions';

type Props = { open: OpenAssessment; id: string; principle: string; indicator: Indicator | undefined };

/** Every change of one answer within the open year, the newest first. While the year is frozen nothing can be restored. */
export function ChangeList({ open: { assessment, pack, place }, id, principle, indicator }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useAnswerWords(indicator);
  const heading = useRef<HTMLHeadingElement>(null);
  const { value: changes } = useWatched(`history ${assessment.id} ${id}`, () => getHistory(assessment.id, id));
  const current = assessment.answers.find(({ indicatorId }) => indicatorId === id);
  const restore = async ({ answer, at }: Version) => {
    heading.current?.focus();
    await saveAnswer(assessment.id, principle, id, patchTo(answer), current);
    announce(t('review.history.restored', { moment: format.moment(at) }));
  };
  if (!changes) {
    return null;
  }
  const versions = listVersions(changes, current);
  const now = versions.find(({ isNow }) => isNow);
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('review.history.within', { year: place.year })}
      </h2>
      <p>{t(changes.length > 0 ? 'review.history.kept' : 'review.history.none')}</p>
      <ol className={styles.changes}>
        {versions.map((version) => (
          <li key={version.key}>
            <p className="quiet">
              <When version={version} /> {version.takenBack ? <Tag>{t('review.history.takenBack')}</Tag> : null}{' '}
              {version === now ? <Tag tone="ready">{t('review.history.now')}</Tag> : null}
            </p>
            <p className={styles.answer}>{say(version.answer, pack)}</p>
            <Said {...version} />
            {version.isNow || assessment.agreed ? null : (
              <button type="button" onClick={() => void restore(version)}>
                {t('review.history.restore')}
                <span className="spoken">
                  {' '}
                  {say(version.answer, pack)} {format.moment(version.at)}
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** When, and which role: the one named in the answer. */
function When({ version: { at, answer, isFirst } }: { version: Version }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (isFirst) {
    return t('review.history.first');
  }
  const moment = format.moment(at);
  return answer?.department ? t('review.history.by', { moment, department: answer.department }) : moment;
}

/** What else changed in this step, and the note as it was then. */
function Said({
  before,
  answer,
  isFirst,
}: {
  before: Answer | undefined;
  answer: Answer | undefined;
  isFirst: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const fields = isFirst ? [] : listChangedFields(before, answer);
  const showsNote = answer?.note && (isFirst || fields.includes('note'));
  return (
    <>
      {fields.length > 0 ? (
        <p className="small quiet">
          {t('review.history.said', { fields: format.list(fields.map((field) => t(`review.fields.${field}`))) })}
        </p>
      ) : null}
      {showsNote ? (
        <blockquote className={styles.note} dir="auto" lang={answer.noteLanguage}>
          {answer.note}
        </blockquote>
      ) : null}
    </>
  );
}
