/** Texts of a document as runs of a Word file. */
import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { isSafeLink, type PlainText, type Text } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';

type Look = Pick<IRunOptions, 'bold' | 'style'>;

/** A text as runs; of two languages each on a line of its own, with its language for reading aloud and for spelling. */
export function writeRuns(text: Text, look: Look = {}): ParagraphChild[] {
  if (typeof text !== 'string' && 'sides' in text) {
    return text.sides.flatMap(({ language, direction, content }, side) => [
      ...(side > 0 ? [new TextRun({ break: 1 })] : []),
      ...writePlain(content, { ...look, ...languageOf(language, direction) }),
    ]);
  }
  return writePlain(text, look);
}

function writePlain(text: PlainText, look: Look): ParagraphChild[] {
  if (typeof text === 'string') {
    return writeLines(text, look);
  }
  if ('typed' in text) {
    const direction = isRightToLeft(text.typed) ? 'rtl' : 'ltr';
    return writeLines(text.typed, { ...look, ...languageOf(text.language, direction) });
  }
  const address = cleanText(text.link);
  return isSafeLink(address)
    ? [
        new ExternalHyperlink({
          link: address,
          children: [new TextRun({ ...look, text: address, style: 'Hyperlink' })],
        }),
      ]
    : writeLines(address, look);
}

function writeLines(text: string, look: Look): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function languageOf(language: string | undefined, direction: 'ltr' | 'rtl'): Partial<IRunOptions> {
  if (direction === 'rtl') {
    return { rightToLeft: true, ...(language ? { language: { bidirectional: language } } : {}) };
  }
  return language ? { language: { value: language } } : {};
}

/** By the first letter that has a direction (Unicode bidirectional algorithm, rule P2), for the scripts in use. */
function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
