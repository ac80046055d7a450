import type { SessionProps } from '@/data/workshop/sessions';
import type { PackOutline } from '@/domain/pack';
import { listSheets, optionsOf, type Ballot } from '@/domain/workshop/ballot';
import { writeCode, type SheetItem } from '@/domain/workshop/ballotCode';
import type { Session } from '@/domain/workshop/session';

/** What every way of collecting is given. */
export type Collecting = SessionProps & {
  /** The sheets of the session, with what each item can be rated. */
  sheets: readonly (readonly SheetItem[])[];
  /** The sheet that is collected now, from 0. */
  sheet: number;
};

/** The sheets of a session, with what each of their items can be rated. */
export function listSheetItems(
  { items }: Pick<Session, 'items'>,
  pack: Pick<PackOutline, 'indicators'>,
): SheetItem[][] {
  return listSheets(items.map(({ id }) => id)).map((ids) => ids.map((id) => ({ id, options: optionsOf(id, pack) })));
}

/** The codes of all ballots that came in as a code: the same one again may be the same person again. */
export function listKnownCodes({ ballots, sheets }: Pick<Collecting, 'ballots' | 'sheets'>): string[] {
  return ballots
    .filter(({ way, round }) => round === 1 && (way === 'code' || way === 'camera' || way === 'file'))
    .map((ballot) => writeCode(ballot.ratings, sheets[ballot.sheet] ?? []));
}

/** Ballots that were handed in as such: not those made from a count of hands. */
export function listHandedIn(ballots: readonly Ballot[], sheet: number): Ballot[] {
  return ballots.filter((ballot) => ballot.way !== 'count' && ballot.sheet === sheet);
}
