/** Workshops as a city file holds them. */
import fc from 'fast-check';
import { BALLOT_WAYS, type Ballot, type Rating } from '@/domain/workshop/ballot';
import { PHASES, SESSION_FORMATS, type FileSession, type RemovedSession } from '@/domain/workshop/session';
import { CHOICES, LEVELS } from '@/domain/pack';
import { MOMENT } from '../samples';

/** A ballot on paper of the first round. */
export function ballotOf(id: string, ratings: Record<string, Rating> = {}, fields: Partial<Ballot> = {}): Ballot {
  return { id, way: 'paper', round: 1, sheet: 0, ratings, at: MOMENT, ...fields };
}

/** A session over two principles that begins now. */
export function sessionOf(id: string, fields: Partial<FileSession> = {}): FileSession {
  return {
    id,
    title: `Session ${id}`,
    format: 'ninetyMinutes',
    people: 18,
    talks: 5,
    phase: 'preparing',
    items: [{ id: 'P06' }, { id: 'P11' }],
    createdAt: MOMENT,
    at: MOMENT,
    versions: { a: 1 },
    ballots: [],
    ...fields,
  };
}

/** The mark of a session that was deleted. */
export function removedSessionOf(id: string, versions: RemovedSession['versions'] = { a: 2 }): RemovedSession {
  return { id, at: MOMENT, versions };
}

/** What every list of arbitrary sessions is made with: texts, moments and fields of a later version. */
export type Material = {
  texts: (most: number) => fc.Arbitrary<string>;
  moments: fc.Arbitrary<string>;
  unknownFields: fc.Arbitrary<Record<string, unknown>>;
};

const ITEMS = ['P01', 'P07', 'P20', '01.C1', '07.I12', '20.P1'];
const RATINGS: readonly Rating[] = [...LEVELS, ...CHOICES, 'unknown'];
const AGREED = RATINGS.filter((rating) => rating !== 'unknown');
const versions = fc.dictionary(fc.constantFrom('d1', 'd2', 'd3'), fc.integer({ min: 1, max: 9 }), {
  noNullPrototype: true,
});

/** Any sessions with any ballots, and marks of removed ones, as a file can hold them. */
export function fileSessions(
  material: Material,
): fc.Arbitrary<{ sessions?: FileSession[]; removedSessions?: RemovedSession[] }> {
  const { moments, unknownFields } = material;
  const ids = fc.uniqueArray(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }), { maxLength: 4 });
  const mark = fc.tuple(moments, versions, unknownFields);
  return ids.chain((list) => {
    const kept = Math.ceil(list.length / 2);
    return fc
      .tuple(
        fc.tuple(...list.slice(0, kept).map((id) => sessions(id, material))),
        fc.tuple(
          ...list.slice(kept).map((id) => mark.map(([at, known, more]) => ({ ...more, id, at, versions: known }))),
        ),
      )
      .map(([some, removed]) => ({
        ...(some.length > 0 ? { sessions: some } : {}),
        ...(removed.length > 0 ? { removedSessions: removed } : {}),
      }));
  });
}

function sessions(id: string, material: Material): fc.Arbitrary<FileSession> {
  const { texts, moments, unknownFields } = material;
  const known = fc.record(
    {
      id: fc.constant(id),
      title: texts(500),
      format: fc.constantFrom(...SESSION_FORMATS),
      people: fc.integer({ min: 1, max: 200 }),
      talks: fc.integer({ min: 0, max: 100 }),
      phase: fc.constantFrom(...PHASES),
      createdAt: moments,
      at: moments,
      versions,
      ballots: ballots(material),
      date: fc.constantFrom('2026', '2026-11', '2026-11-22'),
      place: texts(500),
      facilitator: texts(500),
      timer: fc.record({ endsAt: moments, left: fc.nat(86_400_000), hidden: fc.boolean() }, { requiredKeys: [] }),
    },
    {
      requiredKeys: ['id', 'title', 'format', 'people', 'talks', 'phase', 'createdAt', 'at', 'versions', 'ballots'],
    },
  );
  return fc
    .tuple(known, fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1 }), unknownFields)
    .chain(([session, asked, more]) =>
      fc
        .tuple(
          fc.tuple(...asked.map((item) => items(item, material))),
          fc.option(fc.shuffledSubarray(asked), { nil: undefined }),
          fc.option(fc.constantFrom(...asked), { nil: undefined }),
        )
        .map(([rated, agenda, current]) => ({
          ...more,
          ...session,
          items: rated,
          ...(agenda ? { agenda } : {}),
          ...(current ? { current } : {}),
        })),
    );
}

function items(id: string, { texts, moments, unknownFields }: Material): fc.Arbitrary<FileSession['items'][number]> {
  const known = fc.record(
    {
      id: fc.constant(id),
      revealed: fc.nat(2),
      again: fc.boolean(),
      agreed: fc.constantFrom(...AGREED),
      sentence: texts(20_000),
      otherView: texts(20_000),
      evidence: texts(20_000),
      action: texts(20_000),
      parked: fc.boolean(),
      takenAt: moments,
      counts: fc.array(fc.dictionary(fc.constantFrom(...RATINGS), fc.nat(200), { noNullPrototype: true }), {
        maxLength: 2,
      }),
    },
    { requiredKeys: ['id'] },
  );
  return fc.tuple(known, unknownFields).map(([item, more]) => ({ ...more, ...item }));
}

/** Some of them say something of an item that the session does not have. */
function ballots({ moments, unknownFields }: Material): fc.Arbitrary<Ballot[]> {
  const known = fc.record(
    {
      id: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
      way: fc.constantFrom(...BALLOT_WAYS),
      round: fc.constantFrom(1, 2),
      sheet: fc.nat(10),
      number: fc.integer({ min: 1, max: 9999 }),
      ratings: fc.dictionary(fc.constantFrom(...ITEMS), fc.constantFrom(...RATINGS), { noNullPrototype: true }),
      at: moments,
    },
    { requiredKeys: ['id', 'way', 'round', 'sheet', 'ratings', 'at'] },
  );
  const one = fc.tuple(known, unknownFields).map(([ballot, more]) => ({ ...more, ...ballot }));
  return fc.uniqueArray(one, { maxLength: 4, selector: ({ id }) => id });
}
