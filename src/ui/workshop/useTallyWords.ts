import { useTranslation } from 'react-i18next';
import { LEVELS } from '@/domain/pack';
import type { Rating } from '@/domain/workshop/ballot';
import type { ItemWords } from '@/domain/workshop/itemWords';
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { useFormat } from '@/ui/useFormat';

/** Says how a room stands, in the same words on every page. Each is a whole sentence but `rating`. */
export function useTallyWords() {
  const { t } = useTranslation();
  const format = useFormat();

  /** A level with its number, such as "2 Under way"; a choice; or "I don't know". */
  const rating = (given: Rating, item: ItemWords): string => {
    if (given === 'unknown') {
      return t('tally.notKnown');
    }
    const name = item.options.find((option) => option.rating === given)?.name ?? given;
    const value = LEVELS.findIndex((level) => level === given);
    return value < 0 ? name : t('tally.rating', { value: format.number(value), name });
  };

  return {
    rating,
    /** How many stand close together. Of too few ratings it tells their number only. */
    within: ({ n, within, lowest, highest }: Tally): string => {
      if (n === 0) {
        return t('tally.none');
      }
      if (n < FEWEST_SHOWN) {
        return t('tally.few', { count: n });
      }
      if (lowest === highest) {
        return t('tally.same', { count: n });
      }
      if (within === n) {
        return t('tally.all', { count: n });
      }
      return within === 1 ? t('tally.apart', { count: n }) : t('tally.within', { count: within, n });
    },
    /** The lowest and the highest rating, where there are any. */
    ends: ({ lowest, highest }: Tally, item: ItemWords): string => {
      if (!lowest || !highest) {
        return t('tally.none');
      }
      return lowest === highest
        ? t('tally.end', { level: rating(lowest, item) })
        : t('tally.ends', { lowest: rating(lowest, item), highest: rating(highest, item) });
    },
    /** How many said that they do not know. */
    unknown: ({ unknown }: Tally): string => t('tally.unknown', { count: unknown }),
  };
}
