/**
 * Tables as one spreadsheet file (XLSX): typed cells, a header that stays in sight, filters. Written by hand, part by part, as
 * ECMA-376 has them; `docs/decisions/0026-office-files.md` says why.
 */
import { cleanText } from '@/domain/document/plainText';
import { escapeXml, packParts, writeProperties, type About, type Parts } from '@/exports/office/officePackage';
import { nameColumn, nameRange, writeSheet, type Sheet } from './sheetXml';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks of `sheetXml.ts`, in their order: nothing special, number, text, date, header, text that could be taken for a formula. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF0"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The sheets as a file, in their order. `isRightToLeft`: the first column stands on the right. */
export function writeWorkbook(sheets: readonly Sheet[], about: About, isRightToLeft: boolean): Blob {
  const names = nameSheets(sheets.map(({ name }) => name));
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  const parts: Parts = {
    '[Content_Types].xml': writeTypes(paths),
    '_rels/.rels': writeRelations([
      ['officeDocument', 'xl/workbook.xml', OFFICE],
      ['metadata/core-properties', 'docProps/core.xml', PACKAGE],
    ]),
    'docProps/core.xml': writeProperties(about),
    'xl/workbook.xml': writeBook(sheets, names),
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...paths.map((path) => ['worksheet', path, OFFICE] as const),
      ['styles', 'styles.xml', OFFICE],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/${paths[index]}`, writeSheet(sheet, isRightToLeft)])),
  };
  return packParts(parts, MEDIA_TYPE);
}

function writeTypes(paths: readonly string[]): string {
  const sheets = paths.map((path) => `<Override PartName="/xl/${path}" ContentType="${TYPES}.worksheet+xml"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets.join('')}</Types>`;
}

/** Their ids are rId1, rId2, ... in their order. */
function writeRelations(relations: readonly (readonly [kind: string, target: string, namespace: string])[]): string {
  const items = relations.map(
    ([kind, target, namespace], index) =>
      `<Relationship Id="rId${index + 1}" Type="${namespace}/relationships/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/** The header of a table and the columns that name a row come again on every printed page; the filter has a hidden name, as Excel gives it. */
function writeBook(sheets: readonly Sheet[], names: readonly string[]): string {
  const items = names.map(
    (name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = sheets.flatMap(({ rows, frozen = 0, isText }, index) => {
    if (isText) {
      return [];
    }
    const sheet = escapeXml(`'${(names[index] ?? '').replaceAll("'", "''")}'`);
    const range = nameRange(rows[0]?.length ?? 1, rows.length, '$');
    const columns = frozen > 0 ? `${sheet}!$A:$${nameColumn(frozen)},` : '';
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${range}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}${sheet}!$1:$1</definedName>`,
    ];
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${items.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`;
}

/** Of the name of a sheet. */
const LONGEST_NAME = 31;
/** Excel keeps this name for itself. */
const KEPT_NAME = /^history$/i;

/** Without what may not stand in such a name, not longer than it may be, and each only once: letter case does not count. */
function nameSheets(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text, index) => {
    const clean = cutName(text, LONGEST_NAME) || String(index + 1);
    const base = KEPT_NAME.test(clean) ? `${clean} 1` : clean;
    let name = base;
    for (let number = 2; taken.has(name.toLocaleLowerCase('en')); number += 1) {
      name = `${cutName(base, LONGEST_NAME - String(number).length - 1)} ${number}`;
    }
    taken.add(name.toLocaleLowerCase('en'));
    return name;
  });
}

/** Cut between whole characters; an apostrophe may stand inside but not at an end. */
function cutName(text: string, longest: number): string {
  const allowed = cleanText(text).replace(/[[\]:*?/\\\n\t]/g, ' ');
  let name = '';
  for (const character of allowed) {
    if (name.length + character.length > longest) {
      break;
    }
    name += character;
  }
  return name.replace(/^['\s]+|['\s]+$/g, '');
}
