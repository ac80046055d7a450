import { CURRENT_PACK } from '@/data/packFiles';
import { getPrincipleIndicators } from '@/data/packs';
import { readOpenEarly } from '@/data/useOpenAssessment';
import { chooseLanguage } from '@/i18n/languages';
import { readFirstPage, type FirstPage } from './loadAhead';
import { FIRST_SCREENS } from '@/app/routes';

/** Milliseconds that the first drawing waits for what it shows. After that the frame of the page is better than nothing. */
const LONGEST_WAIT = 1000;

/**
 * Reads what the screen at this address shows, so that it is drawn once and whole: each drawing more is laid out and painted,
 * too, which on an old computer takes longer than the reading. What cannot be read is told by the screen.
 */
export async function readAhead(hash: string): Promise<void> {
  const page = readFirstPage(hash);
  if (page) {
    const reading = readPage(page).catch(() => undefined);
    await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
  }
}

async function readPage(page: FirstPage): Promise<void> {
  await Promise.all([FIRST_SCREENS[page.screen].load(), page.screen === 'Start' ? undefined : readContent(page)]);
}

async function readContent({ cityId, year, principle }: Exclude<FirstPage, { screen: 'Start' }>): Promise<void> {
  const language = chooseLanguage();
  const reading = readOpenEarly({ cityId, year, language });
  // Nearly always the newest set: its questions are read while the disk looks for the answers.
  await (principle && getPrincipleIndicators(CURRENT_PACK, principle, language));
  const packId = (await reading).value?.pack.id;
  if (principle && packId !== undefined && packId !== CURRENT_PACK) {
    await getPrincipleIndicators(packId, principle, language);
  }
}
