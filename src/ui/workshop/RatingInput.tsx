import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LEVELS, SOURCE_LANGUAGE } from '@/domain/pack';
import type { Rating } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import styles from './RatingInput.module.css';

type Props = { item: ItemWords; rating: Rating | undefined; onRate: (rating: Rating | undefined) => void };

/** One question of a ballot with what can be said to it. Nothing is chosen beforehand, and a choice can be taken back. */
export function RatingInput({ item, rating, onRate }: Props) {
  const { t } = useTranslation();
  const name = useId();
  const language = item.isTranslated ? undefined : SOURCE_LANGUAGE;
  return (
    <fieldset className={styles.item}>
      <legend className={styles.legend}>
        <h2 className={styles.title} lang={language}>
          {item.number} {item.title}
        </h2>
      </legend>
      {language ? <p className="quiet small">{t('assess.notTranslated')}</p> : null}
      {item.question ? <p lang={language}>{item.question}</p> : null}
      {item.asks ? (
        <details className={styles.asks}>
          <summary>
            {t('ballot.asks')}
            <span className="spoken"> {item.title}</span>
          </summary>
          <p>{item.asks}</p>
        </details>
      ) : null}
      {item.options.map((option) => (
        <Option
          key={option.rating}
          group={name}
          isChosen={rating === option.rating}
          // Levels carry the digit that stands on number cards and on paper; a yes or no has none.
          name={hasDigit(option.rating) ? `${item.options.indexOf(option)} ${option.name}` : option.name}
          text={option.text}
          language={language}
          onChoose={() => onRate(option.rating)}
        />
      ))}
      <Option
        group={name}
        isChosen={rating === 'unknown'}
        name={t('ballot.unknown')}
        onChoose={() => onRate('unknown')}
      />
      <p className={styles.clear}>
        <button type="button" className="plain" disabled={rating === undefined} onClick={() => onRate(undefined)}>
          {t('ballot.clear')}
          <span className="spoken"> {item.title}</span>
        </button>
      </p>
    </fieldset>
  );
}

function hasDigit(rating: Rating): boolean {
  return LEVELS.some((level) => level === rating);
}

type OptionProps = {
  group: string;
  name: string;
  text?: string | undefined;
  language?: string | undefined;
  isChosen: boolean;
  onChoose: () => void;
};

function Option({ group, name, text, language, isChosen, onChoose }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
      <span>
        <span className={styles.name}>{name}</span>
        {text ? (
          <span className={styles.text} lang={language}>
            {text}
          </span>
        ) : null}
      </span>
    </label>
  );
}
