import { useTallyWords } from '@/ui/workshop/useTallyWords';
import { optionsOf } from '@/domain/workshop/ballot';
import { describeItem } from '@/domain/workshop/itemWords';
import { isRevealed } from '@/domain/workshop/session';
import { listRest } from '@/domain/workshop/steps';
import { FEWEST_SHOWN, tallyItem } from '@/domain/workshop/tally';
import type { Room } from './useRoom';

/** What a page of the list may hold, so that it fits on a projector of 800 by 600 with its heading. */
const MOST_WORDS = 40;
const MOST_LINES = 8;
/** Characters of a line on such a projector. */
const LINE = 52;

/** One question that is not talked about. `stands`: what was agreed or the middle of all ratings, once that may be seen. */
export type RestRow = { id: string; number: string; title: string; stands?: string; text: string };

/** The questions that are not talked about, in pages for the projector. */
export function useRestPages(): (room: Room) => RestRow[][] {
  const words = useTallyWords();
  return ({ session, ballots, pack }) => {
    const rows = listRest(session).flatMap((held): RestRow[] => {
      const item = describeItem(held.id, pack);
      if (!item) {
        return [];
      }
      const tally = tallyItem(session, ballots, held.id, held.revealed ?? 0, optionsOf(held.id, pack));
      const rating = held.agreed ?? (tally.n >= FEWEST_SHOWN ? tally.median : undefined);
      const stands = rating ? words.rating(rating, item) : words.ends(tally, item);
      const row = { id: held.id, number: item.number, title: item.shortTitle };
      // The longest name a level can have keeps its place, so that nothing moves to another page by the reveal.
      const longest = item.options
        .map(({ rating: option }) => words.rating(option, item))
        .toSorted(compareLength)
        .at(-1);
      return [{ ...row, text: `${row.title} ${longest}`, ...(isRevealed(held, 1) ? { stands } : {}) }];
    });
    return splitPages(rows);
  };
}

function compareLength(a: string, b: string): number {
  return a.length - b.length;
}

/** Splits rows, each given as its text, into pages that can be read from the last row of seats. None is empty. */
function splitPages(rows: readonly RestRow[]): RestRow[][] {
  const pages: RestRow[][] = [];
  let words = 0;
  let lines = 0;
  for (const row of rows) {
    const more = { words: row.text.split(/\s+/).length, lines: Math.ceil(row.text.length / LINE) };
    const page = pages.at(-1);
    if (page && words + more.words <= MOST_WORDS && lines + more.lines <= MOST_LINES) {
      page.push(row);
      words += more.words;
      lines += more.lines;
    } else {
      pages.push([row]);
      ({ words, lines } = more);
    }
  }
  return pages;
}
