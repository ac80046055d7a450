import { screen, waitFor } from '@testing-library/react';
import { CityLayout } from '@/app/city/CityLayout';
import { changeSession, createSession, getSession, saveBallots } from '@/data/workshop/sessions';
import { SessionScreen } from '@/features/workshop/SessionScreen';
import { LEVELS } from '@/domain/pack';
import type { Ballot, Rating } from '@/domain/workshop/ballot';
import { getItem, type Session, type SessionItem } from '@/domain/workshop/session';
import { beginRating, closeRound } from '@/domain/workshop/steps';
import { renderScreen } from '../../../support/renderScreen';
import { MOMENT } from '../../../support/samples';
import { storeFreshCity } from '../../../support/storedCity';

/** What four people give to three principles: far apart on 2, less on 3, close together on 1. */
export const RATINGS: Record<string, Rating[]> = {
  P01: ['underWay', 'underWay', 'underWay', 'established'],
  P02: ['notYet', 'notYet', 'established', 'sharedAndReviewed'],
  P03: ['firstSteps', 'established', 'underWay', 'unknown'],
};

/** The same room with every rating turned round: as far apart, and no rating the same but the one in the middle. */
export const TURNED: Record<string, Rating[]> = Object.fromEntries(
  Object.entries(RATINGS).map(([id, ratings]) => [
    id,
    ratings.map((rating) => LEVELS[4 - LEVELS.findIndex((level) => level === rating)] ?? rating),
  ]),
);

/** Ballots of as many people as there are ratings. */
export function listBallots(ratings: Record<string, Rating[]>, round = 1, way: Ballot['way'] = 'paper'): Ballot[] {
  const people = Math.max(0, ...Object.values(ratings).map(({ length }) => length));
  return Array.from({ length: people }, (_, person) => ({
    id: `${way}-${round}-${person}`,
    way,
    round,
    sheet: 0,
    number: person + 1,
    at: MOMENT,
    ratings: Object.fromEntries(
      Object.entries(ratings).flatMap(([id, given]) => (given[person] ? [[id, given[person]]] : [])),
    ),
  }));
}

type Wanted = {
  phase?: 'preparing' | 'rating' | 'talking';
  people?: number;
  talks?: number;
  ballots?: Ballot[];
  items?: string[];
};

/** A stored workshop on three principles; `phase` is how far it has come. */
export async function storeTalk({
  phase = 'talking',
  people = 4,
  talks = 2,
  ballots = listBallots(RATINGS),
  items = ['P01', 'P02', 'P03'],
}: Wanted = {}) {
  const open = await storeFreshCity();
  const assessmentId = open.assessment.id;
  const setup = { title: 'Workshop of Monday', format: 'ninetyMinutes' as const, people, items };
  const id = await createSession(assessmentId, setup, open.pack);
  await saveBallots(assessmentId, id, ballots);
  await changeSession(assessmentId, id, (session) => ({ ...session, talks }));
  if (phase !== 'preparing') {
    await changeSession(assessmentId, id, beginRating);
  }
  if (phase === 'talking') {
    await changeSession(assessmentId, id, (session, all) => closeRound(session, all, open.pack));
  }
  const read = async () => {
    const held = await getSession(assessmentId, id);
    if (!held) {
      throw new Error('The workshop is not in the store');
    }
    return held;
  };
  return {
    cityId: open.city.id,
    assessmentId,
    id,
    read,
    /** What another window does meanwhile. */
    change: (step: (session: Session, ballots: Ballot[]) => Session) => changeSession(assessmentId, id, step),
    item: async (itemId: string): Promise<SessionItem> => getItem((await read()).session, itemId),
  };
}

export type StoredTalk = Awaited<ReturnType<typeof storeTalk>>;

/** The facilitator's page of a stored workshop as the app shows it, following the store. */
export async function openTalk({ cityId, id }: StoredTalk) {
  const rendered = await renderScreen(
    <CityLayout cityId={cityId} year={2026}>
      {(open) => <SessionScreen open={open} part={id} at="talk" />}
    </CityLayout>,
  );
  await screen.findByRole('region', { name: 'Room window' }, { timeout: 10_000 });
  return rendered;
}

/** The button with these words; found by its text, which is many times quicker than by its role. */
export const press = (name: string | RegExp) => screen.findByText(name, { selector: 'button, button *' });
export const title = (name: string | RegExp) => screen.findByText(name, { selector: 'h2' });

/** Waits until the title of a part has the focus. */
export async function hasFocus(name: string | RegExp): Promise<void> {
  await waitFor(async () => expect(await title(name)).toHaveFocus());
}
