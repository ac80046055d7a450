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
/** Under this one, titles above the marks may take three lines. */
const CRAMPED_UNDER = 280;

/** Sizes for a width in CSS pixels and a text size (1 = 16 px). */
export function layOutProfile(width: number, scale: number, rtl: boolean): ProfileLayout {
  const wide = width >= WIDE_FROM * scale;
  const titleHeight = (width < CRAMPED_UNDER * scale ? 54 : 36) * scale;
  const numberWidth = 28 * scale;
  const figureWidth = (wide ? 124 : 106) * scale;
  const edge = 10 * scale;
  const labelWidth = Math.min(270 * scale, width * 0.32);
  const start = wide ? labelWidth + 2 * edge : edge;
  const end = wide ? figureWidth + 2 * edge : edge;
  const axisLines = width < ROOMY_FROM * scale ? 3 : 2;
  return {
    wide,
    rtl,
    width,
    text: 15 * scale,
    smallText: 14 * scale,
    axisHeight: (wide ? 30 + axisLines * 17 : 30) * scale,
    rowHeight: wide ? 40 * scale : titleHeight + 44 * scale,
    titleShift: wide ? 0 : -18 * scale,
    marksShift: wide ? 0 : titleHeight / 2,
    margin: { top: 0, bottom: 0, left: rtl ? end : start, right: rtl ? start : end },
    numberWidth,
    countsWidth: 78 * scale,
    titleWidth: (wide ? labelWidth : width - figureWidth) - numberWidth,
  };
}
