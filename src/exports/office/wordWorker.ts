/** Writes a Word file beside the page, which stays awake meanwhile. `wordFile.ts` starts it. */
import { writeWord } from './word';
import type { WordJob } from './wordJob';

/** What comes back: the file, or what went wrong. */
export type WordReply = { file: Blob } | { fault: string };

const reply = (message: WordReply) => globalThis.postMessage(message);

globalThis.addEventListener('message', ({ data }: MessageEvent<WordJob>) => {
  writeWord(data).then(
    (file) => reply({ file }),
    (fault: unknown) => reply({ fault: String(fault) }),
  );
});
