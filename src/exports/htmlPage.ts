/**
 * An HTML file that needs nothing else: no script, no font, no connection. Its content security policy allows the one style
 * sheet inside it and pictures that stand in it, and nothing more, whatever a text of the city may hold.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { escapeHtml } from '@/domain/document/plainText';
import { HTML_STYLE } from './htmlStyle';

/** `title` is plain text; `body` is HTML in which every text of the city has been escaped. */
export type HtmlPage = {
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  bodyClass?: string;
  body: string;
};

/** The whole file as text. It must be in UTF-8 when it is saved. */
export function writeHtmlPage({ language, direction, title, bodyClass, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Educating Cities self-assessment ${escapeHtml(__APP_VERSION__)}">
<title>${escapeHtml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body${bodyClass ? ` class="${bodyClass}"` : ''}>
${body}
</body>
</html>
`;
}

/** Only the style sheet with exactly this text: a style or script that slipped in would not run. */
function writePolicy(): string {
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(HTML_STYLE))));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
