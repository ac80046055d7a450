import { useState } from 'react';
import { readCityFile, readCityText } from '@/data/files/cityFiles';
import type { ReadFile } from '@/data/files/combining';
import { newId } from '@/data/browser/device';
import type { CityFileResult } from '@/domain/file/cityFile';
import type { FileRefusal } from '@/domain/file/openDocument';

/** A file that a person chose, as far as it could be read. `id` tells two files of one name apart. */
export type OpenedFile = { id: string; name: string } & (
  { refused: FileRefusal } | { locked: string } | { read: ReadFile & { extras: Record<string, unknown> } }
);

/** The files that were chosen on this page. Nothing stored changes by reading them. */
export function useOpenedFiles() {
  const [files, setFiles] = useState<readonly OpenedFile[]>([]);
  const replace = (file: OpenedFile) => setFiles((all) => all.map((item) => (item.id === file.id ? file : item)));
  return {
    files,
    /** Reads files in place of those that were chosen before. Resolves with them. */
    choose: async (chosen: readonly File[]): Promise<readonly OpenedFile[]> => {
      setFiles([]);
      const read = await Promise.all(
        chosen.map(async (file): Promise<OpenedFile> => {
          const result = await readCityFile(file);
          const start = { id: newId(), name: file.name };
          return 'locked' in result ? { ...start, locked: result.locked } : { ...start, ...opened(file.name, result) };
        }),
      );
      setFiles(read);
      return read;
    },
    unlock: ({ id, name }: OpenedFile, text: string) => replace({ id, name, ...opened(name, readCityText(text)) }),
    refuse: ({ id, name }: OpenedFile, refused: FileRefusal) => replace({ id, name, refused }),
  };
}

function opened(name: string, result: CityFileResult) {
  if (!result.ok) {
    return { refused: result.refusal };
  }
  const { ok: _, ...rest } = result;
  return { read: { name, ...rest } };
}
