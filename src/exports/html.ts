/** A document as one HTML file: the report of a year, the minutes of a workshop. */
import {
  BREAK_PATH,
  isSafeLink,
  linesOf,
  wordsOf,
  type Block,
  type Choice,
  type Fact,
  type Field,
  type Figure,
  type InLanguage,
  type Lines,
  type DocumentModel,
  type Section,
  type Shape,
  type Table,
  type Text,
} from '@/domain/document/model';
import { escapeHtml } from '@/domain/document/plainText';
import { writeHtmlPage } from './htmlPage';

/** Any document as such a file. Every text of the city in it is escaped. The file must be in UTF-8 when it is saved. */
export function writeDocument(document: DocumentModel, around?: Around): string {
  const { language, direction, title } = document;
  return writeHtmlPage({
    language,
    direction,
    title,
    bodyClass: classOf(document),
    body: writeParts(document, 'main', around),
  });
}

/** HTML before and behind a document: a way past what stands before it, remarks at its end. */
export type Around = { before?: string; after?: string };

/** Head, contents and sections. `tag`: what holds the sections. */
export function writeParts(document: DocumentModel, tag: 'main' | 'div', { before, after }: Around = {}): string {
  const { logo, heading, marks, blocks, sections } = document;
  return `${before ?? ''}<header>
${logo ? writeLogo(logo) : ''}
<h1>${heading.map((text) => `<span>${writeText(text)}</span>`).join(' ')}</h1>
${marks.map(writeMark).join('\n')}
${blocks.map(writeBlock).join('\n')}
</header>
${sections.length > 1 ? writeContents(document) : ''}
<${tag} class="sections" id="${nameSections(document)}">
${sections.map((section) => writeSection(section, 2)).join('\n')}
${isLong(document) ? writeWayUp(document) : ''}
</${tag}>${after ?? ''}`;
}

/** With so many sections the list of them stays in sight, and is printed. */
const MANY_SECTIONS = 7;

function isLong({ sections }: DocumentModel): boolean {
  return sections.length >= MANY_SECTIONS;
}

/** How a document is laid out, for the element that holds it. */
export function classOf(document: DocumentModel): string {
  const { bilingual, form, brief } = document;
  const names = { document: true, long: isLong(document), bilingual, form, brief };
  return Object.entries(names)
    .flatMap(([name, isSo]) => (isSo ? [name] : []))
    .join(' ');
}

/** The id of what holds the sections; with the language, for another document may stand in the same file. */
export function nameSections({ language }: DocumentModel): string {
  return `sections-${escapeHtml(language)}`;
}

function nameContents({ language }: DocumentModel): string {
  return `contents-${escapeHtml(language)}`;
}

/** Only a picture that stands in the file itself: nothing is ever asked for elsewhere. */
function writeLogo({ address, alternative }: NonNullable<DocumentModel['logo']>): string {
  const isInside = /^data:image\/(?:png|jpeg|svg\+xml)[;,]/.test(address);
  return isInside ? `<img class="logo" src="${escapeHtml(address)}" alt="${escapeHtml(alternative)}">` : '';
}

/** Where the list of sections cannot stay in sight, the way back to it does. */
function writeWayUp(document: DocumentModel): string {
  return `<p class="up"><a href="#${nameContents(document)}">${writeText(document.contents)}</a></p>`;
}

function writeMark({ word, text }: DocumentModel['marks'][number]): string {
  return `<p class="mark"><strong>${writeText(word)}</strong> ${writeText(text)}</p>`;
}

function writeContents(document: DocumentModel): string {
  const { contents, sections } = document;
  const name = nameContents(document);
  const items = sections.map(({ id, heading }) => `<li><a href="#${escapeHtml(id)}">${writeText(heading)}</a></li>`);
  return `<nav aria-labelledby="${name}"><h2 id="${name}">${writeText(contents)}</h2><ul>${items.join('')}</ul></nav>`;
}

function writeSection({ id, heading, blocks, sections, newPage }: Section, level: 2 | 3): string {
  const name = escapeHtml(id);
  // Only the large ones are landmarks: a hundred of them would lead nowhere.
  const landmark = level === 2 ? ` aria-labelledby="${name}"` : '';
  return `<section${landmark}${newPage ? ' class="new-page"' : ''}>
<h${level} id="${name}">${writeText(heading)}</h${level}>
${blocks.map(writeBlock).join('\n')}
${sections.map((section) => writeSection(section, 3)).join('\n')}
</section>`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${writeText(block.text)}</p>`;
    case 'facts':
      return `<dl>${block.facts.map(writeFact).join('\n')}</dl>`;
    case 'table':
      return writeTable(block);
    case 'figure':
      return writeFigure(block);
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${writeText(item)}</li>`).join('')}</ul>`;
    case 'choices':
      return `<div${block.inRow ? ' class="row"' : ''}><p class="ask">${writeText(block.label)}</p><ul class="choices">${block.options.map(writeChoice).join('\n')}</ul></div>`;
    case 'fields':
      return `<dl class="fields">${block.fields.map(writeField).join('\n')}</dl>`;
    case 'writing':
      return `<p class="ask">${writeText(block.label)}</p><div class="writing">${'<div></div>'.repeat(block.lines)}</div>`;
    case 'signatures':
      return `<ul class="signatures">${block.labels.map((label) => `<li>${writeText(label)}</li>`).join('')}</ul>`;
    case 'sides':
      return `<div class="sides">${block.sides.map((side) => writeSide('div', side, writeBlock)).join('\n')}</div>`;
  }
}

/** The box is drawn, for the sign of a font may be small or missing; its name is read aloud as a ticked or an empty box. */
function writeChoice({ text, chosen }: Choice): string {
  const cross = chosen ? '<path d="M5 5 25 25M25 5 5 25"/>' : '';
  const box = `<svg class="box" role="img" aria-label="${chosen ? '☒' : '☐'}" viewBox="0 0 30 30"><rect x="1" y="1" width="28" height="28"/>${cross}</svg>`;
  return `<li>${box}<div>${writeLines(text)}</div></li>`;
}

function writeField({ label, value }: Field): string {
  return `<div><dt>${writeText(label)}</dt><dd>${value === undefined ? '' : writeLines(value)}</dd></div>`;
}

function writeFact({ label, value }: Fact): string {
  return `<div><dt>${writeText(label)}</dt><dd>${writeLines(value)}</dd></div>`;
}

/** The table scrolls in its own region, which the keyboard can reach, where the screen is too narrow for it. */
function writeTable({ caption, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col">${writeText(column)}</th>`).join('');
  const body = rows.map(({ cells: [first = '', ...rest] }) => {
    const others = rest.map((cell) => `<td>${writeLines(cell)}</td>`).join('');
    return `<tr><th scope="row">${writeLines(first)}</th>${others}</tr>`;
  });
  return `<div class="table" role="group" aria-label="${escapeHtml(wordsOf(caption))}" tabindex="0"><table${columns.length > 3 ? ' class="wide"' : ''}>
<caption>${writeText(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function writeFigure({ id, picture, caption }: Figure): string {
  const { title, description, height, direction, shapes } = picture;
  return `<figure aria-labelledby="${id}-title">
<svg role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text" width="100%" height="${height}" direction="${direction}">
<title id="${id}-title">${escapeHtml(title)}</title>
<desc id="${id}-text">${escapeHtml(description)}</desc>
${shapes.map(writeShape).join('\n')}
</svg>
<figcaption>${escapeHtml(caption)}</figcaption>
</figure>`;
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'line':
      return `<line class="${shape.part}" x1="${shape.x1}%" x2="${shape.x2}%" y1="${shape.y1}" y2="${shape.y2}"/>`;
    case 'dot':
      return `<circle class="${shape.part}" cx="${shape.x}%" cy="${shape.y}" r="6"/>`;
    case 'break':
      return `<svg x="${shape.x}%" y="${shape.y}"><path class="break" d="${BREAK_PATH}"/></svg>`;
    case 'words':
      return `<text class="${shape.part}" x="${shape.x}%" y="${shape.y}" text-anchor="${shape.anchor}">${escapeHtml(shape.text)}</text>`;
  }
}

function writeLines(value: Lines): string {
  const lines = linesOf(value).map(writeText);
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `<div>${line}</div>`).join('');
}

/** Words of the city stand in `bdi`: their direction is their own and cannot turn the words around them. */
function writeText(text: Text): string {
  if (typeof text === 'string') {
    return escapeHtml(text);
  }
  if ('sides' in text) {
    return `<span class="sides">${text.sides.map((side) => writeSide('span', side, writeText)).join(' ')}</span>`;
  }
  if ('typed' in text) {
    return `<bdi${text.language ? ` lang="${escapeHtml(text.language)}"` : ''}>${escapeHtml(text.typed)}</bdi>`;
  }
  const address = escapeHtml(text.link);
  return isSafeLink(text.link)
    ? `<a href="${address}" rel="noopener noreferrer" dir="ltr">${address}</a>`
    : `<bdi>${address}</bdi>`;
}

function writeSide<T>(
  tag: 'div' | 'span',
  { language, direction, content }: InLanguage<T>,
  write: (content: T) => string,
): string {
  return `<${tag} lang="${escapeHtml(language)}" dir="${direction}">${write(content)}</${tag}>`;
}
