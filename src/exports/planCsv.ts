/** The plan as one table for a spreadsheet: its priorities, targets and actions below each other, in the same columns. */
import type { Action, Priority, Subject, Target } from '@/domain/plan/plan';
import { placeOnBoard, type Placed } from '@/domain/plan/priorities';
import { writeTable, type Cell } from './csv';
import { findIndicator } from './document/reportInput';
import { sortByDue, type PlanInput } from './planInput';

/** In their order. A name is also the key of its header: `plan.csv.<name>`. */
export const PLAN_COLUMNS = [
  'city',
  'year',
  'part',
  'subject',
  'subjectTitle',
  'impact',
  'effort',
  'place',
  'targetYear',
  'aim',
  'measure',
  'title',
  'difference',
  'owner',
  'departments',
  'due',
  'status',
  'costNote',
  'goesOn',
] as const;
type Cells = { [Column in (typeof PLAN_COLUMNS)[number]]?: Cell };

/** The table as text, as `writeCsv` writes one: an empty cell is "nothing said". Dates are as exact as they were typed. */
export function writePlanCsv(input: PlanInput): string {
  return writeTable(listPlanTable(input), input.language);
}

/** The header and one row for each priority, target and action. */
export function listPlanTable(input: PlanInput): Cell[][] {
  const { report, plan, t } = input;
  const rows: Cells[] = [
    ...placeOnBoard(plan.priorities).map((placed) => priorityCells(placed, input)),
    ...plan.targets.map((target) => targetCells(target, input)),
    ...sortByDue(plan.actions).map((action) => actionCells(action, input)),
  ];
  const table = rows.map((cells) =>
    PLAN_COLUMNS.map((column) => ({ city: report.city.name, year: report.year, ...cells })[column]),
  );
  return [PLAN_COLUMNS.map((column) => t(`plan.csv.${column}`)), ...table];
}

function subjectCells({ kind, id }: Subject, { pack }: PlanInput): Cells {
  const title =
    kind === 'principle'
      ? pack.principles.find((principle) => principle.id === id)?.title.text
      : findIndicator(pack, id)?.title;
  return { subject: id, subjectTitle: title };
}

function priorityCells(
  { priority, impact, effort, quadrant }: Placed & { priority: Priority },
  input: PlanInput,
): Cells {
  return {
    part: input.t('plan.csv.parts.priority'),
    ...subjectCells(priority.subject, input),
    impact,
    effort,
    place: quadrant && input.t(`plan.quadrants.${quadrant}`),
  };
}

function targetCells({ subject, year, level, choice, value, measure }: Target, input: PlanInput): Cells {
  const { pack, t } = input;
  const indicator = findIndicator(pack, subject.id);
  const scale = pack.scale.find(({ id }) => id === level);
  return {
    part: t('plan.csv.parts.target'),
    ...subjectCells(subject, input),
    targetYear: year,
    aim: scale ? t('plan.levelName', { level: scale.value, name: scale.name }) : choice ? pack.choices[choice] : value,
    measure: measure && ((indicator?.format === 'number' && indicator.measures[measure]?.label) || measure),
  };
}

function actionCells(action: Action, { t }: PlanInput): Cells {
  const { title, difference, owner, departments, due, status, costNote, indicators, continues } = action;
  return {
    part: t('plan.csv.parts.action'),
    subject: indicators?.join('\n'),
    title,
    difference,
    owner,
    departments: departments?.join('\n'),
    due,
    status: t(`plan.statuses.${status}`),
    costNote,
    goesOn: continues && t('exports.csv.yes'),
  };
}
