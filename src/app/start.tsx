/** The app itself, loaded by `main.tsx` together with what the first screen needs. */
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { applyDisplay } from '@/data/browser/display';
import { openEarly } from '@/data/database';
import { startOffline } from '@/data/browser/offline';
import { whenQuiet } from '@/data/browser/quiet';
import { stopEarly } from '@/data/useWatched';
import { startLanguage } from '@/i18n/setup';
import '@/ui/style/theme.css';
import '@/ui/style/base.css';
import '@/ui/style/controls.css';
import '@/ui/style/print.css';
import { App } from './App';
import { readAhead } from './ahead/readAhead';

/** Starts language, router and worker. */
export async function start(): Promise<void> {
  applyDisplay();
  openEarly();
  await Promise.all([startLanguage(), readAhead(location.hash)]);
  const root = document.getElementById('root');
  if (root) {
    // At once: the screen goes on with what was read for it, and nothing stays open that it does not want.
    flushSync(() =>
      createRoot(root).render(
        <StrictMode>
          <App />
        </StrictMode>,
      ),
    );
  }
  stopEarly();
  // Keeping the whole app for offline use is 2 MB: it waits until the person has what they came for.
  if (import.meta.env.PROD) {
    // Without it the app works all the same, with a network; the next visit tries again.
    whenQuiet(() => void startOffline().catch(() => undefined));
  }
}
