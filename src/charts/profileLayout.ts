/** All sizes of the profile, in CSS pixels, for one width and text size. */
export type ProfileLayout = {
  /** Title beside the line; otherwise above it. */
  wide: boolean;
  /** Levels grow from right to left. */
  rtl: boolean;
  width: number;
  /** Two sizes of text: what is read first, and what stands beside it. Never under 14 px. */
  text: number;
  smallText: number;
  axisHeight: number;
  rowHeight: number;
  margin: { top: number; bottom: number; left: number; right: number };
  /** Width of the column of principle numbers, of a title, and of what is printed at the end of a row. */
  numberWidth: number;
  titleWidth: number;
  figureWidth: number;
};

/** Under this width, at a text size of 16 px, titles do not fit beside the marks. */
const WIDE_FROM = 600;

/** Sizes for a width in CSS pixels and a text size (1 = 16 px). */
export function layOutProfile(width: number, scale: number, rtl: boolean): ProfileLayout {
  const wide = width >= WIDE_FROM * scale;
  const numberWidth = 28 * scale;
  const figureWidth = (wide ? 124 : 90) * scale;
  const edge = 10 * scale;
  const labelWidth = Math.min(270 * scale, width * 0.32);
  const start = wide ? labelWidth + 2 * edge : edge;
  const end = wide ? figureWidth + 2 * edge : edge;
  return {
    wide,
    rtl,
    width,
    text: 15 * scale,
    smallText: 14 * scale,
    axisHeight: (wide ? 64 : 30) * scale,
    rowHeight: (wide ? 46 : 82) * scale,
    margin: { top: 0, bottom: 0, left: rtl ? end : start, right: rtl ? start : end },
    numberWidth,
    titleWidth: (wide ? labelWidth : width - figureWidth) - numberWidth,
    figureWidth,
  };
}
