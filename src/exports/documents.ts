/**
 * THE list of documents. Adding one is a file with its builder, a line here and in `DOCUMENT_IDS`, and its words in
 * `locales/en.json`. A builder is loaded when it is used.
 */
import { isCutShort, type DocumentChoice, type DocumentId } from '@/domain/document/choice';
import { joinDocuments } from '@/domain/document/joinDocuments';
import { leaveOut } from '@/domain/document/leaveOut';
import { wordsOf, type DocumentModel, type Section } from '@/domain/document/model';
import type { ReportInput } from './document/reportInput';

export type DocumentKind = {
  id: DocumentId;
  /** Keys of whom it is for and of what is in it. */
  label: `report.documents.${DocumentId}.label`;
  hint: `report.documents.${DocumentId}.hint`;
  /** For the name of a file: ASCII, one word. */
  part: string;
  build: (input: ReportInput, choice: DocumentChoice) => Promise<DocumentModel>;
};

export const DOCUMENTS = [
  {
    id: 'full',
    label: 'report.documents.full.label',
    hint: 'report.documents.full.hint',
    part: 'report',
    build: async (input) => (await import('./document/reportDocument')).buildReportDocument(input),
  },
  {
    id: 'summary',
    label: 'report.documents.summary.label',
    hint: 'report.documents.summary.hint',
    part: 'summary',
    build: async (input) => (await import('./templates/summary')).buildSummary(input),
  },
  {
    id: 'motion',
    label: 'report.documents.motion.label',
    hint: 'report.documents.motion.hint',
    part: 'motion',
    build: async (input) => (await import('./templates/motion')).buildMotion(input),
  },
  {
    id: 'citizens',
    label: 'report.documents.citizens.label',
    hint: 'report.documents.citizens.hint',
    part: 'residents',
    build: async (input) => (await import('./templates/citizens')).buildForCitizens(input),
  },
  {
    id: 'sdg',
    label: 'report.documents.sdg.label',
    hint: 'report.documents.sdg.hint',
    part: 'sdg',
    build: async (input) => (await import('./templates/sdgAnnex')).buildSdgAnnex(input),
  },
  {
    id: 'questionnaire',
    label: 'report.documents.questionnaire.label',
    hint: 'report.documents.questionnaire.hint',
    part: 'questionnaire',
    build: async (input, choice) =>
      (await import('./questionnaire/questionnaireDocument')).buildQuestionnaire(input, choice),
  },
] as const satisfies readonly DocumentKind[];

/** One document, or one for each language. */
export type Documents = readonly [DocumentModel, ...DocumentModel[]];
/** What a document is made from, once for each language. */
export type Inputs = readonly [ReportInput, ...ReportInput[]];

/** What a writer is given. */
export type Work = {
  /** One, joined when two languages stand side by side, otherwise one for each language. */
  documents: Documents;
  inputs: Inputs;
  choice: DocumentChoice;
  onProgress?: (done: number, total: number) => void;
  /** Names for what a file holds inside. */
  files: { name: (ending: string, part: string) => string };
};

/**
 * What was made of a choice. `sections`: all there are, also those that are left out; `inputs`: without what is left out of
 * them, for the files that are made from these.
 */
export type MadeDocuments = { documents: Documents; sections: readonly Section[]; inputs: Inputs };

/** The document that was chosen; the first of the list when this version does not have it. */
export function findDocument({ document }: Pick<DocumentChoice, 'document'>): DocumentKind {
  return DOCUMENTS.find(({ id }) => id === document) ?? DOCUMENTS[0];
}

/** Builds what was chosen, in the languages of `inputs`, which hold everything. */
export async function makeDocuments(inputs: Inputs, choice: DocumentChoice): Promise<MadeDocuments> {
  const { build } = findDocument(choice);
  const cut = (whole: ReportInput) => ({ ...leaveOut(whole, choice.without), without: choice.without });
  const [input, ...others] = [cut(inputs[0]), ...inputs.slice(1).map(cut)] as const;
  const whole = await build(input, choice);
  const first = finish(whole, input, choice);
  const rest = await Promise.all(others.map(async (other) => finish(await build(other, choice), other, choice)));
  const [second] = rest;
  const documents: Documents = second && choice.sideBySide ? [joinDocuments(first, second)] : [first, ...rest];
  return { documents, sections: whole.sections, inputs: [input, ...others] };
}

/** What is the same for all documents: the logo, the sections that are left out, and that something is left out. */
function finish(whole: DocumentModel, input: ReportInput, choice: DocumentChoice): DocumentModel {
  const { report, logo } = input;
  return {
    ...whole,
    ...(logo === undefined ? {} : { logo: { address: logo, alternative: report.city.name } }),
    marks: [...whole.marks, ...(isCutShort(choice) ? [markCut(whole, input, choice)] : [])],
    sections: whole.sections.filter(({ id }) => !choice.sections.includes(id)),
  };
}

/** So many sections are named; of more, only their number is told. */
const MOST_NAMED = 6;

/** Who reads a part must know that it is one: a report without its weak principles would look like a strong one. */
function markCut({ sections }: DocumentModel, { t, format }: ReportInput, { sections: ids, without }: DocumentChoice) {
  const cut = sections.filter(({ id }) => ids.includes(id)).map(({ heading }) => wordsOf(heading));
  const named = cut.length > MOST_NAMED ? [t('report.cut.sections', { count: cut.length })] : cut;
  const parts = [...named, ...without.map((left) => t(`report.cut.${left}`))];
  return { word: t('report.cut.word'), text: t('report.cut.text', { parts: format.list(parts) }) };
}
