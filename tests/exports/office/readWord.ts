/** Writes a Word file and reads its text as Word would show it. */
import type { DocumentModel } from '@/domain/document/model';
import { buildReportDocument } from '@/exports/document/reportDocument';
import type { ReportInput } from '@/exports/document/reportInput';
import { writeWordFile } from '@/exports/office/wordFile';
import { listAll, listElements, parsePart, readParts, wordsIn, type Element } from './readParts';

/** The file of the full report in one language, its parts and its text. `patch`: what is otherwise in the document. */
export async function writeOne(input: ReportInput, patch: Partial<DocumentModel> = {}) {
  const document = { ...buildReportDocument(input), ...patch };
  const file = await writeWordFile({ documents: [document], inputs: [input] });
  const parts = await readParts(file);
  return { file, parts, page: parsePart(parts, 'word/document.xml') };
}

/** The words of an element as Word shows them: breaks and tabs are elements of their own. */
export function textOf(element: Element): string {
  const marks: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n' };
  return listAll(element)
    .map((one) =>
      one.name === 'w:t' ? wordsIn(one) : one.attributes['w:val'] === undefined ? (marks[one.name] ?? '') : '',
    )
    .join('');
}

/** The paragraphs with a style, by its id. */
export function listParagraphs(page: Element, style: string): Element[] {
  return listElements(page, 'w:p').filter((paragraph) =>
    listElements(paragraph, 'w:pStyle').some((name) => name.attributes['w:val'] === style),
  );
}

/** An attribute of all elements of that name. */
export const idsOf = (page: Element, name: string, id: string) =>
  listElements(page, name).map((item) => item.attributes[id]);

/** What Word would repair: ids that stand twice, and cells and rows that are not whole. */
export function findDocumentFaults(page: Element): string[] {
  const starts = idsOf(page, 'w:bookmarkStart', 'w:id');
  const twice = [starts, idsOf(page, 'w:bookmarkStart', 'w:name'), idsOf(page, 'wp:docPr', 'id')].filter(
    (ids) => new Set(ids).size < ids.length,
  );
  const cells = listElements(page, 'w:tc').filter(({ children }) => (children.at(-1) as Element).name !== 'w:p');
  const rows = listElements(page, 'w:tbl').filter((table) => {
    const columns = listElements(table, 'w:gridCol').length;
    return listElements(table, 'w:tr').some((row) => listElements(row, 'w:tc').length !== columns);
  });
  return [
    ...twice.map((ids) => `ids that stand twice: ${ids.join()}`),
    ...(new Set([...starts, ...idsOf(page, 'w:bookmarkEnd', 'w:id')]).size === starts.length
      ? []
      : ['a bookmark without end']),
    ...cells.map((cell) => `a cell without paragraph: ${textOf(cell)}`),
    ...rows.map((row) => `a row with too few cells: ${textOf(row)}`),
  ];
}
