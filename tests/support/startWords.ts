import i18next from 'i18next';
import { startLanguage } from '@/i18n/setup';

/** Starts the words of every part but help, once, as the app has them when all its pages were seen. */
export async function startWords(): Promise<void> {
  if (!i18next.isInitialized) {
    await startLanguage();
  }
  await i18next.loadNamespaces('pages');
}
