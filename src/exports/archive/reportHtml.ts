/**
 * The chosen document as an archive file: it opens by double click, in every language that was chosen, and carries its data.
 * It has no script: `docs/decisions/0025-reports.md` says why.
 */
import type { DocumentModel } from '@/domain/document/model';
import { escapeHtml } from '@/domain/document/plainText';
import type { ReportInput } from '@/exports/document/reportInput';
import type { Work } from '@/exports/documents';
import { classOf, nameSections, writeDocument, writeParts } from '@/exports/html';
import { writeHtmlPage } from '@/exports/htmlPage';
import { addLanguageToIds } from './ownIds';
import { buildReportData, writeReportData } from './reportData';

/** The whole file as text. It must be in UTF-8 when it is saved. The same work gives the same text. */
export function writeReportHtml(work: Pick<Work, 'documents' | 'inputs' | 'choice'>): string {
  const { documents, inputs } = work;
  const [document, ...others] = documents;
  const after = writeData(work);
  if (others.length === 0) {
    return writeDocument(document, { before: writeSkip(document, inputs), after });
  }
  const languages = documents.map((one, place) => {
    const input = inputs[place];
    const own = place === 0 ? one : addLanguageToIds(one);
    return { document: own, input, name: nameLanguage(one.language) };
  });
  const articles = languages.map(
    ({ document: own, input }, place) =>
      `<article class="${classOf(own)}" id="document-${place + 1}" lang="${escapeHtml(own.language)}" dir="${own.direction}">
${writeParts(own, 'div', { before: writeSkip(own, input ? [input] : []) })}
</article>`,
  );
  const { language, direction, title } = document;
  return writeHtmlPage({
    language,
    direction,
    title,
    bodyClass: 'many',
    body: `${writeSwitch(languages)}\n<main>\n${articles.join('\n')}\n</main>${after}`,
  });
}

/** In words of each language: a reader looks for the own one. */
function writeSwitch(
  languages: readonly { document: DocumentModel; input: ReportInput | undefined; name: string }[],
): string {
  const legend = languages.flatMap(({ document, input }) =>
    input ? [markLanguage('span', document, input.t('archive.html.language'))] : [],
  );
  const choices = languages.map(
    ({ document, name }, place) =>
      `<label lang="${escapeHtml(document.language)}" dir="${document.direction}"><input type="radio" name="language" id="show-${place + 1}"${place === 0 ? ' checked' : ''}>${escapeHtml(name)}</label>`,
  );
  return `<header class="languages"><fieldset><legend>${legend.join(' · ')}</legend>${choices.join('\n')}</fieldset></header>`;
}

/** Past the list of contents. Side by side, the words of both languages. */
function writeSkip(document: DocumentModel, inputs: readonly ReportInput[]): string {
  const words = inputs.map((input) => markLanguage('span', input, input.t('archive.html.skip')));
  return `<a class="skip" href="#${nameSections(document)}">${words.join(' · ')}</a>`;
}

/**
 * Only in the full report, which shows all of it: whoever hands on two pages for the plenary does not know that every answer
 * would go with them.
 */
function writeData({ documents: [document], inputs, choice }: Pick<Work, 'documents' | 'inputs' | 'choice'>): string {
  if (choice.document !== 'full') {
    return '';
  }
  const words = inputs.map((input) => markLanguage('p', input, input.t('archive.html.data', { id: DATA_ID })));
  return `
<footer>${words.join('\n')}</footer>
<script type="application/json" id="${DATA_ID}">
${writeReportData(buildReportData(inputs[0], document))}
</script>`;
}

const DATA_ID = 'report-data';

function markLanguage(
  tag: 'p' | 'span',
  { language, direction }: Pick<DocumentModel, 'language' | 'direction'>,
  text: string,
): string {
  return `<${tag} lang="${escapeHtml(language)}" dir="${direction}">${escapeHtml(text)}</${tag}>`;
}

/** The name of a language in itself or another, with a capital letter. */
export function nameLanguage(language: string, inLanguage = language): string {
  const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}
