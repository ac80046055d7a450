/** What everything on a page of a Word file has in common, and what stands above or below its tables and pictures. */
import { Paragraph, SequentialIdentifier } from 'docx';
import type { Text } from '@/domain/document/model';
import { NUMBER_MARK, type Captions, type Drawn } from './wordJob';
import { writeRuns, type Look } from './wordText';

/** `look`: of words that stand in no other language; `part`: which of the documents in the file, from 1. */
export type Page = { isRightToLeft: boolean; look: Look; captions: Captions | undefined; drawn: Drawn; part: number };

/** The caption of a table, which stays with it, or of a picture. Word counts both, so that others can refer to them. */
export function writeCaption(kind: keyof Captions, text: Text, page: Page): Paragraph {
  const { isRightToLeft, look, captions } = page;
  const words = (captions?.[kind] ?? NUMBER_MARK).split(NUMBER_MARK);
  return new Paragraph({
    style: 'Caption',
    keepNext: kind === 'table',
    bidirectional: isRightToLeft,
    children: [
      ...words.flatMap((part, place) => [
        ...(place > 0 ? [new SequentialIdentifier(nameCount(kind, page))] : []),
        ...writeRuns(part, look),
      ]),
      ...writeRuns('. ', look),
      ...writeRuns(text, look),
    ],
  });
}

/** Each document has its own count. */
function nameCount(kind: keyof Captions, { part }: Page): string {
  const name = kind === 'table' ? 'Table' : 'Figure';
  return `${name}${part > 1 ? part : ''}`;
}
