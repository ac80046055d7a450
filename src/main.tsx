import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { applyDisplay } from '@/data/display';
import { startOffline } from '@/data/offline';
import { startLanguage } from '@/i18n/setup';
import '@/ui/theme.css';
import '@/ui/base.css';
import '@/ui/print.css';

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
