import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { applyDisplay } from '@/data/browser/display';
import { startOffline } from '@/data/browser/offline';
import { startLanguage } from '@/i18n/setup';
import '@/ui/style/theme.css';
import '@/ui/style/base.css';
import '@/ui/style/controls.css';
import '@/ui/style/print.css';

applyDisplay();
await startLanguage();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

if (import.meta.env.PROD) {
  startOffline();
}
