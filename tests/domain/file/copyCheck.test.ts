// @vitest-environment node
import fc from 'fast-check';
import { patchAnswer, type AnswerPatch } from '@/domain/answer';
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { countYears, findMissing, holdsEverything } from '@/domain/file/copyCheck';
import { cityContents } from '../../support/arbitraryContents';
import { CONTENT } from '../../support/cityFile';
import { CITY, MOMENT, answer, assessment } from '../../support/samples';
import { ballotOf, removedSessionOf, sessionOf } from '../../support/workshop/fileSessions';

const LATER = '2026-11-23T10:00:00.000Z';

/** The content of the sample file with another year in place of its own. */
function withYear(change: (year: FileAssessment) => FileAssessment, content: CityContent = CONTENT): CityContent {
  return { ...content, assessments: content.assessments.map(change) };
}

/** The content after an answer was changed by a device. */
function changed(indicatorId: string, patch: AnswerPatch, device = 'device-1', content = CONTENT): CityContent {
  return withYear((year) => {
    const before = year.answers.find((item) => item.indicatorId === indicatorId);
    const others = year.answers.filter((item) => item !== before);
    return { ...year, answers: [...others, patchAnswer(before, indicatorId, patch, device, LATER)] };
  }, content);
}

const withSessions = (held: Pick<FileAssessment, 'sessions' | 'removedSessions'>) =>
  withYear((year) => ({ ...year, ...held }));

const NOTHING = { answers: 0, others: 0 };

describe('what a file holds', () => {
  test('answers with a value, notes with words in them, and every piece of evidence, the latest year first', () => {
    const piece = (id: string) => ({ id, title: 'Plan', type: 'plan' as const });
    const full = [
      answer('01.C1', { choice: 'yes', note: 'In force', evidence: [piece('a'), piece('b')] }),
      answer('01.I1', { level: 'notYet', note: '  ' }),
      answer('01.I2', { state: 'unknown', note: 'Ask Health', evidence: [piece('c')] }),
      answer('01.I3', { state: 'unanswered' }),
    ];
    const held = { ...assessment(full), sessions: [sessionOf('s1')], removedSessions: [removedSessionOf('s2')] };
    const content = { city: CITY, assessments: [assessment([], 2024), held] };
    expect(countYears(content)).toEqual([
      { id: 'assessment-2026', year: 2026, answers: 2, notes: 2, evidence: 3, workshops: 1 },
      { id: 'assessment-2024', year: 2024, answers: 0, notes: 0, evidence: 0, workshops: 0 },
    ]);
  });
});

describe('what a copy lacks', () => {
  test('nothing, of the very same content', () => {
    fc.assert(
      fc.property(cityContents, (content) => {
        expect(findMissing(structuredClone(content), content)).toEqual(NOTHING);
        expect(holdsEverything(content, content)).toBe(true);
      }),
    );
  });

  test('every answer of a year that is not in it, and the year', () => {
    fc.assert(
      fc.property(cityContents, (content) => {
        const { answers, others } = findMissing({ ...content, assessments: [] }, content);
        expect(answers).toBe(content.assessments.reduce((count, year) => count + year.answers.length, 0));
        expect(others).toBeGreaterThanOrEqual(content.assessments.length);
      }),
    );
  });

  test('an answer that was given or changed since', () => {
    expect(findMissing(CONTENT, changed('01.I3', { level: 'established' }))).toEqual({ answers: 1, others: 0 });
    expect(findMissing(CONTENT, changed('01.I1', { note: 'New' }))).toEqual({ answers: 1, others: 0 });
  });

  test('an answer that both changed: what is here is not in the copy', () => {
    const [here, copy] = [changed('01.I1', { note: 'Here' }), changed('01.I1', { note: 'There' }, 'device-2')];
    expect(findMissing(copy, here)).toEqual({ answers: 1, others: 0 });
    expect(findMissing(here, copy)).toEqual({ answers: 1, others: 0 });
  });

  test('no answer that is older here, or that says the same', () => {
    expect(findMissing(changed('01.I1', { note: 'Newer' }), CONTENT)).toEqual(NOTHING);
    const same = [changed('01.I1', { note: 'Same' }), changed('01.I1', { note: 'Same' }, 'device-2')] as const;
    expect(findMissing(...same)).toEqual(NOTHING);
  });

  const action = { id: 'a1', title: 'Train guides', at: MOMENT, status: 'planned' } as never;
  const plan = { targets: [], priorities: [], actions: [action] };
  const ledgerEntry = { id: 'l1', at: MOMENT, files: [], added: 1, updated: 0, decisions: [] };
  const handedOut = [{ id: 'part', department: 'Sport', indicators: ['01.C1'], at: MOMENT }];

  test.each<[what: string, here: CityContent]>([
    [
      'a principle that is no longer ready',
      withYear((year) => ({ ...year, principles: [{ principleId: 'P01', ready: false }] })),
    ],
    ['an action of the plan', withYear((year) => ({ ...year, plan }))],
    [
      'a field of the plan of a later version',
      withYear((year) => ({ ...year, plan: { targets: [], priorities: [], actions: [], vision: 'x' } })),
    ],
    ['a year that was agreed', withYear((year) => ({ ...year, agreed: { revision: 1, at: MOMENT } }))],
    ['an edition', withYear((year) => ({ ...year, editions: [{ revision: 1 } as never] }))],
    ['a part that was handed out', withYear((year) => ({ ...year, handedOut }))],
    ['a workshop', withSessions({ sessions: [sessionOf('s1')] })],
    ['that a workshop was deleted', withSessions({ removedSessions: [removedSessionOf('s1')] })],
    ['the name of the city', { ...CONTENT, city: { ...CONTENT.city, name: 'Vic' } }],
    ['an entry of the ledger', { ...CONTENT, ledger: [ledgerEntry] }],
    ['a field of a later version', { ...CONTENT, later: 'x' }],
  ])('%s', (_, here) => {
    expect(findMissing(CONTENT, here)).toEqual({ answers: 0, others: 1 });
    expect(holdsEverything(CONTENT, here)).toBe(false);
  });

  test('a workshop that went on since, with one more ballot, and none that is older here', () => {
    const [before, after] = [1, 2].map((count) =>
      withSessions({
        sessions: [
          sessionOf('s1', {
            versions: { a: count },
            ballots: Array.from({ length: count }, (_, index) => ballotOf(`b${index}`)),
          }),
          sessionOf('s2'),
        ],
      }),
    ) as [CityContent, CityContent];
    expect(findMissing(before, after)).toEqual({ answers: 0, others: 1 });
    expect(findMissing(after, before)).toEqual(NOTHING);
  });

  test('nothing, whatever the order of ballots and sessions', () => {
    const sessions = [sessionOf('s1', { ballots: [ballotOf('b1'), ballotOf('b2')] }), sessionOf('s2')];
    const turned = sessions.toReversed().map((session) => ({ ...session, ballots: session.ballots.toReversed() }));
    expect(findMissing(withSessions({ sessions }), withSessions({ sessions: turned }))).toEqual(NOTHING);
  });

  test('nothing, when the copy has more editions, parts and entries', () => {
    const more = withYear((year) => ({ ...year, plan, handedOut, editions: [{ revision: 1 } as never] }), {
      ...CONTENT,
      ledger: [ledgerEntry],
    });
    expect(findMissing(more, CONTENT)).toEqual(NOTHING);
  });
});
