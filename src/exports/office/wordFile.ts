/** The Word file of what was chosen: the browser draws the pictures here, a worker writes the file. */
import type { Work } from '@/exports/documents';
import { listFigures } from '@/exports/pictures/figures';
import { drawLogo, drawPng } from './png';
import { sizeOf, writeSvg } from './svg';
import { DRAWN_WIDTH, NUMBER_MARK, type Captions, type Drawn, type WordJob } from './wordJob';
import type { WordReply } from './wordWorker';

/** What the file is made from; `onProgress` hears of each picture and of the file, and may throw to stop. */
export type WordWork = Pick<Work, 'documents' | 'inputs' | 'onProgress'>;

/** The whole file; several documents one after the other. */
export async function writeWordFile({ documents, inputs, onProgress }: WordWork): Promise<Blob> {
  const [{ title, language }] = documents;
  const [{ t, savedAt }] = inputs;
  const drawn = await drawAll(documents, onProgress);
  const about = { title, creator: t('app.name'), description: t('exports.about.selfMade'), language, savedAt };
  return writeApart({ documents, about, captions: listCaptions(documents, inputs), drawn });
}

/** For each document in its language; in both, where two languages stand side by side. */
function listCaptions({ length }: WordWork['documents'], inputs: WordWork['inputs']): Captions[] {
  const words = inputs.map(({ t: translate }): Captions => ({
    table: translate('exports.office.table', { number: NUMBER_MARK }),
    figure: translate('exports.office.figure', { number: NUMBER_MARK }),
  }));
  const both = {
    table: joinCounts(words.map(({ table }) => table)),
    figure: joinCounts(words.map(({ figure }) => figure)),
  };
  return length < words.length ? [both] : words;
}

/** "Table / Tabla #": one number for both, as LibreOffice counts 0 where a number is asked for a second time. */
function joinCounts(words: readonly string[]): string {
  const [first = NUMBER_MARK] = words;
  const names = words.map((text) => text.replace(NUMBER_MARK, '').trim());
  return first.replace(first.replace(NUMBER_MARK, '').trim(), () => [...new Set(names)].join(' / '));
}

/** What cannot be drawn stays away: Word shows the drawing itself, and its data stand in a table. */
async function drawAll(documents: WordWork['documents'], onProgress: WordWork['onProgress']): Promise<Drawn> {
  const pictures = documents.flatMap(listFigures).map(({ figure }) => figure.picture);
  const logos = documents.flatMap(({ logo }) => (logo?.address.startsWith('data:image/svg+xml') ? [logo.address] : []));
  const drawings = new Map<string, () => Promise<Uint8Array>>([
    ...logos.map((address) => [address, () => drawLogo(address)] as const),
    ...pictures.map((picture) => {
      const svg = writeSvg(picture, DRAWN_WIDTH);
      return [svg, () => drawPng(svg, sizeOf(picture, DRAWN_WIDTH))] as const;
    }),
  ]);
  const drawn = new Map<string, Uint8Array>();
  for (const [done, [name, draw]] of [...drawings].entries()) {
    onProgress?.(done, drawings.size + 1);
    const png = await draw().catch(() => undefined);
    if (png) {
      drawn.set(name, png);
    }
  }
  onProgress?.(drawings.size, drawings.size + 1);
  return drawn;
}

/** In a worker: a report of a hundred pages takes half a second. Here where there is none, or where it cannot start. */
async function writeApart(job: WordJob): Promise<Blob> {
  const worker = startWorker();
  if (!worker) {
    return (await import('./word')).writeWord(job);
  }
  try {
    const reply = await askWorker(worker, job);
    if (reply === undefined) {
      return (await import('./word')).writeWord(job);
    }
    if ('fault' in reply) {
      throw new Error(reply.fault);
    }
    return reply.file;
  } finally {
    worker.terminate();
  }
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./wordWorker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** Undefined when the worker could not even begin. */
function askWorker(worker: Worker, job: WordJob): Promise<WordReply | undefined> {
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WordReply>) => resolve(data));
    worker.addEventListener('error', () => resolve(undefined));
    worker.postMessage(job);
  });
}
