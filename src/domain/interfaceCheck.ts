/**
 * Checks a language file of the interface against the English one: nested texts by key, as i18next reads them, with
 * placeholders and plural forms. Used by the build and by `npm run translations`.
 */
import { compareTexts, listPlaceholders, listTexts, type Coverage, type Finding, type Hash } from './translationCheck';

/**
 * The part of a language file that is no words: by key, the mark of the English text it was made from. A name that no key
 * has, so that translation tools can leave it alone.
 */
export const SOURCES = '$sources';

/** `plurals` are the categories of the language, as `Intl.PluralRules` names them: `one`, `few`, `other`. */
type Rules = { plurals: readonly string[]; sha256: Hash };

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Forms for a single number, which a language may write as a word: “one answer”. */
const SINGLE = /_(zero|one|two)$/;

/** The mark of the English text a text was made from: eight characters of its SHA-256. */
export function hashText(text: string, sha256: Hash): string {
  return sha256(text).slice(0, 8);
}

/** The texts of a language file by key, without its sources. */
function listWords(content: unknown): Map<string, unknown> {
  const { [SOURCES]: sources, ...words } = content as Record<string, unknown>;
  return listTexts(words);
}

/**
 * Every key a language must have, with the English text it is made from: those of English, and each plural in the forms of
 * the language. A form that English lacks is made from its `_other`.
 */
function listWanted(english: unknown, plurals: readonly string[]): Map<string, string> {
  const texts = listWords(english) as Map<string, string>;
  const wanted = new Map<string, string>();
  for (const [key, text] of texts) {
    const base = key.replace(PLURAL, '');
    const many = texts.get(`${base}_other`);
    if (base === key || many === undefined) {
      wanted.set(key, text);
      continue;
    }
    // i18next takes `_zero` for none in every language, where it is given.
    for (const form of key.endsWith('_zero') ? ['zero', ...plurals] : plurals) {
      wanted.set(`${base}_${form}`, texts.get(`${base}_${form}`) ?? many);
    }
  }
  return wanted;
}

/** What `$sources` must say of these keys when they are translated from the English of today. */
export function listSources(english: unknown, { plurals, sha256 }: Rules): Map<string, string> {
  const wanted = listWanted(english, plurals);
  return new Map([...wanted].map(([key, text]) => [key, hashText(text, sha256)]));
}

/** Checks the content of `locales/<language>.json`, given that of `locales/en.json`. */
export function checkInterface(english: unknown, content: unknown, rules: Rules): Coverage {
  const wanted = listWanted(english, rules.plurals);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return {
      total: wanted.size,
      translated: 0,
      findings: [{ kind: 'broken', field: '(whole)', reason: 'is no object' }],
    };
  }
  const words = listWords(content);
  const sources = listTexts((content as Record<string, unknown>)[SOURCES] ?? {});
  const findings: Finding[] = [...words.keys()]
    .filter((key) => !wanted.has(key))
    .map((key) => ({ kind: 'unknown', field: key, reason: 'English has no such key' }));
  let translated = 0;
  for (const [key, source] of wanted) {
    const text = words.get(key);
    if (text === undefined || (typeof text === 'string' && text.trim() === '')) {
      findings.push({ kind: 'missing', field: key, reason: `is not translated: “${source}”` });
    } else if (typeof text !== 'string') {
      findings.push({ kind: 'broken', field: key, reason: 'is no text' });
    } else {
      translated += 1;
      findings.push(...comparePlaceholders(key, source, text), ...compareTexts(key, source, text));
      if (sources.get(key) !== hashText(source, rules.sha256)) {
        findings.push({ kind: 'stale', field: key, reason: `nobody has confirmed it for “${source}”` });
      }
    }
  }
  return { total: wanted.size, translated, findings };
}

function comparePlaceholders(key: string, english: string, text: string): Finding[] {
  const wanted = listPlaceholders(english);
  const found = listPlaceholders(text);
  const isFree = (name: string) => SINGLE.test(key) && name === '{{count}}';
  const lost = wanted.filter((name) => !found.includes(name) && !isFree(name));
  const added = found.filter((name) => !wanted.includes(name) && !isFree(name));
  return [
    ...lost.map((name): Finding => ({ kind: 'placeholder', field: key, reason: `lacks ${name}` })),
    ...added.map((name): Finding => ({
      kind: 'placeholder',
      field: key,
      reason: `has ${name}, which English has not`,
    })),
  ];
}
