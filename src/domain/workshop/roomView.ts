/** What a room said of a question, as it is shown beside a level that the assessment has: it never changes that level (rule 7). */
import type { PackOutline } from '@/domain/pack';
import { optionsOf, type Ballot, type Rating } from './ballot';
import type { Session, SessionItem } from './session';
import { tallyItem, type Tally } from './tally';

export type RoomView = {
  itemId: string;
  session: Pick<Session, 'id' | 'title' | 'date' | 'createdAt'>;
  agreed: Rating;
  /** The rounds that were shown to the room, the first first. */
  rounds: Tally[];
  sentence?: string;
  otherView?: string;
  takenAt: string;
};

type Held = { session: Session; ballots: readonly Pick<Ballot, 'round' | 'ratings'>[] };

/** By item, what the room agreed where a person took that into the assessment; of several sessions the one taken last. */
export function listRoomViews(
  held: readonly Held[],
  pack: Pick<PackOutline, 'indicators'>,
): ReadonlyMap<string, RoomView> {
  const views = held.flatMap(({ session, ballots }) =>
    session.items.flatMap((item) => describeView(item, session, ballots, pack) ?? []),
  );
  const sorted = views.toSorted((a, b) => Number(a.takenAt > b.takenAt) - Number(a.takenAt < b.takenAt));
  return new Map(sorted.map((view) => [view.itemId, view]));
}

function describeView(
  { id, agreed, takenAt, revealed = 0, sentence, otherView }: SessionItem,
  session: Session,
  ballots: Held['ballots'],
  pack: Pick<PackOutline, 'indicators'>,
): RoomView | undefined {
  if (!agreed || !takenAt) {
    return undefined;
  }
  const options = optionsOf(id, pack);
  return {
    itemId: id,
    session: {
      id: session.id,
      title: session.title,
      createdAt: session.createdAt,
      ...(session.date ? { date: session.date } : {}),
    },
    agreed,
    rounds: [1, 2].slice(0, revealed).map((round) => tallyItem(session, ballots, id, round, options)),
    ...(sentence?.trim() ? { sentence } : {}),
    ...(otherView?.trim() ? { otherView } : {}),
    takenAt,
  };
}
