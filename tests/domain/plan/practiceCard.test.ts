// @vitest-environment node
import type { Answer, AnswerPatch } from '@/domain/answer';
import { AWARD_ORDER, DATABANK_ORDER, canHaveCard, practiceCardSchema } from '@/domain/plan/practiceCard';
import { MOMENT, answer } from '../../support/samples';

const PLAN = { evidence: [{ id: 'e1', title: 'Plan', type: 'plan' }] } satisfies AnswerPatch;
const TESTIMONY = { evidence: [{ id: 'e1', title: 'A teacher', type: 'testimony' }] } satisfies AnswerPatch;

test.each([
  ['established with a plan', true, answer('01.I1', { level: 'established', ...PLAN })],
  ['shared and reviewed with a plan', true, answer('01.I1', { level: 'sharedAndReviewed', ...PLAN })],
  ['a yes with a plan', true, answer('01.C1', { choice: 'yes', ...PLAN })],
  ['under way with a plan', false, answer('01.I1', { level: 'underWay', ...PLAN })],
  ['being prepared with a plan', false, answer('01.C1', { choice: 'beingPrepared', ...PLAN })],
  ['established without anything', false, answer('01.I1', { level: 'established' })],
  ['a yes on hearsay', false, answer('01.C1', { choice: 'yes', ...TESTIMONY })],
  ['a number with a plan', false, answer('01.P1', { figure: { measure: 'people', value: 4 }, ...PLAN })],
  ['nothing', false, undefined],
] as [string, boolean, Answer | undefined][])('%s can have a card: %s', (_, can, row) => {
  expect(canHaveCard(row)).toBe(can);
});

const EMPTY = { indicatorId: '01.I1', at: MOMENT };
const FULL = {
  ...EMPTY,
  title: 'Open school yards',
  summary: 'Yards are open in the afternoon.',
  departments: ['education'],
  partners: ['Parents’ association'],
  start: '2024-09',
  impact: '600 children a week',
  transferability: 'Any school with a gate',
  contact: 'Head of education',
  link: 'https://example.org/yards',
};

test('a card is kept from its first field to its last', () => {
  expect(practiceCardSchema.parse(EMPTY)).toEqual(EMPTY);
  expect(practiceCardSchema.parse({ ...FULL, colour: 'of a later version' })).toEqual({
    ...FULL,
    colour: 'of a later version',
  });
});

test.each([{ link: 'javascript:alert(1)' }, { start: '2024-13' }, { title: 'x'.repeat(501) }, { partners: 'all' }])(
  'refuses %o',
  (wrong) => {
    expect(practiceCardSchema.safeParse({ ...EMPTY, ...wrong }).success).toBe(false);
  },
);

test('each order names a field once, and together they leave none out', () => {
  const award = AWARD_ORDER.flatMap(({ fields }) => fields);
  const fields = Object.keys(FULL).filter((field) => !(field in EMPTY));
  expect(new Set(award).size).toBe(award.length);
  expect(new Set(DATABANK_ORDER).size).toBe(DATABANK_ORDER.length);
  expect(fields.filter((field) => ![...award, ...DATABANK_ORDER].some((name) => name === field))).toEqual([]);
});

test('the orders are those of the award and of the databank', () => {
  expect(AWARD_ORDER.map(({ criterion }) => criterion)).toEqual([
    'relevance',
    'impact',
    'scope',
    'localGovernment',
    'civilSocietyAndBusiness',
    'innovationAndTransferability',
  ]);
  expect(DATABANK_ORDER.slice(0, 4)).toEqual(['title', 'city', 'principles', 'sdg']);
});
