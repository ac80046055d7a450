/** What is still to be done, what does not apply, what has no place in the pack, and who agreed. */
import { describeAnswer, listReasons } from './answerFacts';
import type { Block, Fact, Section } from '@/domain/document/model';
import {
  departmentOf,
  formatPartialDate,
  listOtherAnswers,
  nameIndicator,
  namePrinciple,
  type ReportInput,
} from './reportInput';

/** Behind principles and plan: the two lists of tasks, and whatever of the others there is. */
export function buildClosingSections(input: ReportInput): Section[] {
  return [...buildTasks(input), ...buildNotApplicable(input), ...buildOthers(input), ...buildAgreement(input)];
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

/** What does not apply takes indicators out of the levels: a reader sees all of it, and why, in one place. */
function buildNotApplicable(input: ReportInput): Section[] {
  const { report, t } = input;
  const rows = report.principles.flatMap((principle) =>
    principle.indicators.flatMap(({ id, state, answer }) => {
      const reasons = state === 'notApplicable' && answer ? listReasons(answer, input) : [];
      const why = reasons.length > 0 ? reasons : t('exports.answer.noReason');
      return state === 'notApplicable'
        ? [{ key: id, cells: [nameIndicator(input, id), namePrinciple(input, principle), why] }]
        : [];
    }),
  );
  return rows.length === 0
    ? []
    : [
        {
          id: 'not-applicable',
          heading: t('exports.notApplicable.heading'),
          blocks: [
            {
              kind: 'table',
              caption: t('exports.notApplicable.caption', { count: rows.length }),
              columns: [t('exports.columns.indicator'), t('exports.columns.principle'), t('exports.answer.reason')],
              rows,
            },
          ],
          sections: [],
        },
      ];
}

/** Who agreed the year, and the fingerprint that tells this edition from every other. */
function buildAgreement({ edition, without = [], t, format, language }: ReportInput): Section[] {
  if (!edition) {
    return [];
  }
  const { body, date, revision, opinions, agreedAt, sha256 } = edition;
  const hidesOpinions = without.includes('notes');
  const facts: Fact[] = [
    { label: t('review.edition.body'), value: { typed: body } },
    { label: t('review.edition.date'), value: formatPartialDate(date, language) },
    { label: t('exports.agreed.edition'), value: t('review.edition.title', { revision }) },
    ...(opinions && hidesOpinions ? [] : [describeOpinions(opinions, t)]),
    { label: t('review.edition.frozen'), value: format.day(agreedAt) },
    { label: t('exports.agreed.fingerprint'), value: { typed: sha256 } },
  ];
  return [
    {
      id: 'agreed',
      heading: t('exports.agreed.heading'),
      blocks: [
        { kind: 'facts', facts },
        { kind: 'text', text: t('exports.agreed.text') },
      ],
      sections: [],
    },
  ];
}

function describeOpinions(opinions: string | undefined, t: ReportInput['t']): Fact {
  return {
    label: t('review.edition.opinions'),
    value: opinions ? { typed: opinions } : t('review.edition.noOpinions'),
  };
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
