/** Texts of a document as runs of a Word file. */
import { ExternalHyperlink, Tab, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { isSafeLink, type InLanguage, type PlainText, type Text } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';

/** How a run looks and in which language it is, for reading aloud and for spelling. */
export type Look = Pick<IRunOptions, 'bold' | 'style' | 'color' | 'language' | 'rightToLeft'>;

/** A text as runs of one paragraph; of two languages the second behind a stroke. */
export function writeRuns(text: Text, look: Look = {}): ParagraphChild[] {
  if (typeof text !== 'string' && 'sides' in text) {
    return text.sides.flatMap((side, place) => [
      ...(place > 0 ? [new TextRun({ ...look, text: ' / ' })] : []),
      ...writePlain(side.content, lookOf(side, place, look)),
    ]);
  }
  return writePlain(text, look);
}

/** The paragraphs of a text, each with its direction: one, or one for each language. */
export function listParagraphs(
  text: Text,
  look: Look,
  isRightToLeft: boolean,
): { bidirectional: boolean; children: ParagraphChild[] }[] {
  if (typeof text !== 'string' && 'sides' in text) {
    return text.sides.map((side, place) => ({
      bidirectional: side.direction === 'rtl',
      children: writePlain(side.content, lookOf(side, place, look)),
    }));
  }
  return [{ bidirectional: isRightToLeft, children: writePlain(text, look) }];
}

/** The second language is a little lighter, so that the eye keeps to one; it still has a contrast of 7 : 1 on white. */
const SECOND = '4A5460';

function lookOf({ language, direction }: InLanguage<unknown>, place: number, look: Look): Look {
  return { ...look, ...languageOf(language, direction), ...(place > 0 ? { color: SECOND } : {}) };
}

/** The language of a run, by the script it is written in: Word keeps one for each. */
export function languageOf(language: string, direction: 'ltr' | 'rtl'): Look {
  if (direction === 'rtl') {
    return { rightToLeft: true, language: { bidirectional: language } };
  }
  return { language: /^(ko|ja|zh)\b/i.test(language) ? { value: language, eastAsia: language } : { value: language } };
}

function writePlain(text: PlainText, look: Look): ParagraphChild[] {
  if (typeof text === 'string') {
    return writeLines(text, look);
  }
  if ('typed' in text) {
    const direction = beginsRightToLeft(text.typed) ? 'rtl' : 'ltr';
    return writeLines(text.typed, { ...look, ...lookOfTyped(text.language, direction) });
  }
  const address = cleanText(text.link);
  const target = findTarget(address);
  return target
    ? [new ExternalHyperlink({ link: target, children: [new TextRun({ ...look, text: address, style: 'Hyperlink' })] })]
    : writeLines(address, look);
}

/** Words of the city have the direction they are written in, whatever stands around them. */
function lookOfTyped(language: string | undefined, direction: 'ltr' | 'rtl'): Look {
  return language
    ? { rightToLeft: direction === 'rtl', ...languageOf(language, direction) }
    : { rightToLeft: direction === 'rtl' };
}

/** Word calls a file damaged when the address of a link in it is none, or longer than this. */
const LONGEST_TARGET = 2048;

function findTarget(address: string): string | undefined {
  if (!isSafeLink(address) || !URL.canParse(address)) {
    return undefined;
  }
  const { href } = new URL(address);
  return href.length <= LONGEST_TARGET ? href : undefined;
}

/** Line breaks and tabs are kept: so the columns of a table that was pasted stay apart. */
function writeLines(text: string, look: Look): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => {
      const children = line.split('\t').flatMap((part, place) => (place > 0 ? [new Tab(), part] : [part]));
      return new TextRun({ ...look, children, ...(index > 0 ? { break: 1 } : {}) });
    });
}

/** By the first letter that has a direction (Unicode bidirectional algorithm, rule P2), for the scripts in use. */
function beginsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
