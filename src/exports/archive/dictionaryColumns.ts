/** What can stand in each column of each table, and what it means when nothing does. The words are `archive.columns.<name>`. */
import { CONFIDENCES, EVIDENCE_TYPES, NOT_APPLICABLE_REASONS, STATES } from '@/domain/answer';
import { PRINCIPLE_STATUSES } from '@/domain/assessment';
import { STRENGTHS } from '@/domain/evidence';
import { ACTION_STATUSES } from '@/domain/plan/plan';
import { QUADRANTS } from '@/domain/plan/priorities';
import { CHANGE_REASONS } from '@/domain/years/changeReason';
import type { ReportInput } from '@/exports/document/reportInput';

/** A kind of value that has a name, or all the values there are, in words. */
type Range =
  | 'text'
  | 'line'
  | 'country'
  | 'languageTag'
  | 'year'
  | 'date'
  | 'principleId'
  | 'indicatorId'
  | 'subjectId'
  | 'level'
  | 'points'
  | 'count'
  | 'number'
  | 'steps'
  | 'link'
  | 'levelOrNumber'
  | ((input: ReportInput) => string[]);

type Empty =
  | 'never'
  | 'nothingSaid'
  | 'no'
  | 'otherSet'
  | 'otherKind'
  | 'noLevel'
  | 'nothingAnswered'
  | 'levelThere'
  | 'noWorkshop'
  | 'tooFewPeople'
  | 'otherPart';

type Rule =
  'points' | 'level' | 'low' | 'high' | 'strength' | 'beside' | 'everyRow' | 'applicable' | 'pieces' | 'below';

export type ColumnFacts = {
  range: Range;
  empty: Empty;
  unit?: 'points' | 'indicators' | 'ratings' | 'ownUnit';
  rule?: Rule;
};

const yes = ({ t }: ReportInput) => [t('exports.csv.yes')];
const typed: ColumnFacts = { range: 'text', empty: 'nothingSaid' };
const line: ColumnFacts = { range: 'line', empty: 'nothingSaid' };
const figure: ColumnFacts = { range: 'number', empty: 'otherKind', unit: 'ownUnit' };
const room: ColumnFacts = { range: 'count', empty: 'noWorkshop', unit: 'ratings', rule: 'beside' };
const inPlan: ColumnFacts = { range: 'line', empty: 'otherPart' };

/** By the name of the column: `exports.csv.<name>` for those of answers, with the name of the table in front for the others. */
export const COLUMN_FACTS = {
  city: { range: 'line', empty: 'never' },
  country: { range: 'country', empty: 'never' },
  sample: { range: yes, empty: 'no' },
  year: { range: 'year', empty: 'never' },
  pack: { range: 'line', empty: 'never' },
  principle: { range: 'principleId', empty: 'otherSet' },
  principleTitle: { range: 'line', empty: 'otherSet' },
  indicator: { range: 'indicatorId', empty: 'never' },
  title: { range: 'line', empty: 'otherSet' },
  dimension: { range: ({ pack }) => Object.values(pack.dimensions), empty: 'otherSet' },
  format: {
    range: ({ t }) => (['scale', 'yesNo', 'number'] as const).map((one) => t(`exports.answerFormats.${one}`)),
    empty: 'otherSet',
  },
  state: { range: ({ t }) => STATES.map((one) => t(`state.${one}`)), empty: 'never' },
  answer: { range: 'levelOrNumber', empty: 'nothingSaid' },
  points: { range: 'points', empty: 'otherKind', unit: 'points', rule: 'points' },
  value: figure,
  unit: { range: 'line', empty: 'otherKind' },
  measure: { range: 'line', empty: 'otherKind' },
  valueYear: { range: 'year', empty: 'otherKind' },
  source: { range: 'text', empty: 'otherKind' },
  baseline: figure,
  baselineYear: { range: 'year', empty: 'otherKind' },
  target: figure,
  targetYear: { range: 'year', empty: 'otherKind' },
  breakdown: { range: 'text', empty: 'otherKind' },
  reason: {
    range: ({ t }) => NOT_APPLICABLE_REASONS.map((one) => t(`reasons.${one}`)),
    empty: 'nothingSaid',
    rule: 'below',
  },
  note: typed,
  noteLanguage: { range: 'languageTag', empty: 'nothingSaid' },
  evidence: { range: 'text', empty: 'nothingSaid', rule: 'pieces' },
  strength: {
    range: ({ t }) => STRENGTHS.map((one) => t(`evidence.strengths.${one}`)),
    empty: 'never',
    rule: 'strength',
  },
  confidence: {
    range: ({ t }) => CONFIDENCES.map((one) => t(`confidence.${one}`)),
    empty: 'nothingSaid',
    rule: 'beside',
  },
  changeReason: { range: ({ t }) => CHANGE_REASONS.map((one) => t(`changeReasons.${one}`)), empty: 'nothingSaid' },
  discuss: { range: yes, empty: 'no' },
  department: line,
  method: { range: 'line', empty: 'noWorkshop' },
  roomAgreed: { range: 'line', empty: 'noWorkshop', rule: 'beside' },
  roomRatings: room,
  roomWithin: { ...room, empty: 'tooFewPeople' },
  principleDepartment: { ...line, rule: 'everyRow' },
  principleStatus: {
    range: ({ t }) => PRINCIPLE_STATUSES.map((one) => t(`status.${one}`)),
    empty: 'otherSet',
    rule: 'everyRow',
  },
  principleLevel: { range: 'level', empty: 'noLevel', unit: 'points', rule: 'level' },
  low: { range: 'level', empty: 'nothingAnswered', unit: 'points', rule: 'low' },
  high: { range: 'level', empty: 'nothingAnswered', unit: 'points', rule: 'high' },
  principleRoomAgreed: { range: 'line', empty: 'noWorkshop', rule: 'beside' },
  principleRoomRatings: room,
  principleRoomWithin: { ...room, empty: 'tooFewPeople' },
  withheld: {
    range: ({ t }) =>
      (['nothingApplicable', 'tooManyNotApplicable', 'notEnoughAnswers'] as const).map((one) => t(`withheld.${one}`)),
    empty: 'levelThere',
  },
  answered: { range: 'count', empty: 'otherSet', unit: 'indicators', rule: 'everyRow' },
  applicable: { range: 'count', empty: 'otherSet', unit: 'indicators', rule: 'applicable' },
  evidenceTitle: line,
  evidenceType: { range: ({ t }) => EVIDENCE_TYPES.map((one) => t(`evidence.types.${one}`)), empty: 'never' },
  evidenceDate: { range: 'date', empty: 'nothingSaid' },
  evidencePlace: line,
  evidenceLink: { range: 'link', empty: 'nothingSaid' },
  evidenceDepartment: line,
  planPart: {
    range: ({ t }) => (['priority', 'target', 'action'] as const).map((one) => t(`plan.csv.parts.${one}`)),
    empty: 'never',
  },
  planSubject: { range: 'subjectId', empty: 'nothingSaid', rule: 'below' },
  planSubjectTitle: inPlan,
  planImpact: { range: 'steps', empty: 'otherPart' },
  planEffort: { range: 'steps', empty: 'otherPart' },
  planPlace: { range: ({ t }) => QUADRANTS.map((one) => t(`plan.quadrants.${one}`)), empty: 'otherPart' },
  planTargetYear: { range: 'year', empty: 'otherPart' },
  planAim: { range: 'levelOrNumber', empty: 'otherPart' },
  planMeasure: inPlan,
  planTitle: inPlan,
  planDifference: { range: 'text', empty: 'otherPart' },
  planOwner: inPlan,
  planDepartments: { ...inPlan, rule: 'below' },
  planDue: { range: 'date', empty: 'otherPart' },
  planStatus: { range: ({ t }) => ACTION_STATUSES.map((one) => t(`plan.statuses.${one}`)), empty: 'otherPart' },
  planCostNote: { range: 'text', empty: 'otherPart' },
  planGoesOn: { range: yes, empty: 'no' },
  cardTitle: line,
  cardSummary: typed,
  cardDepartments: { ...line, rule: 'below' },
  cardPartners: { ...line, rule: 'below' },
  cardStart: { range: 'date', empty: 'nothingSaid' },
  cardImpact: typed,
  cardTransferability: typed,
  cardContact: line,
  cardLink: { range: 'link', empty: 'nothingSaid' },
} as const satisfies Record<string, ColumnFacts>;

export type ColumnName = keyof typeof COLUMN_FACTS;
