/** Text of the city as it may stand in any file: what cannot be seen and could mislead is taken out, nothing else. */

// Control characters but tab and line feed; marks that embed, override or isolate a direction; byte order mark, noncharacters.
const INVISIBLE = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/gu;
/** Half of a character, left by a program that cut a text in two. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/gu;

/** Removes control characters; all line breaks become one line feed; half characters become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(INVISIBLE, '').replace(LONE_SURROGATE, '\uFFFD');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
