/** What a report is made from, to stand inside its file: another program can read it without reading sentences. */
import { sortContent } from '@/domain/file/sortContent';
import type { DocumentModel, Section } from '@/domain/document/model';
import type { Plan } from '@/domain/plan/plan';
import type { ReportInput } from '@/exports/document/reportInput';

export const DATA_KIND = 'educating-cities-self-assessment/report-data';

/**
 * City and year as in a city file, and nothing that the document does not show: an answer is in it when its indicator has a
 * section, and so with the parts of the plan. It is not a city file, so that nobody takes a report with parts left out for a
 * complete copy.
 */
export function buildReportData(input: ReportInput, { sections }: DocumentModel) {
  const { report, assessment, pack, plan, cards, without = [], language, savedAt, t } = input;
  const shown = new Set(listIds(sections));
  const { principles, answers } = assessment;
  const hasOthers = shown.has('others');
  const known = new Set(report.principles.flatMap(({ id, indicators }) => [id, ...indicators.map((one) => one.id)]));
  const isShown = (id: string) => (known.has(id) ? shown.has(id) || shown.has(id.toLowerCase()) : hasOthers);
  const content = {
    city: pick(report.city, CITY_FIELDS),
    assessments: [
      {
        ...pick(assessment, YEAR_FIELDS),
        principles: principles.filter(({ principleId }) => isShown(principleId)),
        answers: answers.filter(({ indicatorId }) => isShown(indicatorId)),
        ...(plan ? { plan: cutPlan(plan, shown) } : {}),
        ...(cards && shown.has('practices') ? { cards: [...cards] } : {}),
      },
    ],
  };
  return {
    kind: DATA_KIND,
    about: t('archive.html.dataAbout'),
    version: 1,
    language,
    savedAt,
    pack: { id: pack.id, version: pack.version },
    leftOut: [...without],
    content: sortContent(content),
  };
}

/**
 * What the head of the document says. What a city tells only its networks, which parts were handed out and to whom, and what a
 * newer version has put there do not go with it.
 */
const CITY_FIELDS = ['id', 'name', 'country', 'sample', 'createdAt'] as const;
const YEAR_FIELDS = ['id', 'year', 'packId', 'createdAt', 'agreed'] as const;

function pick<T extends object, K extends keyof T>(whole: T, fields: readonly K[]): Pick<T, K> {
  const entries = fields.flatMap((field) => (whole[field] === undefined ? [] : [[field, whole[field]] as const]));
  return Object.fromEntries(entries) as Pick<T, K>;
}

/** The parts of a plan that have a section. */
function cutPlan({ targets, priorities, actions }: Plan, shown: ReadonlySet<string>): Plan {
  return {
    targets: shown.has('plan-targets') ? targets : [],
    priorities: shown.has('plan-priorities') ? priorities : [],
    actions: shown.has('plan-actions') ? actions : [],
  };
}

function listIds(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [section.id, ...listIds(section.sections)]);
}

/** As it may stand in a script element: no text in it can end the element or begin a comment. */
export function writeReportData(data: unknown): string {
  return JSON.stringify(data, leaveVersionsOut, 1).replace(/[<>&\u2028\u2029]/g, (letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** Which computer has changed a record how often is for combining copies of a city, which this is not. */
function leaveVersionsOut(name: string, value: unknown): unknown {
  return name === 'versions' ? undefined : value;
}
