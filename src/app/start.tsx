/** The app itself, loaded by `main.tsx` together with what the first screen needs. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyDisplay } from '@/data/browser/display';
import { openEarly } from '@/data/database';
import { startOffline } from '@/data/browser/offline';
import { whenQuiet } from '@/data/browser/quiet';
import { startLanguage } from '@/i18n/setup';
import '@/ui/style/theme.css';
import '@/ui/style/base.css';
import '@/ui/style/controls.css';
import '@/ui/style/print.css';
import { App } from './App';

/** Starts language, router and worker. */
export async function start(): Promise<void> {
  applyDisplay();
  openEarly();
  await startLanguage();
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
  }
  // Keeping the whole app for offline use is 2 MB: it waits until the person has what they came for.
  if (import.meta.env.PROD) {
    whenQuiet(startOffline);
  }
}
