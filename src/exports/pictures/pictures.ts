/** Every figure of a document as pictures of their own, for slides and web pages: what they say and where from stands in them. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { openZip } from '@/exports/archive/zipFiles';
import type { DocumentModel, Text } from '@/domain/document/model';
import { cleanText } from '@/domain/document/plainText';
import type { ReportInput } from '@/exports/document/reportInput';
import type { Work } from '@/exports/documents';
import { writeDocument } from '@/exports/html';
import { drawPng } from '@/exports/office/png';
import { FRAME_SIZES, sizeOf, writeSvg, type Frame } from '@/exports/office/svg';
import { listFigures, type FoundFigure } from './figures';
import { wrapWords } from '@/exports/figures/wrap';

/** Draws the text of an SVG file as dots, twice as many each way as the picture has CSS pixels. */
type Draw = typeof drawPng;

/** A picture as a file of its own. `name` has no ending; `size` is in CSS pixels. */
export type PictureFile = FoundFigure & { name: string; svg: string; size: ReturnType<typeof sizeOf> };

/** Files by their path. */
type Files = Record<string, string | Uint8Array>;

/** Widths in CSS pixels: a flat picture would be a strip across a slide. */
const [WIDE, SMALL, FLAT] = [900, 600, 200];

/** The pictures and a page with their alternative texts, as one zip. */
export async function writePictures(work: Work, draw: Draw = drawPng): Promise<Blob> {
  const zip = openZip(work.inputs[0].savedAt.slice(0, 10));
  for (const [path, content] of Object.entries(await drawPictures(work, draw))) {
    await zip.add(path, typeof content === 'string' ? utf8ToBytes(content) : content);
  }
  return zip.finish();
}

/** The files of `writePictures`. What cannot be drawn as dots is there as SVG. */
export async function drawPictures(work: Work, draw: Draw = drawPng): Promise<Files> {
  const { documents, inputs, onProgress } = work;
  const files: Files = {};
  const pictures = listPictures(work);
  for (const [place, { name, svg, size }] of pictures.entries()) {
    files[`${name}.svg`] = svg;
    const png = await draw(svg, size).catch(() => undefined);
    if (png) {
      files[`${name}.png`] = png;
    }
    onProgress?.(place + 1, pictures.length);
  }
  return { ...files, 'pictures.html': writeDocument(buildIndex(pictures, files, documents[0], inputs[0])) };
}

/** The pictures of all documents, in their order, each with what it says and where it comes from. */
export function listPictures({ documents, inputs }: Pick<Work, 'documents' | 'inputs'>): PictureFile[] {
  const found = documents.flatMap((document) => listFigures(document));
  return found.map((one, place) => {
    const { picture } = one.figure;
    const input = inputs.find(({ language }) => language === one.language) ?? inputs[0];
    const width = picture.height < FLAT ? SMALL : WIDE;
    const frame = frameOf(one, width, input);
    return {
      ...one,
      name: nameFile(one, place, inputs.length > 1),
      svg: writeSvg(picture, width, frame),
      size: sizeOf(picture, width, frame),
    };
  });
}

/** On a slide there is no text around a picture: what its marks mean stands below it, and where it comes from. */
function frameOf({ figure }: FoundFigure, width: number, input: ReportInput): Frame {
  const { report, t, format, savedAt } = input;
  const source = t('exports.pictures.source', {
    city: cleanText(report.city.name),
    year: report.year,
    date: format.day(savedAt),
    tool: t('app.name'),
  });
  const { finding, key = [] } = figure.picture;
  return {
    title: wrapWords(finding, width / FRAME_SIZES.title),
    source: [figure.caption, ...key, source].flatMap((line) => wrapWords(line, width / FRAME_SIZES.source)),
  };
}

/** In the order of the document. The id of a figure is ASCII. */
function nameFile({ figure, language }: FoundFigure, place: number, hasLanguages: boolean): string {
  const number = String(place + 1).padStart(2, '0');
  const id = figure.id.replace(/-picture.*$/, '').replace(/[^\w.-]/g, '-');
  return hasLanguages ? `${number}_${id}_${language}` : `${number}_${id}`;
}

/** What to write beside a picture for those who do not see it, and its data. */
function buildIndex(
  pictures: readonly PictureFile[],
  files: Files,
  document: DocumentModel,
  { t, language, direction }: ReportInput,
): DocumentModel {
  const about =
    pictures.length > 0 ? t('exports.pictures.about', { count: pictures.length }) : t('exports.pictures.none');
  return {
    language,
    direction,
    title: t('exports.pictures.title', { document: document.title }),
    heading: [...document.heading.slice(0, 1), t('exports.pictures.heading')],
    contents: t('exports.contents'),
    marks: document.marks,
    blocks: [about, t('exports.about.selfMade')].map((text) => ({ kind: 'text', text })),
    sections: pictures.map((one, place) => {
      const { figure, table, name } = one;
      const { finding, title, description } = figure.picture;
      const say = (words: string) => inLanguage(words, one, language);
      const made = ['svg', 'png'].map((ending) => `${name}.${ending}`).filter((path) => path in files);
      return {
        id: `picture-${place + 1}`,
        heading: say(finding),
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: t('exports.pictures.files'), value: made },
              { label: t('exports.pictures.alternative'), value: [say(title), say(description)] },
            ],
          },
          ...(table ? [table] : []),
        ],
        sections: [],
      };
    }),
  };
}

/** Words in the language of their picture, where that is not the language of the page. */
function inLanguage(words: string, { language }: FoundFigure, own: string): Text {
  return language === own ? words : { typed: words, language };
}
