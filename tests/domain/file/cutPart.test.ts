// @vitest-environment node
import fc from 'fast-check';
import { assessmentSchema } from '@/domain/assessment';
import { cityContentSchema, fileAssessmentSchema, type CityContent, type FileAssessment } from '@/domain/file/cityFile';
import { cutPart } from '@/domain/file/cutPart';
import { cityContents } from '../../support/arbitraryContents';
import { openFile, writeFile } from '../../support/cityFile';
import { CITY, MOMENT, answer, assessment } from '../../support/samples';
import { ballotOf, removedSessionOf, sessionOf } from '../../support/workshop/fileSessions';

const part = { id: 'part-1', department: 'Sports', sendTo: 'education@city.test', indicators: ['07.C1', '07.I2'] };

const year: FileAssessment = {
  ...assessment([
    answer('01.C1', { choice: 'yes', note: 'secret of another department' }),
    answer('07.C1', { choice: 'yes', note: 'In force', evidence: [{ id: 'e1', title: 'Plan', type: 'plan' }] }),
    answer('07.I1', { state: 'unknown', note: 'secret of another department' }),
  ]),
  principles: [
    { principleId: 'P01', ready: true, department: 'secret of another department' },
    { principleId: 'P07', ready: false, department: 'Sports', versions: { 'device-1': 3 } },
  ],
  agreed: { revision: 1, at: MOMENT },
  movedFrom: 'assessment-old',
  handedOut: [{ ...part, id: 'part-0', department: 'secret of another department', at: MOMENT }],
  plan: {
    targets: [],
    priorities: [],
    actions: [{ id: 'a', title: 'secret of the plan', status: 'planned', at: MOMENT }],
  },
  cards: [{ indicatorId: '07.C1', title: 'secret of a card', at: MOMENT }],
  sessions: [
    sessionOf('s1', { title: 'secret of a workshop', ballots: [ballotOf('secret ballot', { P07: 'notYet' })] }),
  ],
  removedSessions: [removedSessionOf('secret of a workshop that was deleted')],
  later: 'of the year',
};
const content: CityContent = {
  city: { ...CITY, later: 'of the city' },
  assessments: [assessment([answer('07.C1', { choice: 'no', note: 'secret of another year' })], 2025), year],
  ledger: [{ id: 'l', at: MOMENT, files: [], added: 1, updated: 0, decisions: [] }],
  later: 'secret beside the city',
};

test('a part is the city, one year, the answers to its indicators and the states of their principles', () => {
  expect(cutPart(content, year.id, part)).toEqual({
    city: content.city,
    assessments: [
      {
        id: year.id,
        year: 2026,
        packId: year.packId,
        createdAt: MOMENT,
        later: 'of the year',
        part,
        principles: [year.principles[1]],
        answers: [year.answers[1]],
      },
    ],
  });
});

test('nothing else is in it: no other department, year, plan, card, edition, agreement or ledger', () => {
  expect(JSON.stringify(cutPart(content, year.id, part))).not.toContain('secret');
});

test('a part that nobody has answered yet is an empty year', () => {
  expect(cutPart(content, year.id, { ...part, indicators: ['20.C1'] }).assessments).toEqual([
    expect.objectContaining({ answers: [], principles: [] }),
  ]);
});

test('a part goes into a file and comes out of it', () => {
  const cut = cutPart(content, year.id, part);
  const text = writeFile(cut);
  expect(openFile(text).content).toEqual(cut);
  expect(JSON.parse(text)).toMatchObject({ scope: 'Sports' });
});

test('a year that is not there has no part', () => {
  expect(() => cutPart(content, 'assessment-1999', part)).toThrow('assessment-1999');
});

test('every field of a city and of a year is known to leave with a part or to stay', () => {
  const leaves = ['id', 'year', 'packId', 'createdAt', 'part', 'principles', 'answers'];
  const besideAnswers = ['plan', 'cards', 'editions', 'sessions', 'removedSessions'];
  const stays = ['agreed', 'replacedBy', 'movedFrom', 'handedOut', ...besideAnswers];
  expect(Object.keys(fileAssessmentSchema.shape).toSorted()).toEqual([...leaves, ...stays].toSorted());
  expect(Object.keys(cityContentSchema.shape)).toEqual(['city', 'assessments', 'ledger']);
  expect(Object.keys(assessmentSchema.shape).filter((field) => !leaves.includes(field))).toEqual(stays.slice(0, 4));
});

test('whatever the city: nothing but the part is inside, and every answer of the part is, unchanged', () => {
  const cuts = cityContents
    .filter(({ assessments }) => assessments.length > 0)
    .chain((whole) => {
      const ids = whole.assessments.flatMap(({ answers }) => answers.map(({ indicatorId }) => indicatorId));
      return fc.record({
        whole: fc.constant(whole),
        index: fc.nat(whole.assessments.length - 1),
        indicators: fc.subarray([...new Set([...ids, '07.C1', '20.P1'])]),
      });
    });
  fc.assert(
    fc.property(cuts, ({ whole, index, indicators }) => {
      const from = whole.assessments[index] as FileAssessment;
      const before = structuredClone(whole);
      const { city, assessments, ...beside } = cutPart(whole, from.id, { ...part, indicators });
      const [cut, ...others] = assessments;
      expect([city, beside, others]).toEqual([whole.city, {}, []]);
      expect(cut?.answers).toEqual(from.answers.filter(({ indicatorId }) => indicators.includes(indicatorId)));
      const asked = new Set(indicators.map((id) => id.slice(0, 2)));
      expect(cut?.principles).toEqual(from.principles.filter(({ principleId }) => asked.has(principleId.slice(1))));
      expect(whole).toEqual(before);
    }),
  );
});
