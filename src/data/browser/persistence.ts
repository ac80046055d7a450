/** What the browser says about keeping data: asked, never relied on. */

export type Persistence = 'kept' | 'mayBeRemoved' | 'unknown';

let asked = false;

/** Asks the browser once not to remove our data. Called at the first answer, for then there is something to keep. */
export async function askToKeep(): Promise<void> {
  if (!asked && 'storage' in navigator && navigator.storage.persist) {
    asked = true;
    await navigator.storage.persist().catch(() => false);
  }
}

/** Whether the browser has promised to keep our data, and how many bytes it holds (undefined when it does not tell). */
export async function getPersistence(): Promise<{ persistence: Persistence; bytes: number | undefined }> {
  if (!('storage' in navigator)) {
    return { persistence: 'unknown', bytes: undefined };
  }
  const persisted = await navigator.storage.persisted?.().catch(() => undefined);
  const estimate = await navigator.storage.estimate?.().catch(() => undefined);
  return {
    persistence: persisted === undefined ? 'unknown' : persisted ? 'kept' : 'mayBeRemoved',
    bytes: estimate?.usage,
  };
}
