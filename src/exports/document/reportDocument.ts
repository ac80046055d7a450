import { buildClosingSections } from './closingSections';
import { joinDocuments } from '@/domain/document/joinDocuments';
import type { DocumentModel } from '@/domain/document/model';
import { buildPlan } from '@/exports/document/plan/planSections';
import { buildPractices } from '@/exports/document/plan/practiceSection';
import { buildChanges } from '@/exports/document/years/changesSection';
import { buildYears, findSeries } from '@/exports/document/years/seriesSection';
import { buildOpeningSections, describeReport, listMarks } from './openingSections';
import { buildPrincipleSection } from './principleSection';
import { cleanText } from '@/domain/document/plainText';
import type { ReportInput } from './reportInput';

/**
 * The whole report of a year, with the years before it and its plan, as a document: what the screen shows and what every document format writes. Pure: the same
 * input gives the same document. `second` is the same report in another language, to stand side by side with the first.
 */
export function buildReportDocument(input: ReportInput, second?: ReportInput): DocumentModel {
  const report = buildInOneLanguage(input);
  return second ? joinDocuments(report, buildInOneLanguage(second)) : report;
}

function buildInOneLanguage(input: ReportInput): DocumentModel {
  const { report, t, language, direction } = input;
  const series = findSeries(input);
  return {
    language,
    direction,
    title: t('exports.title', { city: cleanText(report.city.name), year: report.year }),
    heading: [{ typed: report.city.name }, t('exports.heading', { year: report.year })],
    contents: t('exports.contents'),
    marks: listMarks(input),
    blocks: [{ kind: 'facts', facts: describeReport(input) }],
    sections: [
      ...buildOpeningSections(input),
      ...buildChanges(input),
      ...buildYears(series, input),
      ...report.principles.map((principle) => buildPrincipleSection(principle, input, series)),
      ...buildPlan(input),
      ...buildPractices(input),
      ...buildClosingSections(input),
    ],
  };
}
