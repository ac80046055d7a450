import { act, screen } from '@testing-library/react';
import { RoomScreen } from '@/features/room/RoomScreen';
import { getPack } from '@/data/packs';
import { changeSession, saveBallots } from '@/data/workshop/sessions';
import { optionsOf, type Ballot, type Rating } from '@/domain/workshop/ballot';
import type { Session, SessionSetup } from '@/domain/workshop/session';
import { renderScreen } from '../../support/renderScreen';
import { storeSession } from '../../support/workshop/storedSession';

export const PEOPLE = 18;
const AT = '2026-06-15T09:00:00.000Z';

/** A workshop whose ballots are in, every person rating as `rate` says, and the window of its room. */
export async function openRoom(
  rate: (person: number, item: string, options: readonly Rating[]) => Rating | undefined,
  setup: Partial<SessionSetup> = {},
) {
  const { open, id, read } = await storeSession({ people: PEOPLE, ...setup });
  const { session } = await read();
  const pack = await getPack(open.pack.id);
  const ballots = Array.from({ length: PEOPLE }, (_, person): Ballot => {
    const ratings = session.items.flatMap((item) => {
      const rating = rate(person, item.id, optionsOf(item.id, pack));
      return rating ? [[item.id, rating] as const] : [];
    });
    return { id: `b${person}`, way: 'paper', round: 1, sheet: 0, ratings: Object.fromEntries(ratings), at: AT };
  });
  await saveBallots(open.assessment.id, id, ballots);
  const { cityId, year } = open.place;
  const show = async () => {
    const result = await renderScreen(
      <RoomScreen cityId={cityId} year={year} session={id} />,
      `/room/${cityId}/${year}/${id}`,
    );
    await seeTitle(/./);
    // The picture comes later, as it does in the app.
    await act(async () => void (await import('@/charts/room/RoomChart')));
    return result;
  };
  return {
    open,
    id,
    read,
    pack,
    show,
    /** A step of the facilitator in another window. */
    step: (change: (session: Session, ballots: Ballot[]) => Session) =>
      act(() => changeSession(open.assessment.id, id, change)),
    saveAgain: (item: string, ratings: readonly Rating[]) =>
      act(() =>
        saveBallots(
          open.assessment.id,
          id,
          ratings.map((rating, person) => ({
            id: `again${person}`,
            way: 'count',
            round: 2,
            sheet: 0,
            ratings: { [item]: rating },
            at: AT,
          })),
        ),
      ),
  };
}

/** The title of what the room sees. */
export const seeTitle = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

/** The words that the room can read: no figures, nothing for screen readers only, none of the steps below. */
export function countWords(container: Element): number {
  const copy = container.cloneNode(true) as Element;
  copy.querySelectorAll('.spoken, nav').forEach((element) => element.remove());
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode.textContent ?? '');
  }
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
}
