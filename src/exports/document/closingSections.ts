/** What is still to be done, and what has no place in the pack. */
import { describeAnswer } from './answerFacts';
import type { Block, Fact, Section } from '@/domain/document/model';
import { departmentOf, listOtherAnswers, nameIndicator, namePrinciple, type ReportInput } from './reportInput';

/** After the principles: the two lists of tasks, and the answers of another edition when there are any. */
export function buildClosingSections(input: ReportInput): Section[] {
  return [...buildTasks(input), ...buildOthers(input)];
}

function buildTasks(input: ReportInput): Section[] {
  const { report, t } = input;
  return (['toFindOut', 'toDiscuss'] as const).map((list) => ({
    id: list === 'toFindOut' ? 'to-find-out' : 'to-discuss',
    heading: t(`exports.${list}.heading`),
    blocks: [report[list].length > 0 ? listIndicators(list, input) : { kind: 'text', text: t(`exports.${list}.none`) }],
    sections: [],
  }));
}

function listIndicators(list: 'toFindOut' | 'toDiscuss', input: ReportInput): Block {
  const { report, t } = input;
  const wanted = new Set(report[list]);
  return {
    kind: 'table',
    caption: t(`exports.${list}.caption`, { count: wanted.size }),
    columns: [t('exports.columns.indicator'), t('exports.columns.principle'), t('exports.columns.department')],
    rows: report.principles.flatMap((principle) =>
      principle.indicators
        .filter(({ id }) => wanted.has(id))
        .map((result) => {
          const department = departmentOf(principle, result);
          const who = department ? { typed: department } : listUsualDepartments(result.id, input);
          return { key: result.id, cells: [nameIndicator(input, result.id), namePrinciple(input, principle), who] };
        }),
    ),
  };
}

/** Who usually knows, by the pack, where the city has named nobody. */
function listUsualDepartments(id: string, { pack, t, format }: ReportInput): string {
  const ids = pack.indicators.find((indicator) => indicator.id === id)?.departments ?? [];
  const names = ids.map((department) => pack.departments[department] ?? department);
  return names.length > 0 ? t('exports.tasks.usually', { departments: format.list(names) }) : '–';
}

/** Answers and departments that belong to indicators and principles of another edition: no level counts them, none is lost. */
function buildOthers(input: ReportInput): Section[] {
  const { report, assessment, t } = input;
  const answers = listOtherAnswers(input);
  const known = new Set(report.principles.map(({ id }) => id));
  const departments = assessment.principles
    .filter(({ principleId, department }) => !known.has(principleId) && department)
    .map(({ principleId, department = '' }): Fact => ({ label: principleId, value: { typed: department } }));
  if (answers.length === 0 && departments.length === 0) {
    return [];
  }
  const blocks: Block[] = [{ kind: 'text', text: t('exports.others.text') }];
  return [
    {
      id: 'others',
      heading: t('exports.others.heading'),
      blocks: departments.length > 0 ? [...blocks, { kind: 'facts', facts: departments }] : blocks,
      sections: answers.map((answer, index) => ({
        id: `other-${index + 1}`,
        heading: { typed: answer.indicatorId },
        blocks: describeAnswer(answer, undefined, input),
        sections: [],
      })),
    },
  ];
}
