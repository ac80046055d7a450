import { countRecords } from '@/data/cities';
import { getStoreTrouble } from '@/data/database';
import { getDisplay } from '@/data/browser/display';
import { getOfflineState } from '@/data/browser/offline';
import { getPersistence } from '@/data/browser/persistence';

/**
 * The lines that help to find a fault, as text: about the tool and the browser, and how much is stored. Numbers and names of
 * settings only: no word of an answer and no name of a city.
 */
export async function buildDiagnostics(language: string): Promise<string> {
  const records = await countRecords().catch((error: unknown) => (error instanceof Error ? error.name : 'unreadable'));
  const lines = {
    version: __APP_VERSION__,
    browser: navigator.userAgent,
    language,
    browserLanguages: navigator.languages,
    display: getDisplay(),
    window: `${window.innerWidth} x ${window.innerHeight} at ${window.devicePixelRatio}`,
    secureContext: window.isSecureContext,
    offline: getOfflineState(),
    storage: await getPersistence(),
    store: getStoreTrouble() ?? 'ok',
    records,
  };
  return JSON.stringify(lines, undefined, 2);
}
