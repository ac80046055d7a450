/** What was dropped on a page: files, and those of folders below them. */

/** Most files that are gathered from dropped folders. */
const MOST_FILES = 20_000;

/**
 * The files of a drop, those in folders too. To be called while the drop is told of: the browser forgets it afterwards. A folder
 * that cannot be read is left out.
 */
export async function listDroppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
  const plain = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) {
    return plain;
  }
  const found: File[] = [];
  await Promise.all(entries.map((entry) => gather(entry, found)));
  return found;
}

async function gather(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES) {
    return;
  }
  try {
    if (isFile(entry)) {
      found.push(await new Promise<File>((done, failed) => entry.file(done, failed)));
    } else {
      const inside = await listInside(entry as FileSystemDirectoryEntry);
      await Promise.all(inside.map((item) => gather(item, found)));
    }
  } catch {
    // The others are still read.
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A browser gives what is in a folder in parts; an empty one is the last. */
async function listInside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0) {
      return all;
    }
    all.push(...part);
  }
}
