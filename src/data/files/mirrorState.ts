/** What the screen shows of a file that is kept up to date. Apart from the part that writes it, which is loaded later. */

/**
 * upToDate: the file holds what is saved here; waiting: it will in a moment; noPermission: the browser asks the person again;
 * changedElsewhere: somebody else wrote it, and it has something that is not here; missing: it is not where it was; failed: it
 * could not be written.
 */
export type MirrorStatus = 'upToDate' | 'waiting' | 'noPermission' | 'changedElsewhere' | 'missing' | 'failed';

/** `at`: when it was last written from here; undefined when never. */
export type MirrorState = { status: MirrorStatus; name: string; at: string | undefined };

const states = new Map<string, MirrorState>();
const listeners = new Set<() => void>();

/** Whether this browser can keep a file outside of it up to date. */
export function canMirror(): boolean {
  return 'showSaveFilePicker' in globalThis;
}

/** How the file of a city is; undefined when there is none or it has not been looked at yet. The same object until it changes. */
export function getMirrorState(cityId: string): MirrorState | undefined {
  return states.get(cityId);
}

/** Tells when one changes. Returns a function that stops it. */
export function onMirror(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says how the file of a city is now; undefined when none is kept any more. */
export function publishMirror(cityId: string, state: MirrorState | undefined): void {
  const before = states.get(cityId);
  if (before?.status === state?.status && before?.name === state?.name && before?.at === state?.at) {
    return;
  }
  if (state) {
    states.set(cityId, state);
  } else {
    states.delete(cityId);
  }
  for (const listener of listeners) {
    listener();
  }
}
