import { chooseLanguage, FALLBACK, loadWords } from '@/i18n/languages';
import { screens } from './screens';

/** The addresses of an overview and of a principle: `#/city/<id>/<year>` and `#/city/<id>/<year>/p07/07.I1`. */
const OF_A_CITY = /^#\/city\/[^/]+\/\d+(?:\/(p\d{2})(?:\/[^/]*)?)?\/?$/i;

/**
 * Starts loading what the screen at this address will ask for: its words, its code and its questions. Whoever asks for them
 * later is given the same. Nothing hangs on it: what cannot be loaded is asked for again, and told, where it is needed.
 */
export function loadAhead(hash: string): void {
  const language = chooseLanguage();
  const found = OF_A_CITY.exec(hash);
  const wanted: Promise<unknown>[] = [...new Set([language, FALLBACK])].map((each) => loadWords(each, 'interface'));
  if (found) {
    const [, part] = found;
    wanted.push(loadQuestions(language, part?.toUpperCase()));
    wanted.push(part ? screens.Principle() : screens.Overview());
  } else if (/^#?\/?$/.test(hash)) {
    wanted.push(screens.Start());
  }
  for (const one of wanted) {
    one.catch(() => undefined);
  }
}

/** Of the newest pack: an older one is known only when the city has been read. */
async function loadQuestions(language: string, principle: string | undefined): Promise<void> {
  const { CURRENT_PACK, getPackOutline, getPrincipleIndicators } = await import('@/data/packs');
  await Promise.all([
    getPackOutline(CURRENT_PACK, language),
    principle && getPrincipleIndicators(CURRENT_PACK, principle, language),
  ]);
}
