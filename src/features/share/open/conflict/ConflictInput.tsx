import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '@/domain/answer';
import { canKeepAll, type Decision } from '@/domain/merge/decide';
import type { Conflict } from '@/domain/merge/plan';
import type { Pack } from '@/domain/pack';
import type { Side } from '@/domain/merge/weigh';
import { AnswerSide } from '@/ui/answers/AnswerSide';
import { useFormat } from '@/ui/useFormat';
import styles from './conflict.module.css';
import { nameConflict } from './decisions';
import { RecordSide } from './RecordSide';
import { SessionSide } from './SessionSide';

type Props = {
  conflict: Conflict;
  position: string;
  pack: Pack | undefined;
  /** Who is behind a source: what is stored here, or a file. */
  nameSource: (source: number) => string;
  decision: Decision | undefined;
  onDecide: (decision: Decision) => void;
};

/** One record with its sides beside one another: which one counts, and whether the notes and evidence of all are kept. */
export function ConflictInput({ conflict, position, pack, nameSource, decision, onDecide }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { kind, key, sides, year } = conflict;
  const indicator = pack?.indicators.find((item) => item.id === key);
  const canKeep = canKeepAll(conflict);
  const remarked = sides.filter(({ record: { value } }) => value['note'] || hasItems(value['evidence'])).length;
  const names = ({ sources }: Side) => format.list(sources.map(nameSource));
  const nameRecord = () => {
    switch (kind) {
      case 'answer':
      case 'card':
      case 'principle':
        return t('combine.indicator', { id: key, title: indicator?.title ?? '', year });
      case 'session':
        return t('combine.workshop.legend', { title: sides[0]?.record.value['title'], year });
      default:
        return t('combine.planned', { kind: t(`combine.kinds.${kind}`), year });
    }
  };
  return (
    <fieldset id={nameConflict(conflict)} tabIndex={-1} className={styles.conflict}>
      <legend>
        {position} {nameRecord()}
      </legend>
      {kind === 'card' ? <p>{t('combine.kinds.card')}</p> : null}
      {kind === 'session' ? <p>{t('combine.workshop.whole')}</p> : null}
      {indicator ? <p>{indicator.question}</p> : null}
      <div className={styles.sides}>
        {sides.map((side, index) => (
          <div key={side.sources.join(' ')} className={styles.side}>
            <label className={styles.choice}>
              <input
                type="radio"
                name={id}
                checked={decision?.take === index}
                aria-describedby={`${id}-${index}`}
                onChange={() => onDecide({ keepAll: canKeep && remarked > 0, ...decision, take: index })}
              />
              <strong>{names(side)}</strong>
            </label>
            <div id={`${id}-${index}`}>
              {kind === 'answer' ? <AnswerSide answer={side.record.value as Answer} pack={pack} /> : null}
              {kind === 'session' ? <SessionSide side={side} sides={sides} pack={pack} /> : null}
              {kind !== 'answer' && kind !== 'session' ? <RecordSide side={side} sides={sides} pack={pack} /> : null}
            </div>
          </div>
        ))}
      </div>
      {kind === 'answer' && decision ? (
        <>
          {remarked > 0 && canKeep ? (
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={decision.keepAll}
                onChange={({ target }) => onDecide({ ...decision, keepAll: target.checked })}
              />
              {t('combine.keepAll')}
            </label>
          ) : null}
          {remarked > 0 && !canKeep ? <p className="quiet">{t('combine.cannotKeepAll')}</p> : null}
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={decision.discuss ?? false}
              onChange={({ target }) => onDecide({ ...decision, discuss: target.checked })}
            />
            {t('combine.discuss')}
          </label>
        </>
      ) : null}
    </fieldset>
  );
}

function hasItems(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
