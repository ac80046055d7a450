/** Breaks words into lines, for pictures: an SVG does not break them itself, and where it is shown nobody knows its font. */

/** Signs as wide as they are high: Han, kana, Hangul, full-width forms, emoji. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;
/** Width of other signs, in parts of the size of the font: rather too wide, so that no line is cut. */
const NARROW = 0.58;

/** Lines of at most `width`, in sizes of the font. They break at spaces; a word that is longer than a line is cut. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((one) => cutWord(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cutWord(word: string, width: number): string[] {
  if (measure(word) <= width) {
    return word === '' ? [] : [word];
  }
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (measure(part + sign) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

function measure(text: string): number {
  return Array.from(text).reduce((total, sign) => total + (WIDE.test(sign) ? 1 : NARROW), 0);
}
