/** The worker that keeps the app for use without a network. A new version waits until a person asks for it. */
import { registerSW } from 'virtual:pwa-register';

export type OfflineState = { ready: boolean; updateWaiting: boolean };

let state: OfflineState = { ready: false, updateWaiting: false };
const listeners = new Set<() => void>();
let applyUpdate: (() => Promise<void>) | undefined;

export function getOfflineState(): OfflineState {
  return state;
}

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

/** Starts the worker. Called once, after the first screen is there, so that it never delays it. */
export function startOffline(): void {
  applyUpdate = registerSW({
    onNeedRefresh: () => publish({ updateWaiting: true }),
    onOfflineReady: () => publish({ ready: true }),
    onRegisteredSW: (_, registration) => {
      if (registration?.active) {
        publish({ ready: true });
      }
    },
  });
}

/** Takes the new version now and reloads this page. The caller makes sure that nothing typed is waiting. */
export async function updateNow(): Promise<void> {
  await applyUpdate?.();
}

/** The new version comes by itself when all tabs have been closed. */
export function updateLater(): void {
  publish({ updateWaiting: false });
}
