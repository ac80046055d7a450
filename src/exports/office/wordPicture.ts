/** Pictures of a Word file: the figures of a document, drawn and as dots, and the logo of the city. */
import { ImageRun, Paragraph } from 'docx';
import type { DocumentModel, Figure } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import { measurePicture } from './pictureSize';
import { sizeOf, writeSvg } from './svg';
import { DRAWN_WIDTH } from './wordJob';
import { writeCaption, type Page } from './wordPage';
import { TEXT_HEIGHT, TEXT_WIDTH } from './wordStyles';

/** Where a browser could not draw: programs that show SVG show the drawing all the same, and its data stand in a table. */
const NOTHING = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII='),
  (letter) => letter.charCodeAt(0),
);

/** A figure with its caption, as wide as the text and never higher than a page. */
export function writeFigure({ id, picture, caption }: Figure, page: Page): Paragraph[] {
  const svg = writeSvg(picture, DRAWN_WIDTH);
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: fitInto(sizeOf(picture, DRAWN_WIDTH), TEXT_WIDTH, TEXT_HEIGHT),
    altText: describe(id, picture.title, `${picture.title} ${picture.description}`),
    fallback: { type: 'png', data: page.drawn.get(svg) ?? NOTHING },
  });
  return [
    new Paragraph({ keepNext: true, bidirectional: page.isRightToLeft, children: [image] }),
    writeCaption('figure', caption, page),
  ];
}

/** In twentieths of a point: at most 5 cm wide and 2 cm high. */
const LOGO_WIDTH = 2835;
const LOGO_HEIGHT = 1134;

/** The logo above the heading; nothing when it cannot be read. An SVG is never put in as it is: it may ask for things from elsewhere. */
export function writeLogo({ address, alternative }: NonNullable<DocumentModel['logo']>, page: Page): Paragraph[] {
  const data = page.drawn.get(address) ?? readAddress(address);
  const size = data && measurePicture(data);
  if (!data || !size) {
    return [];
  }
  const image = new ImageRun({
    type: size.type,
    data,
    transformation: fitInto(size, LOGO_WIDTH, LOGO_HEIGHT),
    altText: describe('logo', alternative, alternative),
  });
  return [new Paragraph({ bidirectional: page.isRightToLeft, children: [image] })];
}

function describe(name: string, title: string, description: string) {
  return { name: cleanText(name), title: cleanText(title), description: cleanText(description) };
}

/** The bytes of a data address; undefined when it is none. */
function readAddress(address: string): Uint8Array | undefined {
  const content = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(address)?.[1];
  return content === undefined ? undefined : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
}

/** In CSS pixels, from a room in twentieths of a point: as wide as it is, without changing the proportions. */
function fitInto({ width, height }: { width: number; height: number }, mostWidth: number, mostHeight: number) {
  const pixels = (length: number) => (length / 1440) * 96;
  const scale = Math.min(pixels(mostWidth) / width, pixels(mostHeight) / height);
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
