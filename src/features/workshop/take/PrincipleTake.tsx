import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionProps } from '@/data/workshop/sessions';
import { indexAnswers } from '@/domain/assessment';
import { indicatorsOf, type Pack } from '@/domain/pack';
import { scorePrinciple } from '@/domain/scoring';
import type { TakeOver } from '@/domain/workshop/takeOver';
import { describeLevel } from '@/exports/document/levelWords';
import { nameItem, nameRating } from '@/exports/document/minutesInput';
import { useFormat } from '@/ui/useFormat';
import type { Choice } from './choices';
import { RoomSide } from './RoomSide';
import styles from './take.module.css';

type Props = SessionProps & { pack: Pack; take: TakeOver; choice: Choice; onChoose: (choice: Choice) => void };

/** One principle: what the room agreed on, the level that is computed, and another workshop's view where one counts now. */
export function PrincipleTake({ open, session, ballots, pack, take, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { item, agreed, other } = take;
  const outline = open.pack;
  const level = scorePrinciple(indicatorsOf(outline.indicators, item.id), indexAnswers(open.assessment.answers));
  const room = <RoomSide {...{ session, ballots, pack, take }} />;
  const computed = <p>{t('workshop.take.principles.computed', { level: describeLevel(level, { t, format }) })}</p>;
  const heading = nameItem({ pack, t }, item.id);
  if (!other) {
    return (
      <>
        <h3>{heading}</h3>
        {room}
        {computed}
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choice.level ?? false}
            onChange={({ target }) => onChoose({ level: target.checked })}
          />
          <span>
            {t('workshop.take.principles.tick', { level: nameRating(agreed, { pack, t }) })}
            <span className="spoken"> {heading}</span>
          </span>
        </label>
      </>
    );
  }
  return (
    <>
      <h3>{heading}</h3>
      {computed}
      <fieldset className={styles.conflict}>
        <legend>{t('workshop.take.principles.other')}</legend>
        <div className={styles.sides}>
          <div className={styles.side}>
            <label className={styles.choice}>
              <input
                type="radio"
                name={id}
                checked={choice.level === false}
                aria-describedby={`${id}-other`}
                onChange={() => onChoose({ level: false })}
              />
              <strong>{t('workshop.take.principles.keepOther')}</strong>
            </label>
            <div id={`${id}-other`}>
              <p>
                <bdi>{other.session.title}</bdi>
              </p>
              <p>
                <strong>{t('workshop.take.agreedOn', { level: nameRating(other.agreed, { pack, t }) })}</strong>
              </p>
              {other.sentence ? <p dir="auto">{other.sentence}</p> : null}
            </div>
          </div>
          <div className={styles.side}>
            <label className={styles.choice}>
              <input
                type="radio"
                name={id}
                checked={choice.level === true}
                aria-describedby={`${id}-this`}
                onChange={() => onChoose({ level: true })}
              />
              <strong>{t('workshop.take.principles.takeThis')}</strong>
            </label>
            <div id={`${id}-this`}>
              <p>
                <bdi>{session.title}</bdi>
              </p>
              {room}
            </div>
          </div>
        </div>
      </fieldset>
    </>
  );
}
