import { CURRENT_PACK, loadHeadWords, loadIndicators, loadIndicatorWords, loadOutlineFile } from '@/data/packFiles';
import { chooseLanguage, FALLBACK, loadWords } from '@/i18n/languages';
import { screens } from '@/app/screens';

/** What an address that many open first shows. `principle` is an id such as `P07`. */
export type FirstPage =
  | { screen: 'Start' }
  | { screen: 'Overview'; cityId: string; year: number; principle?: undefined }
  | { screen: 'Principle'; cityId: string; year: number; principle: string };

/** The addresses of an overview and of a principle: `#/city/<id>/<year>` and `#/city/<id>/<year>/p07/07.I1`. */
const OF_A_CITY = /^#\/city\/([^/]+)\/(\d+)(?:\/(p\d{2})(?:\/[^/]*)?)?\/?$/i;

/** The page of an address, if it is one that is loaded ahead. */
export function readFirstPage(hash: string): FirstPage | undefined {
  if (/^#?\/?$/.test(hash)) {
    return { screen: 'Start' };
  }
  const [found, cityId = '', year, part] = OF_A_CITY.exec(hash) ?? [];
  if (found === undefined) {
    return undefined;
  }
  const place = { cityId, year: Number(year) };
  return part ? { screen: 'Principle', ...place, principle: part.toUpperCase() } : { screen: 'Overview', ...place };
}

/**
 * Starts loading what the screen at this address will ask for: its words, its code and its questions. Whoever asks for them
 * later is given the same. Nothing hangs on it: what cannot be loaded is asked for again, and told, where it is needed.
 */
export function loadAhead(hash: string): void {
  const language = chooseLanguage();
  const page = readFirstPage(hash);
  const wanted: Promise<unknown>[] = [...new Set([language, FALLBACK])].map((each) => loadWords(each, 'interface'));
  if (page) {
    wanted.push(screens[page.screen]());
  }
  if (page && page.screen !== 'Start') {
    wanted.push(loadQuestions(language, page.principle));
  }
  for (const one of wanted) {
    one.catch(() => undefined);
  }
}

/** Of the newest pack: an older one is known only when the city has been read. */
async function loadQuestions(language: string, principle: string | undefined): Promise<void> {
  await Promise.all([
    loadOutlineFile(CURRENT_PACK),
    loadHeadWords(CURRENT_PACK, language),
    principle && loadIndicators(CURRENT_PACK, principle),
    principle && loadIndicatorWords(CURRENT_PACK, principle, language),
  ]);
}
