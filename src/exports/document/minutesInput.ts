import type { City } from '@/domain/assessment';
import type { Text } from '@/domain/document/model';
import { LEVEL_POINTS } from '@/domain/answer';
import { SOURCE_LANGUAGE, type LevelId, type Pack } from '@/domain/pack';
import { optionsOf, type Ballot, type Rating } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { isRevealed, type Session, type SessionItem } from '@/domain/workshop/session';
import { tallyItem, type Tally } from '@/domain/workshop/tally';
import type { ReportInput } from './reportInput';

/** What the minutes of a workshop are made from, all words in one language. */
export type MinutesInput = Pick<ReportInput, 'pack' | 't' | 'format' | 'language' | 'direction' | 'savedAt'> & {
  city: City;
  year: number;
  session: Session;
  ballots: readonly Ballot[];
};

/** A round that the room has seen. */
export type ShownRound = { round: 1 | 2; tally: Tally };

/** The rounds of an item that were shown to the room, the first first: nothing of another one may stand in any document. */
export function listShownRounds(
  { session, ballots, pack }: Pick<MinutesInput, 'session' | 'ballots' | 'pack'>,
  item: SessionItem,
): ShownRound[] {
  const options = optionsOf(item.id, pack);
  return ([1, 2] as const)
    .filter((round) => isRevealed(item, round))
    .map((round) => ({ round, tally: tallyItem(session, ballots, item.id, round, options) }));
}

/** The last round that the room has seen, in which anybody rated. */
export function findLastRound(
  input: Pick<MinutesInput, 'session' | 'ballots' | 'pack'>,
  item: SessionItem,
): Tally | undefined {
  return listShownRounds(input, item).findLast(({ tally }) => tally.n > 0)?.tally;
}

/** A rating in words; a level with its number. */
export function nameRating(
  rating: Rating,
  { pack, t }: { pack: Pick<Pack, 'scale' | 'choices'>; t: ReportInput['t'] },
): string {
  switch (rating) {
    case 'unknown':
      return t('state.unknown');
    case 'yes':
    case 'beingPrepared':
    case 'no':
      return pack.choices[rating];
    default:
      return nameLevel(rating, pack, t);
  }
}

function nameLevel(level: LevelId, pack: Pick<Pack, 'scale'>, t: ReportInput['t']): string {
  const name = pack.scale.find(({ id }) => id === level)?.name ?? level;
  return t('exports.answer.level', { value: LEVEL_POINTS[level], name });
}

/** A question as a list names it: its number and short title, or its id alone when the pack does not have it. */
export function nameItem({ pack, t }: Pick<MinutesInput, 'pack' | 't'>, id: string): string {
  const words = describeItem(id, pack);
  return words ? t('exports.named', { number: words.number, title: words.shortTitle }) : id;
}

/** What an indicator asks, marked with its language where nobody has translated it yet. */
export function describeQuestion({ pack }: Pick<MinutesInput, 'pack'>, id: string): Text | undefined {
  const words = describeItem(id, pack);
  const text = words?.question;
  return text && !words.isTranslated ? { typed: text, language: SOURCE_LANGUAGE } : text;
}
