/** The plan of a year: its priorities on the board, its targets, and its actions with owner and due date. */
import { LEVEL_POINTS } from '@/domain/answer';
import {
  linesOf,
  type Block,
  type Fact,
  type Lines,
  type Section,
  type Table,
  type Text,
} from '@/domain/document/model';
import type { Action, Plan, Subject, Target } from '@/domain/plan/plan';
import { placeOnBoard, type Placed } from '@/domain/plan/priorities';
import { describeChoice } from '@/exports/document/answerFacts';
import {
  findIndicator,
  formatPartialDate,
  nameIndicator,
  nameSubject,
  type ReportInput,
} from '@/exports/document/reportInput';
import { describeOwn } from '@/exports/document/years/yearWords';
import { describePriorities, drawPriorities } from '@/exports/figures/priorityFigure';
import { sortByDue } from '@/exports/planInput';

/** A section for each part of the plan that holds something. */
export function buildPlan(input: ReportInput): Section[] {
  const { plan } = input;
  return plan ? [...buildPriorities(plan, input), ...buildTargets(plan, input), ...buildActions(plan, input)] : [];
}

function buildPriorities({ priorities }: Plan, input: ReportInput): Section[] {
  const { t } = input;
  const placed = placeOnBoard(priorities);
  const waiting = placed.filter(({ quadrant }) => quadrant === undefined).length;
  if (placed.length === 0) {
    return [];
  }
  const text = (words: string): Block => ({ kind: 'text', text: words });
  return [
    {
      id: 'plan-priorities',
      heading: t('exports.plan.priorities'),
      blocks: [
        ...(waiting < placed.length
          ? [
              text(describePriorities(placed, input)),
              {
                kind: 'figure',
                id: 'plan-priorities-picture',
                picture: drawPriorities(placed, input),
                caption: t('exports.plan.legend'),
              } as const,
            ]
          : []),
        listPriorities(placed, input),
        text(t('plan.board.rule')),
        ...(waiting > 0 ? [text(t('plan.board.waiting', { count: waiting, total: placed.length }))] : []),
      ],
      sections: [],
    },
  ];
}

function listPriorities(placed: readonly Placed[], input: ReportInput): Table {
  const { t, format } = input;
  const write = (mean: number | undefined) => (mean === undefined ? t('plan.board.open') : format.number(mean));
  return {
    kind: 'table',
    caption: t('plan.board.tableCaption'),
    columns: [
      t('plan.board.priority'),
      t('exports.plan.number'),
      t('plan.board.impact'),
      t('plan.board.effort'),
      t('plan.board.place'),
    ],
    rows: placed.map(({ priority, impact, effort, quadrant }, place) => ({
      key: `${priority.subject.kind} ${priority.subject.id}`,
      cells: [
        nameSubject(priority.subject, input),
        String(place + 1),
        write(impact),
        write(effort),
        quadrant ? t(`plan.quadrants.${quadrant}`) : t('plan.board.noPlace'),
      ],
    })),
  };
}

function buildTargets({ targets }: Plan, input: ReportInput): Section[] {
  const { report, t } = input;
  const ids = report.principles.flatMap(({ id, indicators }) => [id, ...indicators.map((indicator) => indicator.id)]);
  const sorted = targets.toSorted(
    (a, b) => ids.indexOf(a.subject.id) - ids.indexOf(b.subject.id) || a.year - b.year || (a.id < b.id ? -1 : 1),
  );
  return sorted.length === 0
    ? []
    : [
        {
          id: 'plan-targets',
          heading: t('exports.plan.targets'),
          blocks: [
            {
              kind: 'table',
              caption: t('exports.plan.targetsCaption', { count: sorted.length }),
              columns: [
                t('plan.targets.subject'),
                t('exports.plan.today', { year: report.year }),
                t('exports.plan.aim'),
                t('plan.targets.year'),
              ],
              rows: sorted.map((target) => ({
                key: target.id,
                cells: [
                  nameSubject(target.subject, input),
                  describeNow(target.subject, input),
                  describeAim(target, input),
                  String(target.year),
                ],
              })),
            },
          ],
          sections: [],
        },
      ];
}

/** Where the city stands: the level of a principle with its range and counts, or the answer. */
function describeNow({ kind, id }: Subject, input: ReportInput): Lines {
  const { report, pack } = input;
  if (kind === 'principle') {
    const principle = report.principles.find((one) => one.id === id);
    return principle ? describeOwn(principle.level, input) : '–';
  }
  const result = report.principles.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  const [now = '–'] = result ? linesOf(describeChoice(result.answer, findIndicator(pack, id), input)) : [];
  return now;
}

function describeAim({ subject, level, choice, value, measure }: Target, input: ReportInput): Lines {
  const { pack, t, format } = input;
  const indicator = findIndicator(pack, subject.id);
  if (level !== undefined) {
    const name = pack.scale.find(({ id }) => id === level)?.name ?? level;
    return t('exports.answer.level', { value: LEVEL_POINTS[level], name });
  }
  if (choice !== undefined) {
    return pack.choices[choice];
  }
  if (value === undefined) {
    return t('plan.targets.notChosen');
  }
  const wanted = measure === undefined || indicator?.format !== 'number' ? undefined : indicator.measures[measure];
  const number = subject.kind === 'principle' ? format.level(value) : format.number(value, 10);
  return wanted ? [t('exports.figure.withUnit', { number, unit: wanted.unit }), wanted.label] : number;
}

function buildActions({ actions }: Plan, input: ReportInput): Section[] {
  const { t, without = [] } = input;
  const hasNames = !without.includes('names');
  const sorted = sortByDue(actions);
  if (sorted.length === 0) {
    return [];
  }
  return [
    {
      id: 'plan-actions',
      heading: t('exports.plan.actions'),
      blocks: [
        {
          kind: 'table',
          caption: t('exports.plan.actionsCaption', { count: sorted.length }),
          columns: [
            t('plan.actions.titleLabel'),
            ...(hasNames ? [t('plan.actions.owner')] : []),
            t('plan.actions.due'),
            t('plan.actions.status'),
          ],
          rows: sorted.map((action) => ({
            key: action.id,
            cells: [
              nameAction(action, input),
              ...(hasNames ? [action.owner ? { typed: action.owner } : t('plan.actions.noOwner')] : []),
              action.due ? formatPartialDate(action.due, input.language) : t('plan.actions.noDue'),
              t(`plan.statuses.${action.status}`),
            ],
          })),
        },
      ],
      sections: sorted.flatMap((action, place) => describeAction(action, place, input)),
    },
  ];
}

function nameAction({ title }: Action, { t }: ReportInput): Text {
  return title.trim() ? { typed: title } : t('plan.actions.untitled');
}

/** What does not stand in the table; nothing when that is all there is. */
function describeAction(action: Action, place: number, input: ReportInput): Section[] {
  const { t } = input;
  const { difference, departments = [], costNote, indicators = [], continues } = action;
  const facts: Fact[] = [
    ...(difference ? [{ label: t('plan.actions.difference'), value: { typed: difference } }] : []),
    ...(departments.length > 0
      ? [{ label: t('plan.actions.departments'), value: departments.map((typed) => ({ typed })) }]
      : []),
    ...(costNote ? [{ label: t('plan.actions.costNote'), value: { typed: costNote } }] : []),
    ...(indicators.length > 0
      ? [{ label: t('plan.actions.indicators'), value: indicators.map((id) => nameIndicator(input, id)) }]
      : []),
    ...(continues ? [{ label: t('plan.csv.goesOn'), value: t('exports.csv.yes') }] : []),
  ];
  return facts.length === 0
    ? []
    : [
        {
          id: `plan-action-${place + 1}`,
          heading: nameAction(action, input),
          blocks: [{ kind: 'facts', facts }],
          sections: [],
        },
      ];
}
