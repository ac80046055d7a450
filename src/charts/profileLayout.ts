/** All sizes of the profile, in CSS pixels, for one width and text size. */
export type ProfileLayout = {
  /** Title beside the line; otherwise above it. */
  wide: boolean;
  /** Levels grow from right to left. */
  rtl: boolean;
  width: number;
  /** Two sizes of text: what is read first, and what stands beside it. */
  text: number;
  smallText: number;
  axisHeight: number;
  rowHeight: number;
  /** From the middle of a row to the middle of its title and of its marks. */
  titleShift: number;
  marksShift: number;
  margin: { top: number; bottom: number; left: number; right: number };
  /** Widths: the numbers of the principles, a title, and the counts at the end of a row. */
  numberWidth: number;
  titleWidth: number;
  countsWidth: number;
};

/** Under this width, at a text size of 16 px, titles do not fit beside the marks. */
const WIDE_FROM = 600;
/** Under this one, names of levels on the axis may take three lines. */
const ROOMY_FROM = 800;
/** Width of a letter in parts of the text size: generous, for wide scripts and for lines that break early. */
const LETTER = 0.65;
/** Height of a line of a title. CSS pixels at a text size of 16 px, as all below. */
const LINE = 18;

/** Longest texts, in characters: the titles, and the words that stand in the place of a mark. */
export type Longest = { title: number; words: number };

/** Sizes for a width in CSS pixels, a text size (1 = 16 px) and the longest texts. */
export function layOutProfile(width: number, scale: number, rtl: boolean, longest: Longest): ProfileLayout {
  const wide = width >= WIDE_FROM * scale;
  const numberWidth = 28 * scale;
  const figureWidth = (wide ? 124 : 106) * scale;
  const edge = 10 * scale;
  const labelWidth = Math.min(270 * scale, width * 0.32);
  const start = wide ? labelWidth + 2 * edge : edge;
  const end = wide ? figureWidth + 2 * edge : edge;
  const text = 15 * scale;
  const titleWidth = (wide ? labelWidth : width - figureWidth) - numberWidth;
  const countLines = (letters: number, room: number) => Math.ceil((letters * LETTER * text) / room);
  const titleHeight = Math.max(2, countLines(longest.title, titleWidth)) * LINE * scale;
  const marksHeight = Math.max(44, (countLines(longest.words, width - start - end) + 1) * LINE) * scale;
  const axisLines = width < ROOMY_FROM * scale ? 3 : 2;
  return {
    wide,
    rtl,
    width,
    text,
    smallText: 14 * scale,
    axisHeight: (wide ? 30 + axisLines * 17 : 30) * scale,
    rowHeight: wide ? Math.max(titleHeight, marksHeight - LINE * scale) + 4 * scale : titleHeight + marksHeight,
    titleShift: wide ? 0 : -marksHeight / 2 + 4 * scale,
    marksShift: wide ? 0 : titleHeight / 2,
    margin: { top: 0, bottom: 0, left: rtl ? end : start, right: rtl ? start : end },
    numberWidth,
    countsWidth: 78 * scale,
    titleWidth,
  };
}
