/** How the ratings of a room stand, in sentences: the same in the minutes and in the report of the year. */
import { FEWEST_SHOWN, type Tally } from '@/domain/workshop/tally';
import { nameRating, type MinutesInput } from './minutesInput';

type Words = Pick<MinutesInput, 'pack' | 't'>;

/** Middle, ends and how many stand close together; of very few people only the ends. */
export function describeRound(tally: Tally, words: Words): string[] {
  const { t } = words;
  const { n, unknown } = tally;
  const rest = unknown > 0 ? [t('minutes.round.unknown', { count: unknown })] : [];
  if (n === 0) {
    return [t('minutes.round.none'), ...rest];
  }
  const ends = describeEnds(tally, words);
  if (n < FEWEST_SHOWN) {
    return [t('minutes.round.few', { count: n }), ends, ...rest];
  }
  return [describeMiddle(tally, words), ends, describeWithin(tally, words), ...rest];
}

/** The middle rating; a dash when nobody rated, or so few that only the ends may be shown. */
export function describeMedian({ n, median }: Tally, words: Words): string {
  return n >= FEWEST_SHOWN && median ? nameRating(median, words) : '–';
}

/** How many stand on one level or on two neighbouring ones; of very few people only how many they are. */
export function describeWithin({ n, within }: Tally, { t }: Pick<Words, 't'>): string {
  return n < FEWEST_SHOWN ? t('roomView.ratings', { count: n }) : t('roomView.within', { within, count: n });
}

function describeMiddle({ n, median }: Tally, words: Words): string {
  return words.t('minutes.round.middle', { count: n, level: median ? nameRating(median, words) : '–' });
}

/** The same for a cell, whose column says what is counted. */
export function countWithin({ n, within }: Tally, { t }: Pick<Words, 't'>): string {
  return n < FEWEST_SHOWN ? t('roomView.ratings', { count: n }) : t('minutes.spread.of', { within, count: n });
}

function describeEnds({ lowest, highest }: Tally, words: Words): string {
  const { t } = words;
  if (!lowest || !highest) {
    return t('minutes.round.none');
  }
  return lowest === highest
    ? t('minutes.round.same', { level: nameRating(lowest, words) })
    : t('minutes.round.ends', { lowest: nameRating(lowest, words), highest: nameRating(highest, words) });
}
