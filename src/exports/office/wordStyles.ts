/** How a Word file looks: named styles, so that a town hall can put its own look on it in one place. */
import { AlignmentType, LineRuleType, type IPropertiesOptions } from 'docx';
import { languageOf } from './wordText';

/** A4 with margins of 25 mm, in twentieths of a point. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1417, right: 1417, bottom: 1417, left: 1417 },
};
/** Width of the text on such a page, in twentieths of a point. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** The most that a picture may be high: below it stands its caption. */
export const TEXT_HEIGHT = PAGE.size.height - PAGE.margin.top - PAGE.margin.bottom - 1200;

/** Where what is said of a label begins, in twentieths of a point. */
export const FACT_INDENT = 2835;
/** Of plain text, in half points: 11 pt; in what is filled in by hand 12 pt. */
export const TEXT_SIZE = 22;
export const FORM_SIZE = 24;
const INK = '1B1F24';
const ACTION = '0B5563';

/** Headings name their level in the outline: without it LibreOffice reads them as plain paragraphs. */
export function wordStyles(
  language: string,
  isRightToLeft: boolean,
  textSize: number,
): NonNullable<IPropertiesOptions['styles']> {
  const heading = (size: number, before: number, outlineLevel: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel },
  });
  return {
    default: {
      document: {
        run: {
          // Each script its own: Calibri has no Arabic, Hebrew or Korean.
          font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Malgun Gothic' },
          size: textSize,
          language: languageOf(language, isRightToLeft ? 'rtl' : 'ltr').language,
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { size: 48, bold: true, color: INK }, paragraph: { spacing: { after: 80 } } },
      heading1: heading(32, 480, 0),
      heading2: heading(26, 320, 1),
      heading3: heading(23, 240, 2),
      hyperlink: { run: { color: ACTION, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: 28 },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 20, bold: true },
        paragraph: { spacing: { before: 120, after: 80 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: 'AfterTable',
        name: 'After table',
        basedOn: 'Normal',
        run: { size: 12 },
        paragraph: { spacing: { after: 80 } },
      },
      {
        id: 'FactLabel',
        name: 'Fact label',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 100, after: 0 } },
      },
      {
        id: 'FactValue',
        name: 'Fact value',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40 }, indent: { start: 284 } },
      },
      { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', paragraph: { spacing: { after: 20 } } },
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 40, after: 40 },
          indent: { start: FACT_INDENT, hanging: FACT_INDENT },
        },
      },
      {
        id: 'Choice',
        name: 'Choice',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 60 }, indent: { start: 567, hanging: 567 }, keepLines: true },
      },
      {
        id: 'WritingLine',
        name: 'Writing line',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 380, after: 0 },
          border: { bottom: { style: 'single', size: 4, color: '6B7780' } },
        },
      },
      {
        id: 'Mark',
        name: 'Mark',
        basedOn: 'Normal',
        paragraph: {
          indent: { start: 140 },
          border: { left: { style: 'single', size: 36, space: 8, color: '8A5300' } },
        },
      },
      {
        id: 'PageLine',
        name: 'Page line',
        basedOn: 'Normal',
        run: { size: 18, color: '4A5460' },
        paragraph: { alignment: AlignmentType.CENTER },
      },
    ],
  };
}
