/**
 * Checks a translation of a pack against the pack: what is missing, what was made from words that have changed since, and
 * what looks wrong. Used by the build, which stops at what would break a page, and by `npm run translations`.
 */
import type { Indicator, PackHead } from './pack';
import { hasSameShape, hashWords, listEntries, parseTranslation, type Translation } from './translation';

/**
 * `missing`: shown in English. `stale`: nobody has looked at it since the English changed. `suspicious`: a person should
 * look at it, it may be right. All others are faults and stop the build.
 */
export type FindingKind = 'missing' | 'stale' | 'suspicious' | 'unknown' | 'broken' | 'markup' | 'placeholder';

/** One thing found in a language file; `field` is a dotted path such as `01.C2.levels.underWay`. */
export type Finding = { kind: FindingKind; field: string; reason: string };

/** How far a file is translated: entries of a pack, or texts of the interface. Stale ones count as translated. */
export type Coverage = { total: number; translated: number; findings: Finding[] };

/** Computes checksums: the domain has none of its own. Returns hexadecimal digits. */
export type Hash = (text: string) => string;

const MOST_WORDS_OF_LEVEL = 35;
/** Shorter texts are often the same in two languages: names, numbers, `provisional`. */
const LETTERS_TO_COMPARE = 14;
const LONGEST_TIMES = 2.5;
const SHORTEST_TO_MEASURE = 12;
const PLACEHOLDER = /\{\{.*?\}\}|\$t\(.*?\)/g;

/** Whether a finding would break a page or lead nowhere, so that the build stops. */
export function isBlocking({ kind }: Finding): boolean {
  return kind !== 'missing' && kind !== 'stale' && kind !== 'suspicious';
}

/** Whether a file is whole: nothing missing, nothing stale, no fault. What is only suspicious may be right. */
export function isFinished({ findings }: Coverage): boolean {
  return findings.every(({ kind }) => kind === 'suspicious');
}

/** Whole percent that are translated, rounded down: 100 means all of it. */
export function percentOf({ total, translated }: Coverage): number {
  return total === 0 ? 0 : Math.floor((100 * translated) / total);
}

/** Every value of nested words by its dotted path; a value that is no text is there too. */
export function listTexts(words: unknown, path = ''): Map<string, unknown> {
  if (typeof words !== 'object' || words === null) {
    return new Map([[path, words]]);
  }
  const inside = Object.entries(words).flatMap(([name, value]) => [
    ...listTexts(value, path ? `${path}.${name}` : name),
  ]);
  return new Map(inside);
}

/** The placeholders of a text that i18next fills in, such as `{{count}}`: each once, sorted. */
export function listPlaceholders(text: string): string[] {
  return [...new Set(text.match(PLACEHOLDER))].toSorted();
}

/** Compares one text with the English one: markup, the same words, far more words. Placeholders are checked by the caller. */
export function compareTexts(field: string, english: string, text: string): Finding[] {
  const findings: Finding[] = [];
  const letters = english.replace(PLACEHOLDER, '').match(/\p{L}/gu)?.length ?? 0;
  if (/[<>]/.test(text) && !/[<>]/.test(english)) {
    findings.push({ kind: 'markup', field, reason: 'contains < or >: texts are plain, without markup' });
  }
  if (text === english && letters > LETTERS_TO_COMPARE) {
    findings.push({ kind: 'suspicious', field, reason: 'is the same as in English' });
  }
  if (english.length > SHORTEST_TO_MEASURE && text.length > LONGEST_TIMES * english.length) {
    findings.push({
      kind: 'suspicious',
      field,
      reason: `has ${text.length} characters, the English ${english.length}`,
    });
  }
  return findings;
}

/** The words of a translation by entry, in the form of `listEntries`. */
function listTranslated({ lists, groups, principles }: Translation, indicators: object): Map<string, unknown> {
  return new Map<string, unknown>([
    ...(lists ? [['lists', lists] as const] : []),
    ...Object.entries(groups).map(([id, { title }]) => [id, { title: title.text }] as const),
    ...Object.entries(principles).map(
      ([id, { title, shortTitle, asks }]) => [id, { title: title.text, shortTitle, asks }] as const,
    ),
    ...Object.entries(indicators),
  ]);
}

/**
 * Checks the content of `translations/<language>.json` as its author wrote it. An indicator that is half translated is
 * missing: it is shown in English as a whole. What the schema refuses elsewhere is broken.
 */
export function checkTranslation(
  language: string,
  content: unknown,
  { head, indicators, sha256 }: { head: PackHead; indicators: readonly Indicator[]; sha256: Hash },
): Coverage {
  const source = listEntries(head, indicators);
  const written: unknown = (content as { indicators?: unknown } | null)?.indicators;
  const words = typeof written === 'object' && written !== null ? written : {};
  const reading = parseTranslation({ ...(content as object | null), indicators: written === words ? {} : written });
  if ('faults' in reading) {
    const findings = reading.faults.map(({ field, reason }): Finding => {
      return { kind: reason.includes('markup') ? 'markup' : 'broken', field, reason };
    });
    return { total: source.size, translated: 0, findings };
  }
  const { translation } = reading;
  const translated = listTranslated(translation, words);
  const findings: Finding[] = [...translated.keys()]
    .filter((id) => !source.has(id))
    .map((id) => ({ kind: 'unknown', field: id, reason: 'the pack has no such entry' }));
  if (translation.language !== language) {
    findings.push({
      kind: 'broken',
      field: 'language',
      reason: `is ${translation.language}, the file says ${language}`,
    });
  }
  let whole = 0;
  for (const [id, english] of source) {
    const entry = translated.get(id);
    if (entry === undefined) {
      findings.push({ kind: 'missing', field: id, reason: 'is not translated' });
      continue;
    }
    whole += hasSameShape(english, entry) ? 1 : 0;
    findings.push(...checkEntry(id, english, entry));
    if (translation.sources[id] !== hashWords(english, sha256)) {
      findings.push({ kind: 'stale', field: id, reason: 'the English has changed, or nobody has confirmed it' });
    }
  }
  return { total: source.size, translated: whole, findings };
}

function checkEntry(id: string, english: unknown, words: unknown): Finding[] {
  const source = listTexts(english);
  const texts = listTexts(words);
  const findings: Finding[] = [...texts.keys()]
    .filter((path) => !source.has(path))
    .map((path) => ({ kind: 'unknown', field: `${id}.${path}`, reason: 'the English has no such text' }));
  for (const [path, wanted] of source) {
    const field = `${id}.${path}`;
    const text = texts.get(path);
    if (text === undefined || text === null || (typeof text === 'string' && text.trim() === '')) {
      findings.push({ kind: 'missing', field, reason: `is not translated: all of ${id} is shown in English` });
    } else if (typeof text !== 'string') {
      findings.push({ kind: 'broken', field, reason: 'is no text' });
    } else {
      findings.push(...compareTexts(field, String(wanted), text));
    }
  }
  return [...findings, ...checkLevels(id, texts)];
}

/** Two levels that read the same cannot be told apart, and a long one is not read. */
function checkLevels(id: string, texts: ReadonlyMap<string, unknown>): Finding[] {
  const seen = new Map<unknown, string>();
  return [...texts]
    .filter(([path]) => /^(levels|choices)\./.test(path) && id !== 'lists')
    .flatMap(([path, text]) => {
      const findings: Finding[] = [];
      const twin = seen.get(text);
      const words = String(text).trim().split(/\s+/).length;
      seen.set(text, path);
      if (twin !== undefined) {
        findings.push({ kind: 'suspicious', field: `${id}.${path}`, reason: `has the same text as ${twin}` });
      }
      if (path.startsWith('levels.') && words > MOST_WORDS_OF_LEVEL) {
        const reason = `has ${words} words, at most ${MOST_WORDS_OF_LEVEL}`;
        findings.push({ kind: 'suspicious', field: `${id}.${path}`, reason });
      }
      return findings;
    });
}
