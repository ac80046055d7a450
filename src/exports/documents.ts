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
  /** `whole` is the same input before anything was left out of it: it knows who is asked what. */
  build: (input: ReportInput, choice: DocumentChoice, whole: ReportInput) => Promise<DocumentModel>;
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
    build: async (input, choice, whole) =>
      (await import('./questionnaire/questionnaireDocument')).buildQuestionnaire(input, choice, whole),
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
  files: {
    /** Names for what a file holds inside. */
    name: (ending: string, part: string) => string;
    /** The complete copy of the city, as it is saved now. */
    city?: () => Promise<{ name: string; content: string }>;
  };
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
  const make = async (whole: ReportInput) => {
    const input = { ...leaveOut(whole, choice.without), without: choice.without };
    const document = await build(input, choice, whole);
    return { input, sections: document.sections, document: finish(document, input, choice) };
  };
  const { document: first, sections, input } = await make(inputs[0]);
  const others = await Promise.all(inputs.slice(1).map(make));
  const rest = others.map(({ document }) => document);
  const [second] = rest;
  const documents: Documents = second && choice.sideBySide ? [joinDocuments(first, second)] : [first, ...rest];
  return { documents, sections, inputs: [input, ...others.map((other) => other.input)] };
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
  const cut = sections
    .filter(({ id }) => ids.includes(id))
    .map(({ heading }) => t('report.cut.section', { heading: wordsOf(heading) }));
  const named = cut.length > MOST_NAMED ? [t('report.cut.sections', { count: cut.length })] : cut;
  const parts = [...named, ...without.map((left) => t(`report.cut.${left}`))];
  return { word: t('report.cut.word'), text: t('report.cut.text', { parts: format.list(parts) }) };
}
