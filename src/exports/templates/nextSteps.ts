/** What comes next: the actions of the plan, or what could be talked about where there are none. */
import type { Block, Fact, Table, Text } from '@/domain/document/model';
import { isOpen } from '@/domain/plan/carryOver';
import { EMPTY_PLAN, type Action, type Plan, type Subject } from '@/domain/plan/plan';
import { listCandidates, placeOnBoard } from '@/domain/plan/priorities';
import type { IndicatorResult } from '@/domain/report';
import { formatPartialDate, nameIndicator, namePrinciple, type ReportInput } from '@/exports/document/reportInput';
import { sortByDue } from '@/exports/planInput';
import { nameAnswer } from './extremes';

/** The chosen priorities in their order. */
export function listPriorities({ plan = EMPTY_PLAN }: ReportInput): Subject[] {
  return placeOnBoard(plan.priorities).map(({ priority }) => priority.subject);
}

/** The open actions, those for a priority first, within them the first due first. */
export function listNextActions({ plan = EMPTY_PLAN }: ReportInput): Action[] {
  const open = sortByDue(plan.actions.filter(isOpen));
  const first = open.filter((action) => isForPriority(action, plan));
  return [...first, ...open.filter((action) => !first.includes(action))];
}

function isForPriority({ indicators = [] }: Action, { priorities }: Plan): boolean {
  return indicators.some((id) =>
    priorities.some(({ subject }) =>
      subject.kind === 'indicator' ? subject.id === id : subject.id === `P${id.slice(0, 2)}`,
    ),
  );
}

/** An action where there is no room for a table: until when, what, and who answers for it. `number`: its place, from 1. */
export function describeAction(action: Action, number: number, input: ReportInput): Fact {
  const owner = nameOwner(action, input);
  const label = input.t('templates.actions.numbered', { number, due: describeDue(action, input) });
  return { label, value: [nameAction(action, input), ...(owner ? [owner] : [])] };
}

/** The title of an action as the city typed it, or that it has none yet. */
export function nameAction({ title }: Action, { t }: ReportInput): Text {
  return title.trim() ? { typed: title } : t('plan.actions.untitled');
}

/** Undefined where the document has no names. */
function nameOwner({ owner }: Action, { t, without = [] }: ReportInput): Text | undefined {
  if (without.includes('names')) {
    return undefined;
  }
  return owner?.trim() ? { typed: owner } : t('templates.actions.noOwner');
}

/** A row for each action: what, who answers for it, until when. Who is left out where the document has no names. */
export function tableActions(actions: readonly Action[], input: ReportInput): Table {
  const { t, without = [] } = input;
  const names = !without.includes('names');
  return {
    kind: 'table',
    caption: t('templates.actions.caption'),
    columns: [
      t('templates.actions.action'),
      ...(names ? [t('templates.actions.owner')] : []),
      t('templates.actions.due'),
    ],
    rows: actions.map((action) => {
      const owner = nameOwner(action, input);
      return {
        key: action.id,
        cells: [nameAction(action, input), ...(owner ? [owner] : []), describeDue(action, input)],
      };
    }),
  };
}

/** As exactly as it is known. A month or a year has passed when its last day has. */
export function describeDue({ due }: Action, { t, language, savedAt }: ReportInput): string {
  if (due === undefined) {
    return t('templates.actions.noDue');
  }
  const date = formatPartialDate(due, language);
  return savedAt.slice(0, due.length) > due ? t('templates.actions.passed', { date }) : date;
}

/** A principle or an indicator with its number and title. */
export function nameSubject({ kind, id }: Subject, input: ReportInput): string {
  const principle = kind === 'principle' ? input.report.principles.find((one) => one.id === id) : undefined;
  return principle ? namePrinciple(input, principle) : nameIndicator(input, id);
}

/** So many indicators are proposed for discussion. */
const MOST_PROPOSED = 3;

/**
 * What a council without a plan could talk about: the lowest answers, and one that nobody knows yet. The order is that of
 * the candidates of the plan. `why` says that there is no plan, in a sentence. Says so when there is nothing to propose.
 */
export function proposeForDiscussion(why: string, input: ReportInput): Block[] {
  const { report, plan = EMPTY_PLAN, t } = input;
  const results = new Map(
    report.principles.flatMap(({ indicators }) => indicators.map((one) => [one.id, one] as const)),
  );
  const candidates = listCandidates(report, plan).filter(({ subject }) => subject.kind === 'indicator');
  const low = candidates.filter(({ reasons }) => reasons.includes('lowLevel'));
  const unknown = candidates.filter(({ reasons }) => reasons.includes('toFindOut'));
  const lowest = low.slice(0, MOST_PROPOSED - Math.min(1, unknown.length));
  const proposed = [...lowest, ...unknown.slice(0, MOST_PROPOSED - lowest.length)];
  const found = proposed.flatMap(({ subject }): IndicatorResult[] => {
    const result = results.get(subject.id);
    return result ? [result] : [];
  });
  if (found.length === 0) {
    // Where nothing is answered, nothing can be said of the answers either.
    const said = report.counts.answered > 0 ? [why, t('templates.actions.nothingLow')] : [why];
    return [{ kind: 'text', text: said.join(' ') }];
  }
  const items = found.map((result) =>
    t('templates.actions.candidate', { indicator: nameIndicator(input, result.id), answer: nameAnswer(result, input) }),
  );
  return [
    { kind: 'text', text: [why, t('templates.actions.forDiscussion')].join(' ') },
    { kind: 'list', items },
  ];
}
