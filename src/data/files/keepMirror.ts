/** When the file of a city is written: a little after every change, when the page goes out of sight, and when it is left. */
import { database, watch } from '@/data/database';
import { getSavingState, onSaving } from '@/data/saving';
import type { HeaderWords } from './cityFiles';
import { writeMirror } from './mirror';
import { getMirrorState, publishMirror } from './mirrorState';

/** So long nothing may have changed; whoever types without a pause waits for the longer one. */
const SETTLE_MS = 4000;
const LONGEST_MS = 60_000;
/** A drive that is not connected may come back. */
const RETRY_MS = 60_000;

/**
 * Keeps the file of a city up to date, where there is one, until the returned function is called: that writes what still
 * waits. Changes of other tabs are seen as well.
 */
export function keepMirror(cityId: string, words: HeaderWords): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | undefined;
  let ended = false;
  let { savedAt } = getSavingState();

  const look = (delay: number) => {
    clearTimeout(timer);
    timer = ended ? undefined : setTimeout(() => void write(), delay);
  };
  const write = async () => {
    clearTimeout(timer);
    timer = undefined;
    changedAt = undefined;
    const status = await writeMirror(cityId, words);
    if (timer === undefined && status === 'waiting') {
      look(SETTLE_MS);
    } else if (timer === undefined && (status === 'missing' || status === 'failed')) {
      look(RETRY_MS);
    }
  };
  const noteChange = () => {
    const now = Date.now();
    changedAt ??= now;
    const known = getMirrorState(cityId);
    if (known?.status === 'upToDate') {
      publishMirror(cityId, { ...known, status: 'waiting' });
    }
    look(Math.max(0, Math.min(SETTLE_MS, changedAt + LONGEST_MS - now)));
  };
  const onVisibility = () => {
    if (document.visibilityState === 'visible') {
      look(0);
    } else {
      writeWhatWaits();
    }
  };
  const writeWhatWaits = () => {
    if (timer !== undefined) {
      void write();
    }
  };

  const stopSaving = onSaving(() => {
    const state = getSavingState();
    if (state.savedAt !== savedAt) {
      ({ savedAt } = state);
      noteChange();
    }
  });
  let before: { changes: number; file: string } | undefined;
  const stopWatching = watch(
    async () => {
      const [copy, mirror] = await Promise.all([database.copies.get(cityId), database.mirrors.get(cityId)]);
      return { changes: copy?.changes ?? 0, file: `${mirror?.name} ${mirror?.at}` };
    },
    (now) => {
      if (!before) {
        look(SETTLE_MS);
      } else if (now.changes > before.changes) {
        noteChange();
      } else if (now.file !== before.file) {
        look(0);
      }
      before = now;
    },
    () => undefined,
  );
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    ended = true;
    stopSaving();
    stopWatching();
    document.removeEventListener('visibilitychange', onVisibility);
    writeWhatWaits();
  };
}
