/** Texts of people inside sentences of ours: one that runs from right to left must not turn the sentence around. */

/** Begins what stands by itself, in the direction of its first letter; ends it. */
const [ISOLATE, END] = ['\u2068', '\u2069'];
/** What else an end closes: an isolate inside of the text. */
const OPENINGS = '\u2066\u2067\u2068';
/** Marks that set or override a direction, and letters of the scripts that run from right to left. */
const TURNING =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Directions end with a paragraph, so each is isolated by itself. */
const PARAGRAPH_ENDS = '\n\r\u001C\u001D\u001E\u0085\u2029';

/**
 * The text with invisible marks around it (U+2068, U+2069) where anything in it could turn what stands beside it; every other
 * text as it is. An end without a beginning is left out, for it would end our own.
 */
export function isolate(text: string): string {
  if (!TURNING.test(text)) {
    return text;
  }
  let isolated = ISOLATE;
  let open = 1;
  for (const sign of text) {
    if (PARAGRAPH_ENDS.includes(sign)) {
      isolated += END.repeat(open) + sign + ISOLATE;
      open = 1;
    } else if (sign !== END || open > 1) {
      open += OPENINGS.includes(sign) ? 1 : sign === END ? -1 : 0;
      isolated += sign;
    }
  }
  return isolated + END.repeat(open);
}
