/** A picture as a file of its own: it carries its colours, so that it looks the same in a document, on a slide and alone. */
import { BREAK_PATH, type Picture, type Shape } from '@/domain/document/model';
import { escapeHtml } from '@/domain/document/plainText';

const FONT = 'system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Helvetica Neue,Arial,sans-serif';
/** Colours of `ui/theme.css`, light; every one of them reads in grey. */
const LOOKS: Readonly<Record<Shape['part'], string>> = {
  axis: 'stroke="#6b7780"',
  tick: 'stroke="#6b7780"',
  range: 'stroke="#6b8f96" stroke-width="6"',
  way: 'stroke="#0b5563" stroke-width="2.5"',
  before: 'stroke="#1b1f24" stroke-width="3.5"',
  break: 'fill="none" stroke="#1b1f24" stroke-width="2"',
  full: 'fill="#0b5563" stroke="#0b5563" stroke-width="2.5"',
  hollow: 'fill="#fff" stroke="#0b5563" stroke-width="2.5"',
  name: 'fill="#1b1f24"',
  value: 'fill="#1b1f24" font-weight="600"',
  heading: 'fill="#1b1f24" font-weight="600"',
  withheld: 'fill="#1b1f24" font-style="italic"',
  scale: 'fill="#4a5460"',
};

/** Room around the shapes, in CSS pixels: a dot at the edge and the first line of words are not cut. */
const EDGE = 12;

/** Lines above and below a picture that stands alone: what it says, and where that comes from. */
export type Frame = { title: readonly string[]; source: readonly string[] };

/** Sizes of these lines, in CSS pixels. */
export const FRAME_SIZES = { title: 20, source: 13 } as const;
const LINE = 1.35;
const GAP = 12;
const NO_FRAME: Frame = { title: [], source: [] };

function heightOf(lines: readonly string[], size: number): number {
  return lines.length === 0 ? 0 : round(lines.length * size * LINE) + GAP;
}

/** Size of the file of a picture that is drawn at a width, in CSS pixels. */
export function sizeOf({ height }: Picture, width: number, { title, source }: Frame = NO_FRAME) {
  const around = heightOf(title, FRAME_SIZES.title) + heightOf(source, FRAME_SIZES.source);
  return { width: width + 2 * EDGE, height: Math.ceil(height + around) + 2 * EDGE };
}

/** The picture as the text of an SVG file, on white. `width` is that of the shapes, in CSS pixels. */
export function writeSvg(picture: Picture, width: number, frame: Frame = NO_FRAME): string {
  const { title, description, direction, height, shapes } = picture;
  const size = sizeOf(picture, width, frame);
  const top = heightOf(frame.title, FRAME_SIZES.title);
  const start = direction === 'rtl' ? width : 0;
  const writeLines = (part: keyof Frame, y: number, look: string) =>
    frame[part].map((line, place) => {
      const base = round(y + (place + 0.75) * FRAME_SIZES[part] * LINE);
      return `<text ${look} font-size="${FRAME_SIZES[part]}" x="${start}" y="${base}">${escapeHtml(line)}</text>`;
    });
  const lines = [
    ...writeLines('title', 0, 'fill="#1b1f24" font-weight="600"'),
    `<g transform="translate(0 ${top})">`,
    ...shapes.map((shape) => writeShape(shape, width)),
    '</g>',
    ...writeLines('source', top + height + GAP, 'fill="#4a5460"'),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" direction="${direction}" font-family="${FONT}" font-size="14">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(description)}</desc>
<rect width="100%" height="100%" fill="#fff"/>
<g transform="translate(${EDGE} ${EDGE})">
${lines.join('\n')}
</g>
</svg>
`;
}

function writeShape(shape: Shape, width: number): string {
  const look = LOOKS[shape.part];
  const x = (percent: number) => round((percent / 100) * width);
  switch (shape.kind) {
    case 'line':
      return `<line ${look} x1="${x(shape.x1)}" x2="${x(shape.x2)}" y1="${shape.y1}" y2="${shape.y2}"/>`;
    case 'dot':
      return `<circle ${look} cx="${x(shape.x)}" cy="${shape.y}" r="6"/>`;
    case 'break':
      return `<path ${look} transform="translate(${x(shape.x)} ${shape.y})" d="${BREAK_PATH}"/>`;
    case 'words':
      return `<text ${look} x="${x(shape.x)}" y="${shape.y}" text-anchor="${shape.anchor}">${escapeHtml(shape.text)}</text>`;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
