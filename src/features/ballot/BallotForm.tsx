import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { RatingInput } from '@/ui/workshop/RatingInput';
import styles from './ballot.module.css';

export type Ratings = Readonly<Record<string, Rating>>;

type Props = {
  items: readonly ItemWords[];
  ratings: Ratings;
  onRate: (itemId: string, rating: Rating | undefined) => void;
  /** The button that ends it, in the bar that stays in sight. */
  children: ReactNode;
};

/** The questions of a ballot, one below the other, with how many are rated in sight all the time. */
export function BallotForm({ items, ratings, onRate, children }: Props) {
  const { t } = useTranslation();
  const rated = items.filter(({ id }) => ratings[id] !== undefined).length;
  return (
    // Browsers put choices back into forms when one returns to a page: the next person must not find them.
    <form autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
      {items.map((item) => (
        <RatingInput key={item.id} item={item} rating={ratings[item.id]} onRate={(rating) => onRate(item.id, rating)} />
      ))}
      <div className={styles.bar}>
        <span>{t('ballot.rated', { count: rated, of: items.length })}</span>
        {children}
      </div>
    </form>
  );
}

/** The ratings with one changed or taken away. */
export function changeRating(ratings: Ratings, itemId: string, rating: Rating | undefined): Ratings {
  const { [itemId]: _, ...others } = ratings;
  return rating === undefined ? others : { ...others, [itemId]: rating };
}
