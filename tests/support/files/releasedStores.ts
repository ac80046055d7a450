/**
 * Every released version of the store as it was: the tables it brought and, for each, a row of that time. A version that was released
 * stays as it is; a new one adds an entry here and a function to `VERSIONS`.
 */
export const RELEASED: { tables: Record<string, string>; rows: Record<string, object> }[] = [
  {
    tables: {
      cities: 'id',
      assessments: 'id, cityId',
      principles: '[assessmentId+principleId], assessmentId',
      answers: '[assessmentId+indicatorId], assessmentId',
      changes: '++id, assessmentId, [assessmentId+undone]',
      copies: 'cityId',
    },
    rows: {
      cities: { id: 'c', name: 'Granollers', country: 'ES', createdAt: '2026-03-02T08:00:00.000Z', later: 1 },
      assessments: {
        id: 'a',
        cityId: 'c',
        year: 2026,
        packId: 'educating-cities-2026',
        createdAt: '2026-03-02T08:00:00.000Z',
      },
      principles: { assessmentId: 'a', principleId: 'P01', ready: true, readyAt: '2026-03-03T08:00:00.000Z' },
      answers: {
        assessmentId: 'a',
        indicatorId: '01.C1',
        state: 'answered',
        choice: 'yes',
        note: 'In force',
        at: '2026-03-03T09:00:00.000Z',
        versions: { d1a2b3c4: 2 },
      },
      changes: {
        assessmentId: 'a',
        principleId: 'P01',
        indicatorId: '01.C1',
        at: '2026-03-03T09:00:00.000Z',
        before: undefined,
        after: undefined,
        undone: 0,
      },
      copies: {
        cityId: 'c',
        at: '2026-03-04T10:00:00.000Z',
        changes: 1,
        extras: { later: 1 },
        contentExtras: { more: 2 },
      },
    },
  },
  {
    tables: {
      planItems: '[assessmentId+kind+id], assessmentId',
      editions: '[assessmentId+revision], assessmentId',
    },
    rows: {
      planItems: {
        assessmentId: 'a',
        kind: 'action',
        id: 'x',
        item: { id: 'x', title: 'Open the schools', status: 'planned', at: '2026-03-05T09:00:00.000Z' },
      },
      editions: { assessmentId: 'a', revision: 1, body: 'Council', date: '2026-03', later: 1 },
    },
  },
  {
    tables: { ledger: '[cityId+id], cityId', restorePoints: 'id, cityId', mirrors: 'cityId' },
    rows: {
      ledger: {
        id: 'l',
        cityId: 'c',
        at: '2026-03-06T09:00:00.000Z',
        files: [{ name: 'culture.json', savedAt: '2026-03-06T08:00:00.000Z', sha256: 'f'.repeat(64), later: 1 }],
        added: 1,
        updated: 0,
        decisions: [],
      },
      restorePoints: {
        id: 'r',
        cityId: 'c',
        at: '2026-03-06T08:59:00.000Z',
        reason: 'combine',
        city: { id: 'c', name: 'Granollers', country: 'ES', createdAt: '2026-03-02T08:00:00.000Z' },
        years: [{ year: 2026, answered: 1 }],
        copy: undefined,
        text: '{}',
      },
      mirrors: { cityId: 'c', handle: {}, name: 'granollers.json' },
    },
  },
  {
    tables: {
      sessions: '[assessmentId+id], assessmentId',
      ballots: '[assessmentId+sessionId+id], assessmentId, [assessmentId+sessionId]',
      ballotDrafts: 'sheet',
    },
    rows: {
      sessions: {
        assessmentId: 'a',
        id: 's',
        title: 'Spring',
        format: 'training',
        people: 12,
        talks: 2,
        phase: 'talking',
        items: [{ id: 'P06', revealed: 1, sentence: 'In every school' }],
        agenda: ['P06'],
        createdAt: '2026-03-07T09:00:00.000Z',
        at: '2026-03-07T09:30:00.000Z',
        versions: { d1a2b3c4: 4 },
        later: 1,
      },
      ballots: {
        assessmentId: 'a',
        sessionId: 's',
        id: 'b',
        way: 'paper',
        round: 1,
        sheet: 0,
        number: 7,
        ratings: { P06: 'underWay' },
        at: '2026-03-07T09:10:00.000Z',
        later: 1,
      },
      ballotDrafts: {
        sheet: 'educating-cities-2026 all',
        ratings: { P06: 'unknown' },
        at: '2026-03-07T09:00:00.000Z',
      },
    },
  },
];
