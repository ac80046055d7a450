/** Text of the city as it may stand in any file: what cannot be seen and could mislead is taken out, nothing else. */

// C0 but tab and line feed, delete and C1; marks that embed, override or isolate a direction; byte order mark, noncharacters.
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/gu;
/** Half of a character, left by a program that cut a text in two. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** Removes control characters; all line breaks become one line feed; half characters become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
