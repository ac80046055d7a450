/** The worker that keeps the app for use without a network. A new version waits until a person asks for it. */

export type OfflineState = { ready: boolean; updateWaiting: boolean };

let state: OfflineState = { ready: false, updateWaiting: false };
const listeners = new Set<() => void>();
let applyUpdate: (() => Promise<void>) | undefined;

/** Whether the app can be used without a network, and whether a new version waits. The same object until that changes. */
export function getOfflineState(): OfflineState {
  return state;
}

/** Tells when that changes. Returns a function that stops it. */
export function onOffline(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(change: Partial<OfflineState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) {
    listener();
  }
}

/** Starts the worker. Called once, when the first screen is there, so that it never delays it. */
export async function startOffline(): Promise<void> {
  const { registerSW } = await import('virtual:pwa-register');
  applyUpdate = registerSW({
    onNeedRefresh: () => publish({ updateWaiting: true }),
    // Another tab took the new version. Without this the page would reload here too, in the middle of a sentence.
    onNeedReload: () => undefined,
    onOfflineReady: () => publish({ ready: true }),
    onRegisteredSW: (_, registration) => {
      if (registration?.active) {
        publish({ ready: true });
      }
    },
  });
}

/**
 * Takes the new version now and reloads this page, and only this one. The caller makes sure that nothing typed is waiting.
 * The reload is our own: the one of the plugin does not come in the tab in which the worker was first installed.
 */
export async function updateNow(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  await applyUpdate?.();
}

/** The new version comes by itself when all tabs have been closed. */
export function updateLater(): void {
  publish({ updateWaiting: false });
}
