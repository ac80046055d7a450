/** The zip of everything, for the archive of the city: what people read, what programs read, and how to check both. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { findDocument, type Work } from '@/exports/documents';
import { pause } from './pause';
import { listArchiveFiles, type ArchiveFile } from './archiveFiles';
import { writeReadMe } from './readMe';
import { openZip } from './zipFiles';

/** The complete copy of the city does not go with an archive that leaves something out. */
export type ArchiveWork = Pick<Work, 'inputs' | 'choice' | 'onProgress'> & { files: Pick<Work['files'], 'city'> };

const READ_ME = 'README.txt';
const SUMS = 'SHA256SUMS';

/** The whole file. `onProgress` hears of every file in it, and may throw to stop. The same work gives the same bytes. */
export async function writeArchive({
  inputs,
  choice,
  files: { city: saveCity },
  onProgress,
}: ArchiveWork): Promise<Blob> {
  const [input] = inputs;
  const { t, savedAt } = input;
  const city = choice.without.length === 0 ? await saveCity?.() : undefined;
  const files: ArchiveFile[] = [
    ...(await listArchiveFiles({ inputs, choice })),
    ...(city ? [{ path: `city/${city.name}`, about: t('archive.files.city'), build: async () => city.content }] : []),
  ];
  const zip = openZip(savedAt.slice(0, 10));
  const sums: string[] = [];
  const add = async (path: string, content: Uint8Array) => {
    sums.push(`${await zip.add(path, content)}  ${path}\n`);
  };
  const held: ArchiveFile[] = [];
  for (const [place, file] of files.entries()) {
    onProgress?.(place, files.length);
    await pause();
    const content = await file.build();
    if (content !== undefined) {
      held.push(file);
      await add(file.path, await bytesOf(content));
    }
  }
  const others = [
    { path: SUMS, about: t('archive.files.sums') },
    { path: READ_ME, about: t('archive.files.readMe') },
  ];
  const start = `reports/${findDocument({ document: 'full' }).part}_${input.language}.html`;
  const readMe = writeReadMe({
    input,
    files: [...held, ...others],
    start,
    hasCity: city !== undefined,
    hasLanguages: inputs.length > 1,
    without: choice.without,
  });
  await add(READ_ME, utf8ToBytes(readMe));
  await zip.add(SUMS, utf8ToBytes(sums.join('')));
  onProgress?.(files.length, files.length);
  return zip.finish();
}

async function bytesOf(content: string | Blob | Uint8Array): Promise<Uint8Array> {
  if (typeof content === 'string') {
    return utf8ToBytes(content);
  }
  return content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
}
