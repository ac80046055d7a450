/**
 * A file outside the browser, such as on a shared drive, that is kept up to date by itself. It is never written over while it
 * has something that is not here: then a person opens it, the two are combined, and it goes on.
 */
import {
  askPermission,
  chooseExistingFile,
  chooseNewFile,
  hasPermission,
  isForbidden,
  isMissing,
  readChosenFile,
  writeChosenFile,
} from '@/data/browser/chosenFile';
import { database } from '@/data/database';
import type { StoredMirror } from '@/data/stored';
import type { CityContent } from '@/domain/file/cityFile';
import { holdsEverything } from '@/domain/file/copyCheck';
import { cityFileName } from '@/domain/file/fileName';
import { buildCityCopy, readCityFile, recordCopy, type HeaderWords } from './cityFiles';
import { getCityContent, hashContent } from './content';
import { getMirrorState, publishMirror, type MirrorStatus } from './mirrorState';

/**
 * Asks a person for the file and writes it the first time. `new`: a place and a name; `existing`: a file of this city that is
 * there already, such as the one that was kept up to date before. Undefined when none was chosen; `otherFile` when it is
 * something else than a file of this city: then nothing is kept. Throws when the store cannot be read. Only on a click.
 */
export async function chooseMirror(
  cityId: string,
  words: HeaderWords,
  kind: 'new' | 'existing',
): Promise<MirrorStatus | 'otherFile' | undefined> {
  const content = await getCityContent(cityId);
  const part = content.assessments.find((assessment) => assessment.part)?.part?.department;
  const chosen = await (kind === 'new' ? chooseNewFile(cityFileName(content, '', 'json', part)) : chooseExistingFile());
  if (!chosen) {
    return undefined;
  }
  if (!(await isFitFor(cityId, chosen))) {
    return 'otherFile';
  }
  await askPermission(chosen);
  await database.mirrors.put({ cityId, handle: chosen, name: chosen.name });
  return writeMirror(cityId, words);
}

/** Empty, or a file of this city. */
async function isFitFor(cityId: string, handle: FileSystemFileHandle): Promise<boolean> {
  const file = await readChosenFile(handle);
  const found = file.size > 0 ? await readCityFile(file) : undefined;
  return found === undefined || (found.ok && found.content.city.id === cityId);
}

/** Asks again for the permission that the browser has taken back, and writes the file. Only on a click. */
export async function allowMirror(cityId: string, words: HeaderWords): Promise<MirrorStatus | undefined> {
  const mirror = await database.mirrors.get(cityId);
  if (mirror) {
    await askPermission(mirror.handle);
  }
  return writeMirror(cityId, words);
}

/** No longer keeps the file up to date. The file stays where and as it is. */
export async function stopMirror(cityId: string): Promise<void> {
  await database.mirrors.delete(cityId);
  publishMirror(cityId, undefined);
}

/**
 * Looks at the file of a city and writes the complete copy into it when it does not hold it yet. Returns and publishes how it
 * is then; undefined when no file is kept. Never throws.
 */
export async function writeMirror(cityId: string, words: HeaderWords): Promise<MirrorStatus | undefined> {
  let status: MirrorStatus;
  try {
    status = (await database.mirrors.get(cityId))
      ? await inOneTab(cityId, () => bringUpToDate(cityId, words))
      : 'failed';
    const mirror = await database.mirrors.get(cityId);
    publishMirror(cityId, mirror && { status, name: mirror.name, at: mirror.at });
    return mirror && status;
  } catch {
    // The store cannot be read: what was known of the file is all there is to say.
    const known = getMirrorState(cityId);
    publishMirror(cityId, known && { ...known, status: 'failed' });
    return known && 'failed';
  }
}

/** One tab at a time writes the file; another one looks again a little later. */
function inOneTab(cityId: string, run: () => Promise<MirrorStatus>): Promise<MirrorStatus> {
  if (!('locks' in navigator)) {
    return run();
  }
  const name = `educating-cities.mirror.${cityId}`;
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? run() : 'waiting'));
}

async function bringUpToDate(cityId: string, words: HeaderWords): Promise<MirrorStatus> {
  const mirror = await database.mirrors.get(cityId);
  if (!mirror) {
    return 'failed';
  }
  try {
    return (await hasPermission(mirror.handle)) ? await compareAndWrite(mirror, words) : 'noPermission';
  } catch (error) {
    return isMissing(error) ? 'missing' : isForbidden(error) ? 'noPermission' : 'failed';
  }
}

async function compareAndWrite(mirror: StoredMirror, words: HeaderWords): Promise<MirrorStatus> {
  const { cityId, handle } = mirror;
  const file = await readChosenFile(handle);
  const at = new Date().toISOString();
  const changes = (await database.copies.get(cityId))?.changes ?? 0;
  const content = await getCityContent(cityId);
  const found = file.size > 0 ? await readCityFile(file) : undefined;
  if (found?.ok && found.sha256 === hashContent(content)) {
    if (mirror.sha256 !== found.sha256) {
      await recordCopy(cityId, found.savedAt, changes, found);
      await database.mirrors.update(cityId, { at: found.savedAt, sha256: found.sha256 });
    }
    return 'upToDate';
  }
  if (found && !(await isKnown(found, mirror, content))) {
    return 'changedElsewhere';
  }
  const copy = await buildCityCopy(cityId, words);
  if (!(await writeChosenFile(handle, copy.content, file))) {
    return 'waiting';
  }
  await recordCopy(cityId, at, changes, copy);
  await database.mirrors.update(cityId, { at, sha256: copy.sha256 });
  return 'upToDate';
}

type FileReading = Awaited<ReturnType<typeof readCityFile>>;

/** Nothing is lost when the file is written over: it was written, opened or combined here, or all that it holds is here. */
async function isKnown(found: FileReading, mirror: StoredMirror, content: CityContent): Promise<boolean> {
  if (!found.ok || found.content.city.id !== mirror.cityId) {
    return false;
  }
  const copy = await database.copies.get(mirror.cityId);
  const combined = (content.ledger ?? []).flatMap(({ files }) => files.map(({ sha256 }) => sha256));
  const known = [mirror.sha256, copy?.sha256, ...(copy?.grewFrom ?? []), ...(copy?.combined ?? []), ...combined];
  return known.includes(found.sha256) || holdsEverything(content, found.content);
}
