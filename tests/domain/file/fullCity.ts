/** A city with every field that a file can have, so that each can be spoilt; but for editions, which hold a whole pack. */
import type { CityContent, FileAssessment } from '@/domain/file/cityFile';
import { answer, assessment, CITY, MOMENT } from '../../support/samples';
import { ballotOf, removedSessionOf, sessionOf } from '../../support/workshop/fileSessions';

const versions = { 'device-1': 2, 'device-2': 1 };
const stamp = { at: MOMENT, versions };
const part = { id: 'part-1', department: 'Culture', sendTo: 'Education office', indicators: ['01.C1', '01.I1'] };

const YEAR: FileAssessment = {
  ...assessment([
    answer('01.C1', {
      choice: 'yes',
      note: 'En vigor',
      noteLanguage: 'es',
      confidence: 'low',
      discuss: true,
      department: 'Culture',
      changeReason: 'stricterReading',
      evidence: [
        {
          id: 'e1',
          title: 'Plan of the city',
          type: 'plan',
          date: '2025-03-14',
          place: 'Archive 12',
          link: 'https://example.org/plan',
          department: 'Archive',
        },
      ],
    }),
    answer('01.I1', { level: 'established', method: { kind: 'workshop', session: 's1', title: 'Spring' } }),
    answer('01.P1', {
      figure: {
        measure: 'participantsShare',
        value: 12.5,
        year: 2025,
        source: 'Register',
        breakdown: 'By age',
        baseline: { value: 10, year: 2020 },
        target: { value: 15, year: 2030 },
      },
    }),
    answer('02.C1', { state: 'notApplicable', reason: 'other', reasonWords: 'The region decides' }),
  ]),
  agreed: { revision: 1, at: MOMENT },
  movedFrom: 'assessment-before',
  part,
  handedOut: [{ ...part, at: MOMENT }],
  principles: [{ principleId: 'P01', ready: true, readyAt: MOMENT, department: 'Education', versions }],
  plan: {
    targets: [
      { id: 't1', subject: { kind: 'indicator', id: '01.I1' }, year: 2028, level: 'sharedAndReviewed', ...stamp },
    ],
    priorities: [
      { subject: { kind: 'principle', id: 'P01' }, need: 3, reach: 2, means: 1, cooperation: 1, order: 0, ...stamp },
    ],
    actions: [
      {
        id: 'a1',
        title: 'Open the school yards',
        difference: 'Children play',
        owner: 'Head of education',
        departments: ['Education'],
        due: '2027-06',
        status: 'planned',
        costNote: 'None',
        indicators: ['01.I1'],
        continues: 'a0',
        ...stamp,
      },
    ],
    removed: [{ kind: 'action', id: 'a9', ...stamp }],
  },
  cards: [
    {
      indicatorId: '01.C1',
      title: 'Open schools',
      summary: 'Yards are open',
      departments: ['Education'],
      partners: ['Families'],
      start: '2021-09',
      impact: 'Much',
      transferability: 'Easy',
      contact: 'Education office',
      link: 'https://example.org/card',
      ...stamp,
    },
  ],
  sessions: [
    sessionOf('s1', {
      title: 'Spring',
      date: '2026-05-04',
      place: 'Town hall',
      facilitator: 'Education office',
      phase: 'talking',
      items: [
        {
          id: '01.I1',
          revealed: 2,
          again: true,
          agreed: 'established',
          sentence: 'In every district',
          otherView: 'Not in the north',
          evidence: 'The register',
          action: 'Ask the north',
          parked: false,
          takenAt: MOMENT,
          counts: [{ established: 2, unknown: 1 }],
        },
        { id: 'P06' },
      ],
      agenda: ['01.I1'],
      current: '01.I1',
      timer: { endsAt: MOMENT, left: 60_000, hidden: true },
      ballots: [ballotOf('b1', { '01.I1': 'established', P06: 'unknown' }, { number: 7, round: 2 })],
    }),
  ],
  removedSessions: [removedSessionOf('s9')],
};

export const FULL_CITY: CityContent = {
  city: {
    ...CITY,
    sample: false,
    size: 'under100k',
    languages: ['ca', 'es'],
    networks: ['Atlantic network'],
    versions,
  },
  assessments: [YEAR],
  ledger: [
    {
      id: 'merge-1',
      at: MOMENT,
      files: [
        {
          name: 'culture.json',
          savedAt: MOMENT,
          sha256: 'a'.repeat(64),
          revision: 1,
          part: 'part-1',
          department: 'Culture',
        },
      ],
      added: 1,
      updated: 0,
      decisions: [
        {
          year: 2026,
          kind: 'answer',
          key: '01.C1',
          by: 'person',
          sides: [{ from: 'here', record: { note: 'Before' } }],
          chosen: 0,
          keptAll: false,
        },
      ],
    },
  ],
};
