// @vitest-environment node
import fc from 'fast-check';
import { parseCityFile } from '@/domain/file/cityFile';
import { checkedSessionSchema, settleSession } from '@/domain/file/sessionCheck';
import { faultsOf } from '@/domain/schema';
import type { FileSession } from '@/domain/workshop/session';
import { moments, texts, unknownFields } from '../../support/arbitraryContents';
import { forgeFile, hashWithNode } from '../../support/cityFile';
import { ballotOf, fileSessions, removedSessionOf, sessionOf } from '../../support/workshop/fileSessions';

type Year = Record<string, unknown>;

/** Why a file is refused whose year was changed by somebody who also mended the checksum. */
function faultsIn(change: (year: Year) => void): string[] {
  const forged = forgeFile(({ content }) => change((content as { assessments: [Year] }).assessments[0]));
  const result = parseCityFile(forged, hashWithNode);
  return result.ok ? [] : (result.refusal.faults ?? []).map(({ field, reason }) => `${field}: ${reason}`);
}
const faultsWith = (...sessions: object[]) => faultsIn((year) => (year['sessions'] = sessions));
const PATH = 'content.assessments.0.sessions.0';

describe('a workshop in a file that was changed by hand', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['two items of one id', { items: [{ id: 'P06' }, { id: 'P06' }] }, 'items: duplicateIds'],
    ['two ballots of one id', { ballots: [ballotOf('b'), ballotOf('b')] }, 'ballots: duplicateIds'],
    ['one item twice on the agenda', { agenda: ['P06', 'P06'] }, 'agenda: duplicateIds'],
    ['an item on the agenda that it does not have', { agenda: ['P06', 'P07'] }, 'agenda.1: unknownItem'],
    ['an item before the room that it does not have', { current: 'P07' }, 'current: unknownItem'],
    ['an agreement on “I don’t know”', { items: [{ id: 'P06', agreed: 'unknown' }] }, 'items.0.agreed: notALevel'],
    ['the name by which a deleted one is known', { removed: true }, 'removed: reservedName'],
    ['no item', { items: [] }, 'items: needs at least 1'],
    ['an item that is none', { items: [{ id: 'constructor.x' }] }, 'items.0.id: invalid_format'],
    ['more people than fit in', { people: 201 }, 'people: allows at most 200'],
    ['a day that does not exist', { date: '2026-02-30' }, 'date: notADate'],
    ['a third round', { ballots: [ballotOf('b', {}, { round: 3 })] }, 'ballots.0.round: allows at most 2'],
    ['no ballots', { ballots: undefined }, 'ballots: expected array'],
    ['no versions', { versions: undefined }, 'versions: expected record'],
  ])('with %s is refused, and the field is named', (_, fields, fault) => {
    expect(faultsWith({ ...sessionOf('s1'), ...fields })).toEqual([`${PATH}.${fault}`]);
  });

  test('with a rating that there is not is refused', () => {
    const [fault] = faultsWith(sessionOf('s1', { ballots: [ballotOf('b', { P06: 'excellent' as never })] }));
    expect(fault).toContain(`${PATH}.ballots.0.ratings.P06: expected one of notYet, firstSteps`);
  });

  test('with the id of another is refused, kept or deleted', () => {
    expect(faultsWith(sessionOf('s1'), sessionOf('s1'))).toEqual(['content: duplicateIds']);
    const marks = [removedSessionOf('s1'), removedSessionOf('s1')];
    expect(faultsIn((year) => (year['removedSessions'] = marks))).toEqual(['content: duplicateIds']);
  });

  test('with a ballot on items that it does not have opens: they are counted nowhere', () => {
    expect(faultsWith(sessionOf('s1', { ballots: [ballotOf('b', { P20: 'notYet' })] }))).toEqual([]);
  });
});

describe('a workshop that is written', () => {
  const known = fileSessions({ texts, moments, unknownFields }).map(({ sessions = [] }) => sessions);
  const ids = fc.constantFrom('P01', 'P07', 'P20', '07.I12', '09.C1');
  const strayed = fc.tuple(known, fc.array(ids), ids, fc.boolean()).map(([sessions, agenda, current, twice]) =>
    sessions.map((session): FileSession => {
      const [first] = session.items;
      const doubled = first && twice ? [...session.items, { ...first, agreed: 'unknown' as const }] : session.items;
      return { ...session, items: doubled, agenda, current, removed: true };
    }),
  );
  const opens = (session: object) => checkedSessionSchema.safeParse(session);

  test('can be opened again, whatever it named before', () => {
    let refused = 0;
    fc.assert(
      fc.property(strayed, (sessions) => {
        for (const { ballots, ...session } of sessions) {
          refused += opens({ ...session, ballots }).success ? 0 : 1;
          const result = opens({ ...settleSession(session), ballots });
          expect(result.success ? [] : faultsOf(result.error)).toEqual([]);
        }
      }),
    );
    expect(refused).toBeGreaterThan(50);
  });

  test('stays as it is when there is nothing to mend', () => {
    fc.assert(
      fc.property(known, (sessions) => {
        expect(sessions.map(settleSession)).toEqual(sessions);
      }),
    );
  });

  test('keeps the first of two items of one id, and the order of the others', () => {
    const [first, second, again] = [{ id: 'P06', sentence: 'first' }, { id: 'P11' }, { id: 'P06', sentence: 'again' }];
    const { items } = settleSession(sessionOf('s1', { items: [first, second, again] }));
    expect(items).toEqual([first, second]);
  });
});
