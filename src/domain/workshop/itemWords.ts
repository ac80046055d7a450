/** The words of what is rated, in the language of a pack: the same on the projector, on a phone and on paper. */
import { CHOICES, LEVELS, type Pack } from '@/domain/pack';
import { isPrincipleId, type Rating } from './ballot';

export type ItemWords = {
  id: string;
  /** `7` of a principle, `07.I1` of an indicator. */
  number: string;
  /** At most 28 characters for a principle; for an indicator its title, up to 80. */
  shortTitle: string;
  title: string;
  /** What an indicator asks; a principle has no question of its own. */
  question?: string;
  /** What a principle asks of a city, in our words. */
  asks?: string;
  /** Lowest first, without `unknown`. `text`: what a level or choice of an indicator means. */
  options: { rating: Exclude<Rating, 'unknown'>; name: string; text?: string }[];
  /** False while an indicator is in the source language only. */
  isTranslated: boolean;
};

/** The words of an item, or undefined when the pack does not have it. */
export function describeItem(itemId: string, pack: Pack): ItemWords | undefined {
  if (isPrincipleId(itemId)) {
    const principle = pack.principles.find(({ id }) => id === itemId);
    return (
      principle && {
        id: itemId,
        number: String(principle.number),
        shortTitle: principle.shortTitle,
        title: principle.title.text,
        asks: principle.asks,
        options: LEVELS.map((rating) => ({ rating, name: nameLevel(rating, pack) })),
        isTranslated: true,
      }
    );
  }
  const indicator = pack.indicators.find(({ id }) => id === itemId);
  if (!indicator || indicator.format === 'number') {
    return undefined;
  }
  return {
    id: itemId,
    number: itemId,
    shortTitle: indicator.title,
    title: indicator.title,
    question: indicator.question,
    options:
      indicator.format === 'yesNo'
        ? CHOICES.toReversed().map((rating) => ({
            rating,
            name: pack.choices[rating],
            text: indicator.choices[rating],
          }))
        : LEVELS.map((rating) => ({ rating, name: nameLevel(rating, pack), text: indicator.levels[rating] })),
    isTranslated: !pack.untranslated.includes(itemId),
  };
}

function nameLevel(level: (typeof LEVELS)[number], pack: Pick<Pack, 'scale'>): string {
  return pack.scale.find(({ id }) => id === level)?.name ?? level;
}
