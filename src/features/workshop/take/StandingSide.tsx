import { useTranslation } from 'react-i18next';
import type { Answer } from '@/domain/answer';
import type { Pack } from '@/domain/pack';
import { nameRating } from '@/exports/document/minutesInput';
import { useFormat } from '@/ui/useFormat';
import styles from './take.module.css';

/** What the assessment says of an indicator: the answer in words, its note, which workshop it is from, and when. */
export function StandingSide({ answer, pack }: { answer: Answer; pack: Pack }) {
  const { t } = useTranslation();
  const format = useFormat();
  const indicator = pack.indicators.find(({ id }) => id === answer.indicatorId);
  const { note, noteLanguage, reason, reasonWords, department, at, level, choice, method } = answer;
  const given = level ?? choice;
  const meaning = indicator?.format === 'scale' && level ? indicator.levels[level] : undefined;
  return (
    <>
      <p>
        <strong>{given ? nameRating(given, { pack, t }) : t(`state.${answer.state}`)}</strong>
        {meaning ? ` – ${meaning}` : null}
      </p>
      {reason ? <p>{t(`reasons.${reason}`)}</p> : null}
      {reasonWords ? <p dir="auto">{reasonWords}</p> : null}
      {note ? (
        <blockquote className={styles.note} dir="auto" lang={noteLanguage}>
          {note}
        </blockquote>
      ) : null}
      {method ? <p>{t('roomView.method', { title: method.title })}</p> : null}
      <p className="small quiet">
        {department
          ? t('combine.by', { moment: format.moment(at), department })
          : t('combine.at', { moment: format.moment(at) })}
      </p>
    </>
  );
}
