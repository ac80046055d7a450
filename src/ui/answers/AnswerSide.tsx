import { useTranslation } from 'react-i18next';
import type { Answer } from '@/domain/answer';
import type { Pack } from '@/domain/pack';
import { useFormat } from '@/ui/useFormat';
import styles from './AnswerSide.module.css';
import { useAnswerWords } from './useAnswerWords';

/** An answer beside another one that it is weighed against: level in words, note, evidence, which role, when. */
export function AnswerSide({ answer, pack }: { answer: Answer; pack: Pack | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const indicator = pack?.indicators.find(({ id }) => id === answer.indicatorId);
  const say = useAnswerWords(indicator);
  const { note, noteLanguage, evidence = [], department, at, level, reason, reasonWords } = answer;
  const meaning = indicator?.format === 'scale' && level ? indicator.levels[level] : undefined;
  return (
    <>
      <p>
        <strong>{pack ? say(answer, pack) : t(`state.${answer.state}`)}</strong>
        {meaning ? ` – ${meaning}` : null}
      </p>
      {reason ? <p>{t(`reasons.${reason}`)}</p> : null}
      {reasonWords ? <p dir="auto">{reasonWords}</p> : null}
      {note ? (
        <blockquote className={styles.note} dir="auto" lang={noteLanguage}>
          {note}
        </blockquote>
      ) : null}
      {evidence.length > 0 ? (
        <ul>
          {evidence.map((piece) => (
            <li key={piece.id} dir="auto">
              {t('combine.piece', { title: piece.title || piece.link || '–', type: t(`evidence.types.${piece.type}`) })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small quiet">
        {department
          ? t('combine.by', { moment: format.moment(at), department })
          : t('combine.at', { moment: format.moment(at) })}
      </p>
    </>
  );
}
