import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionProps } from '@/data/workshop/sessions';
import { SOURCE_LANGUAGE, type Pack } from '@/domain/pack';
import { principleOf } from '@/domain/workshop/ballot';
import { hasRoom, type TakeOver } from '@/domain/workshop/takeOver';
import { nameItem, nameRating } from '@/exports/document/minutesInput';
import { AnswerSide } from '@/ui/answers/AnswerSide';
import { paths } from '@/ui/paths';
import { hasNews, listRemarks, type Choice } from './choices';
import { RoomSide } from './RoomSide';
import styles from './take.module.css';

type Props = SessionProps & { pack: Pack; take: TakeOver; choice: Choice; onChoose: (choice: Choice) => void };

/** One indicator: what the room agreed on and what the assessment says, side by side where they differ. */
export function IndicatorTake({ open, session, ballots, pack, take, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { item, agreed, meeting, answer } = take;
  const indicator = pack.indicators.find((one) => one.id === item.id);
  const heading = nameItem({ pack, t }, item.id);
  const room = <RoomSide {...{ session, ballots, pack, take }} />;
  const side = (level: boolean, label: string, part: 'keep' | 'take') => (
    <label className={styles.choice}>
      <input
        type="radio"
        name={id}
        checked={choice.level === level}
        aria-describedby={`${id}-${part}`}
        onChange={() => onChoose({ ...choice, level })}
      />
      <strong>{label}</strong>
    </label>
  );
  return (
    <>
      <h3>
        <Link href={paths.principle(open.place, principleOf(item.id), item.id)}>{heading}</Link>
      </h3>
      <p lang={pack.untranslated.includes(item.id) ? SOURCE_LANGUAGE : undefined}>{indicator?.question}</p>
      {meeting === 'differs' && answer ? (
        <fieldset className={styles.conflict}>
          <legend>{t('workshop.take.indicators.differs')}</legend>
          <div className={styles.sides}>
            <div className={styles.side}>
              {side(false, t('workshop.take.indicators.keep'), 'keep')}
              <div id={`${id}-keep`}>
                <AnswerSide answer={answer} pack={pack} />
              </div>
            </div>
            <div className={styles.side}>
              {side(true, t('workshop.take.indicators.takeRoom'), 'take')}
              <div id={`${id}-take`}>{room}</div>
            </div>
          </div>
        </fieldset>
      ) : (
        <>
          {room}
          {meeting === 'same' && answer ? (
            <>
              <p>{t('workshop.take.indicators.same')}</p>
              <AnswerSide answer={answer} pack={pack} />
            </>
          ) : null}
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={choice.level ?? false}
              onChange={({ target }) => onChoose({ ...choice, level: target.checked })}
            />
            <span>
              {meeting === 'same'
                ? t('workshop.take.indicators.tickSame')
                : t('workshop.take.indicators.tick', { level: nameRating(agreed, { pack, t }) })}
              <span className="spoken"> {item.id}</span>
            </span>
          </label>
        </>
      )}
      <RemarkChoices take={take} choice={choice} onChoose={onChoose} />
    </>
  );
}

/** What the room said, for the note; and the list of what is to be discussed, where somebody sees it differently. */
function RemarkChoices({ take, choice, onChoose }: Pick<Props, 'take' | 'choice' | 'onChoose'>) {
  const { t } = useTranslation();
  const { item, answer } = take;
  const remarks = listRemarks(take, (field) => t(`workshop.take.${field}`));
  const isOpen = Boolean(item.otherView?.trim() || item.evidence?.trim()) && !answer?.discuss;
  const tick = (field: 'note' | 'discuss', label: string) => (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={choice[field] ?? false}
        onChange={({ target }) => onChoose({ ...choice, [field]: target.checked })}
      />
      <span>
        {label}
        <span className="spoken"> {item.id}</span>
      </span>
    </label>
  );
  return (
    <>
      {remarks.length === 0 ? null : !hasNews(take, remarks) ? (
        <p className="quiet">{t('workshop.take.noteIn')}</p>
      ) : !hasRoom(answer, remarks) ? (
        <p className="quiet">{t('workshop.take.noteFull')}</p>
      ) : (
        tick('note', answer?.note?.trim() ? t('workshop.take.note') : t('workshop.take.noteNew'))
      )}
      {isOpen ? tick('discuss', t('workshop.take.discuss')) : null}
    </>
  );
}
