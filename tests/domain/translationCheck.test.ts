// @vitest-environment node
/** Faults planted in a translation that is right, one of each kind. */
import { hashWords, listEntries, wordsOfIndicator, type Translation } from '@/domain/translation';
import { checkTranslation, isBlocking, isFinished, percentOf, type FindingKind } from '@/domain/translationCheck';
import { sha256 } from '../../vite.config';
import { readPack } from '../support/packs';

const { head, indicators } = readPack('educating-cities-2026');
const SCALE = '01.C2';

/** A whole translation into a language that exists nowhere: every text with two signs in front. */
function translatePack(): Translation {
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return `¿?${value}`.slice(0, 28);
    }
    return Array.isArray(value)
      ? value.map(mark)
      : Object.fromEntries(Object.entries(value as object).map(([k, v]) => [k, mark(v)]));
  };
  const entries = listEntries(head, indicators);
  const titled = (items: readonly { id: string }[]) =>
    items.map(({ id }) => {
      const words = mark(entries.get(id)) as { title: string };
      return [id, { ...words, title: { text: words.title, status: 'working', source: 'ours' } }] as const;
    });
  const translated = {
    language: 'xx',
    lists: mark(entries.get('lists')),
    groups: Object.fromEntries(titled(head.groups)),
    principles: Object.fromEntries(titled(head.principles)),
    indicators: Object.fromEntries(indicators.map((item) => [item.id, markLevels(mark(wordsOfIndicator(item)))])),
    sources: Object.fromEntries([...entries].map(([id, words]) => [id, hashWords(words, sha256)])),
  };
  return translated as Translation;
}

/** Texts cut short may have become the same: the answers of one indicator get a number. */
function markLevels(words: unknown): unknown {
  const number = (texts?: object) =>
    texts && Object.fromEntries(Object.keys(texts).map((key, place) => [key, `¿? ${place}`]));
  const { levels, choices, ...rest } = words as { levels?: object; choices?: object };
  return { ...rest, ...(levels ? { levels: number(levels) } : {}), ...(choices ? { choices: number(choices) } : {}) };
}

/** Checks the right translation after one change. */
function checkWith(plant: (words: Translation) => void, language = 'xx') {
  const words = translatePack();
  plant(words);
  return checkTranslation(language, words, { head, indicators, sha256 });
}

test('a translation that is right has no finding and is finished', () => {
  const coverage = checkWith(() => undefined);
  expect(coverage.findings).toEqual([]);
  expect(coverage).toMatchObject({ total: 113, translated: 113 });
  expect([isFinished(coverage), percentOf(coverage)]).toEqual([true, 100]);
});

type Planted = [fault: string, kind: FindingKind, field: string, reason: RegExp, plant: (words: Translation) => void];
const planted: Planted[] = [
  ['an entry left out', 'missing', SCALE, /not translated/, (words) => void delete words.indicators[SCALE]],
  [
    'a text left out',
    'missing',
    `${SCALE}.levels.underWay`,
    /all of 01\.C2 is shown in English/,
    (words) => void delete words.indicators[SCALE]!.levels!.underWay,
  ],
  [
    'an empty text',
    'missing',
    `${SCALE}.why`,
    /shown in English/,
    (words) => void (words.indicators[SCALE]!.why = ' '),
  ],
  ['lists left out', 'missing', 'lists', /not translated/, (words) => void delete words.lists],
  ['another English', 'stale', 'P01', /has changed/, (words) => void (words.sources.P01 = 'another')],
  ['no source', 'stale', SCALE, /nobody has confirmed/, (words) => void delete words.sources[SCALE]],
  [
    'an unknown indicator',
    'unknown',
    '01.C9',
    /no such entry/,
    (words) => void (words.indicators['01.C9'] = words.indicators[SCALE]!),
  ],
  [
    'an unknown level',
    'unknown',
    `${SCALE}.levels.perfect`,
    /no such text/,
    (words) => void (words.indicators[SCALE]!.levels!.perfect = 'Perfect'),
  ],
  ['markup', 'markup', `${SCALE}.why`, /without markup/, (words) => void (words.indicators[SCALE]!.why = '<b>Now</b>')],
  [
    'markup in a principle',
    'markup',
    'principles.P01.asks',
    /without markup/,
    (words) => void (words.principles.P01!.asks = '<b>'),
  ],
  [
    'a number for a text',
    'broken',
    `${SCALE}.why`,
    /no text/,
    (words) => void Object.assign(words.indicators[SCALE]!, { why: 7 }),
  ],
  [
    'a title that is too long',
    'broken',
    'principles.P01.shortTitle',
    /28/,
    (words) => void (words.principles.P01!.shortTitle = 'x'.repeat(29)),
  ],
  ['another language', 'broken', 'language', /is zz, the file says xx/, (words) => void (words.language = 'zz')],
  [
    'English words',
    'suspicious',
    `${SCALE}.question`,
    /same as in English/,
    (words) => void (words.indicators[SCALE]!.question = indicators.find(({ id }) => id === SCALE)!.question),
  ],
  [
    'far more words',
    'suspicious',
    `${SCALE}.title`,
    /has 900 characters/,
    (words) => void (words.indicators[SCALE]!.title = 'x'.repeat(900)),
  ],
  [
    'two levels that read the same',
    'suspicious',
    `${SCALE}.levels.underWay`,
    /same text as levels\.firstSteps/,
    ({ indicators: { [SCALE]: words } }) => void (words!.levels!.underWay = words!.levels!.firstSteps!),
  ],
  [
    'a level of 36 words',
    'suspicious',
    `${SCALE}.levels.underWay`,
    /36 words, at most 35/,
    (words) => void (words.indicators[SCALE]!.levels!.underWay = 'a '.repeat(36)),
  ],
];

test.each(planted)('finds %s (%s)', (_, kind, field, reason, plant) => {
  const { findings } = checkWith(plant);
  expect(findings).toEqual([{ kind, field, reason: expect.stringMatching(reason) as string }]);
  expect(isBlocking(findings[0]!)).toBe(['unknown', 'markup', 'broken'].includes(kind));
});

test('counts an entry that is half translated as not translated, and a stale one as translated', () => {
  const half = checkWith((words) => void delete words.indicators[SCALE]!.levels!.underWay);
  expect([half.translated, percentOf(half), isFinished(half)]).toEqual([112, 99, false]);
  const stale = checkWith((words) => void (words.sources.P01 = 'another'));
  expect([stale.translated, percentOf(stale), isFinished(stale)]).toEqual([113, 100, false]);
});

test.each([null, [], 'words', {}])('says what is wrong with %j as a file', (content) => {
  const { findings, translated } = checkTranslation('xx', content, { head, indicators, sha256 });
  expect(findings.filter(isBlocking)).not.toEqual([]);
  expect(translated).toBe(0);
});
