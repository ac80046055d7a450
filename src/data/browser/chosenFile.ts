/**
 * A file outside the browser that a person has chosen, which the app may then read and write again: Chrome and Edge can, on
 * an address that begins with https. Only here are the names of that interface known; TypeScript does not know them all.
 */

type PickerOptions = {
  id: string;
  startIn: 'documents';
  types: { accept: Record<string, string[]> }[];
  suggestedName?: string;
};
type Pickers = {
  showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  showOpenFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle[]>;
};
type Permission = (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
type PermissionHandle = { queryPermission?: Permission; requestPermission?: Permission };

const OPTIONS: PickerOptions = {
  id: 'educating-cities',
  startIn: 'documents',
  types: [{ accept: { 'application/json': ['.json'] } }],
};

/**
 * Asks for a place and a name. The browser makes the file, and empties one that has this name already. Undefined when the
 * person chose none. Only on a click.
 */
export async function chooseNewFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  return choose(async () => (globalThis as Pickers).showSaveFilePicker?.({ ...OPTIONS, suggestedName }));
}

/** Asks for a file that is there already, and leaves it as it is. Undefined when the person chose none. Only on a click. */
export async function chooseExistingFile(): Promise<FileSystemFileHandle | undefined> {
  return choose(async () => (await (globalThis as Pickers).showOpenFilePicker?.(OPTIONS))?.[0]);
}

async function choose(ask: () => Promise<FileSystemFileHandle | undefined>): Promise<FileSystemFileHandle | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isNamed(error, 'AbortError')) {
      return undefined;
    }
    throw error;
  }
}

/** Whether the file may be written without asking. A browser that has no such question says no only when it is written. */
export async function hasPermission(handle: FileSystemFileHandle): Promise<boolean> {
  const answer = await (handle as PermissionHandle).queryPermission?.({ mode: 'readwrite' });
  return answer === undefined || answer === 'granted';
}

/** Asks the person whether the file may be written. Only on a click. */
export async function askPermission(handle: FileSystemFileHandle): Promise<boolean> {
  try {
    const answer = await (handle as PermissionHandle).requestPermission?.({ mode: 'readwrite' });
    return answer === undefined || answer === 'granted';
  } catch (error) {
    // The click was too long ago: the person is asked again by a button.
    if (isForbidden(error)) {
      return false;
    }
    throw error;
  }
}

/** The file as it is now. Throws when it is gone or may not be read; `isMissing` and `isForbidden` tell which. */
export function readChosenFile(handle: FileSystemFileHandle): Promise<File> {
  return handle.getFile();
}

/**
 * Puts a text in the place of the whole file: the browser writes beside it and changes the two at the end, so that there is
 * no half file. Returns false and leaves the file alone when it is not as it was `before`. Throws when it cannot be written
 * or does not hold the text afterwards.
 */
export async function writeChosenFile(handle: FileSystemFileHandle, text: string, before: File): Promise<boolean> {
  const writable = await handle.createWritable();
  try {
    await writable.write(text);
    const now = await handle.getFile();
    if (now.lastModified !== before.lastModified || now.size !== before.size) {
      await writable.abort();
      return false;
    }
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.close();
  const written = await (await handle.getFile()).text();
  if (written !== text) {
    throw new Error('The file does not hold what was written to it');
  }
  return true;
}

/** The file was moved, renamed or deleted, or its drive is not connected. */
export function isMissing(error: unknown): boolean {
  return isNamed(error, 'NotFoundError');
}

/** The browser does not allow it, or not any more. */
export function isForbidden(error: unknown): boolean {
  return isNamed(error, 'NotAllowedError') || isNamed(error, 'SecurityError');
}

function isNamed(error: unknown, name: string): boolean {
  return (error as { name?: unknown } | undefined)?.name === name;
}
