/**
 * A workshop that is over: two principles and two indicators were talked about, one principle was rated and never shown, one was
 * not rated. What was not shown is "shared and reviewed" throughout, so that a test can look for it.
 */
import type { OpenAssessment } from '@/data/assessments';
import { changeSession, createSession, getSession, saveBallots, type OpenSession } from '@/data/workshop/sessions';
import type { Ballot, Rating } from '@/domain/workshop/ballot';
import type { Session, SessionItem } from '@/domain/workshop/session';
import { MOMENT } from '../samples';
import { storeFreshCity } from '../storedCity';

const ITEMS: SessionItem[] = [
  {
    id: 'P01',
    revealed: 2,
    again: true,
    agreed: 'underWay',
    sentence: 'Two departments work with the plan.',
    otherView: 'The youth centre sees first steps only.',
    evidence: 'Minutes of the round table',
    action: 'Invite the neighbourhood councils',
  },
  { id: 'P02', revealed: 1, again: true, agreed: 'firstSteps', parked: true },
  { id: '01.C1', revealed: 1, agreed: 'yes' },
  {
    id: '01.C2',
    revealed: 1,
    agreed: 'established',
    sentence: 'There is a budget line.',
    otherView: 'The library doubts it.',
    action: 'Name a person in charge',
  },
  { id: 'P03' },
  { id: 'P04' },
];

const NAME = { title: 'Town hall in November', format: 'ninetyMinutes', people: 5, date: '2026-11-12' } as const;

export const AGREED: Session = {
  ...NAME,
  id: 'session-1',
  place: 'Room 2',
  facilitator: 'Education department',
  talks: 4,
  phase: 'closed',
  items: ITEMS,
  agenda: ['P01', 'P02', '01.C1', '01.C2'],
  createdAt: MOMENT,
  at: MOMENT,
  versions: { 'device-1': 1 },
};

const LEVELS: Rating[] = ['notYet', 'firstSteps', 'underWay', 'underWay', 'established'];

/** Five ballots on paper, and a second round of two questions counted by hands. */
export const BALLOTS: Ballot[] = [
  ...LEVELS.map((level, person): Ballot => ({
    id: `first-${person}`,
    way: 'paper',
    round: 1,
    sheet: 0,
    number: person + 1,
    ratings: {
      P01: level,
      P02: person === 4 ? 'unknown' : 'firstSteps',
      '01.C1': 'yes',
      ...(person < 2 ? { '01.C2': person === 0 ? 'firstSteps' : 'established' } : {}),
      P03: 'sharedAndReviewed',
    },
    at: MOMENT,
  })),
  ...LEVELS.flatMap((_, person): Ballot[] => [
    count(`P01-${person}`, { P01: person === 0 ? 'firstSteps' : 'underWay' }),
    count(`P02-${person}`, { P02: 'sharedAndReviewed' }),
  ]),
];

function count(id: string, ratings: Record<string, Rating>): Ballot {
  return { id, way: 'count', round: 2, sheet: 0, ratings, at: MOMENT };
}

/** A fresh city, or this one, with that workshop in its year. */
export async function storeAgreed(
  change: (session: Session) => Session = (session) => session,
  city?: OpenAssessment,
): Promise<{ open: OpenAssessment; id: string; read: () => Promise<OpenSession> }> {
  const open = city ?? (await storeFreshCity());
  const assessmentId = open.assessment.id;
  const id = await createSession(assessmentId, { ...NAME, items: ITEMS.map((item) => item.id) }, open.pack);
  const { phase, items, agenda, talks } = AGREED;
  await changeSession(assessmentId, id, (session) =>
    change({ ...session, phase, items, talks, ...(agenda ? { agenda } : {}) }),
  );
  await saveBallots(assessmentId, id, BALLOTS);
  const read = async () => {
    const found = await getSession(assessmentId, id);
    if (!found) {
      throw new Error('The workshop is not in the store');
    }
    return found;
  };
  return { open, id, read };
}
