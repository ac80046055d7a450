/** What stands in the zip of everything, each file with what it is for and how it is made. */
import { usualChoice, type DocumentChoice } from '@/domain/document/choice';
import { writeCsv, writeTable } from '@/exports/csv';
import { DOCUMENTS, makeDocuments, type DocumentKind, type Inputs, type Work } from '@/exports/documents';
import type { ReportInput } from '@/exports/document/reportInput';
import { pause } from './pause';
import { listReportSheets, writeReportSheets } from '@/exports/reportSheets';
import { DATA_TABLES } from './dataTables';
import { writeDictionary } from './dictionary';
import { nameLanguage, writeReportHtml } from './reportHtml';

/** `about`: for the person who finds it. Without content the file stays away: this browser cannot make it. */
export type ArchiveFile = {
  path: string;
  about: string;
  build: () => Promise<string | Blob | Uint8Array | undefined>;
};

/** All files but those that tell about the others, in their order. */
export async function listArchiveFiles({ inputs, choice }: Pick<Work, 'inputs' | 'choice'>): Promise<ArchiveFile[]> {
  const reports = inputs.flatMap((input) => DOCUMENTS.flatMap((kind) => listReports(kind, input, inputs[0], choice)));
  const [first] = inputs;
  return [...reports, ...listTables(first), ...(await listPictureFiles(inputs, choice))];
}

/** Every document in one language, to read and to edit. */
function listReports(
  kind: DocumentKind,
  input: ReportInput,
  { t, language }: ReportInput,
  choice: DocumentChoice,
): ArchiveFile[] {
  const own = choiceOf(kind, choice);
  const make = async () => {
    const made = await makeDocuments([input], own);
    await pause();
    return { ...made, choice: own };
  };
  const words = { document: t(kind.label), language: nameLanguage(input.language, language) };
  const path = `reports/${kind.part}_${input.language}`;
  return [
    {
      path: `${path}.html`,
      about: t('archive.files.html', words),
      build: async () => writeReportHtml(await make()),
    },
    {
      path: `${path}.docx`,
      about: t('archive.files.word', words),
      build: async () => (await import('@/exports/office/wordFile')).writeWordFile(await make()),
    },
  ];
}

/** The chosen document as it was chosen, the others as usual. What was left out of one is left out of all. */
function choiceOf({ id }: Pick<DocumentKind, 'id'>, choice: DocumentChoice): DocumentChoice {
  const own = id === choice.document ? choice : usualChoice(id);
  return { ...own, without: [...new Set([...own.without, ...choice.without])] };
}

/** In the first language: two would stand in each column. */
function listTables(input: ReportInput): ArchiveFile[] {
  const { t, language } = input;
  const [, ...sheets] = listReportSheets(input);
  return [
    { path: 'tables/tables.xlsx', about: t('archive.files.workbook'), build: async () => writeReportSheets(input) },
    ...DATA_TABLES.map(({ id }, place): ArchiveFile => ({
      path: `tables/${id}.csv`,
      about: t(`exports.sheets.holds.${id}`),
      // The answers are the one table that is also handed out alone: with city and year in each row.
      build: async () =>
        id === 'answers' ? writeCsv(input) : writeTable(plainCells(sheets[place]?.rows ?? []), language),
    })),
    {
      path: 'tables/data-dictionary.csv',
      about: t('archive.files.dictionary'),
      build: async () => writeDictionary(input),
    },
  ];
}

type SheetRows = ReturnType<typeof listReportSheets>[number]['rows'];

function plainCells(rows: SheetRows) {
  return rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? cell.day : cell)));
}

/** The figures of the full report in each language. */
async function listPictureFiles(inputs: Inputs, choice: DocumentChoice): Promise<ArchiveFile[]> {
  const [{ t }] = inputs;
  const [{ listPictures }, { drawPng }] = await Promise.all([
    import('@/exports/pictures/pictures'),
    import('@/exports/office/png'),
  ]);
  const work = await makeDocuments(inputs, { ...choiceOf({ id: 'full' }, choice), sideBySide: false });
  return listPictures(work).flatMap(({ name, svg, size, figure }): ArchiveFile[] => {
    const words = { title: figure.picture.title };
    return [
      { path: `pictures/${name}.svg`, about: t('archive.files.svg', words), build: async () => svg },
      {
        path: `pictures/${name}.png`,
        about: t('archive.files.png', words),
        build: () => drawPng(svg, size).catch(() => undefined),
      },
    ];
  });
}
