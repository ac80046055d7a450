import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemWords } from '@/domain/workshop/itemWords';
import type { SessionItem } from '@/domain/workshop/session';
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { Tag } from '@/ui/Tag';
import { useTallyWords } from '@/ui/workshop/useTallyWords';
import styles from './talk.module.css';

type Props = {
  item: SessionItem;
  name: string;
  words: ItemWords | undefined;
  /** Undefined until it may be seen. */
  tally: Tally | undefined;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
  onTalk: () => void;
};

/** One question of the rest: its middle once it was shown, a tick to confirm it, and a way to talk about it after all. */
export function RestRow({ item, name, words, tally, isTicked, onTick, onTalk }: Props) {
  const { t } = useTranslation();
  const tallyWords = useTallyWords();
  const id = useId();
  const facts = words && tally ? describe(tally) : '';
  function describe(shown: Tally): string {
    const middle =
      words && shown.median && shown.n >= FEWEST_SHOWN
        ? t('workshop.talk.rest.middle', { rating: tallyWords.rating(shown.median, words) })
        : '';
    const ends = words && shown.n > 0 && shown.n < FEWEST_SHOWN ? tallyWords.ends(shown, words) : '';
    return [middle, ends, tallyWords.within(shown), shown.unknown > 0 ? tallyWords.unknown(shown) : '']
      .filter(Boolean)
      .join(' ');
  }
  return (
    <li>
      <div className={styles.restItem}>
        {tally && tally.n > 0 && !item.agreed ? (
          <label>
            <input
              type="checkbox"
              checked={isTicked}
              aria-describedby={`${id}-facts`}
              onChange={(event) => onTick(event.target.checked)}
            />
            {name}
          </label>
        ) : (
          <span>{name}</span>
        )}
        {item.agreed && words ? (
          <Tag tone="ready">{t('workshop.talk.rest.agreed', { rating: tallyWords.rating(item.agreed, words) })}</Tag>
        ) : null}
        {item.parked ? <Tag tone="attention">{t('workshop.talk.states.parked')}</Tag> : null}
        <button type="button" className="plain" onClick={onTalk}>
          {t('workshop.talk.rest.talk')}
          <span className="spoken"> {name}</span>
        </button>
      </div>
      <p id={`${id}-facts`} className="small quiet">
        {facts}
      </p>
    </li>
  );
}
