// @vitest-environment node
/** A language is added with two files and no code; what it lacks is shown in English, entry by entry. */
import { SOURCES } from '@/domain/interfaceCheck';
import { parseTranslation, translateIndicator, untranslatedEntries, type Translation } from '@/domain/translation';
import { isBlocking } from '@/domain/translationCheck';
import { checkLanguages } from '../../vite.config';
import { copyLanguages } from './copyLanguages';
import { readPack } from '../support/packs';
import { confirmEntries } from './confirm';
import { printDetails, printSummary } from './report';

const { indicators } = readPack('educating-cities-2026');
const copy = copyLanguages();
afterAll(copy.remove);

/** Two indicators of the Spanish translation, one of them half, and two texts of the interface, one with a key that English has not. */
function addLanguage(language: string) {
  const spanish = copy.read('translations/es.json') as Translation;
  const whole = spanish.indicators['01.C1']!;
  const { why: _, ...half } = spanish.indicators['01.C2']!;
  copy.write(`translations/${language}.json`, {
    language,
    groups: {},
    principles: {},
    indicators: { '01.C1': whole, '01.C2': half },
    sources: {},
  });
  copy.write(`locales/${language}.json`, { app: { version: 'Versio {{version}}' }, strange: { key: 'Vorto' } });
  return checkLanguages(copy.indicators, copy.locales).filter((file) => file.language === language);
}

test('its two files are found and have no fault, and every other text is missing', () => {
  const [screens, words] = addLanguage('eo');
  expect([screens, words].map((file) => file?.file)).toEqual([
    'locales/eo.json',
    'educating-cities-2026/translations/eo.json',
  ]);
  expect([screens, words].flatMap((file) => file?.coverage.findings.filter(isBlocking))).toEqual([
    { kind: 'unknown', field: 'strange.key', reason: 'English has no such key' },
  ]);
  expect(screens?.coverage.translated).toBe(1);
  expect(words?.coverage.translated).toBe(1);
  expect(words?.coverage.findings).toContainEqual({
    kind: 'missing',
    field: '01.C2.why',
    reason: 'is not translated: all of 01.C2 is shown in English',
  });
});

test('an indicator that is translated whole is shown so, one that is half or not at all in English', () => {
  const reading = parseTranslation(copy.read('translations/es.json'));
  const spanish = 'translation' in reading ? reading.translation.indicators : {};
  const { why: _, ...half } = spanish['01.C2']!;
  const words = { '01.C1': spanish['01.C1']!, '01.C2': half as (typeof spanish)[string] };
  const shown = indicators.map((indicator) => translateIndicator(indicator, words[indicator.id as keyof typeof words]));
  expect(shown.find(({ id }) => id === '01.C1')?.question).toBe(spanish['01.C1']?.question);
  expect(shown.filter(({ id }) => id !== '01.C1')).toEqual(indicators.filter(({ id }) => id !== '01.C1'));
  const left = untranslatedEntries(indicators, words);
  expect(left).toEqual(indicators.map(({ id }) => id).filter((id) => id !== '01.C1'));
});

test('confirming writes the marks of what is translated, and nothing else changes', () => {
  const files = addLanguage('eo');
  const before = copy.read('translations/eo.json');
  expect(confirmEntries('eo', ['01.C1', '01.C2', 'app', 'nothing.at.all'], files)).toEqual({
    confirmed: ['app.version', '01.C1'],
    unknown: ['01.C2', 'nothing.at.all'],
  });
  expect(copy.read('translations/eo.json')).toEqual({
    ...before,
    sources: { '01.C1': (copy.read('translations/es.json') as Translation).sources['01.C1'] },
  });
  expect(copy.read('locales/eo.json')).toEqual({
    app: { version: 'Versio {{version}}' },
    strange: { key: 'Vorto' },
    [SOURCES]: { 'app.version': (copy.read('locales/es.json')[SOURCES] as Record<string, string>)['app.version'] },
  });
  const after = checkLanguages(copy.indicators, copy.locales).filter((file) => file.language === 'eo');
  expect(after.flatMap(({ coverage }) => coverage.findings.filter(({ kind }) => kind === 'stale'))).toMatchObject([
    { field: '01.C2' },
  ]);
});

test('what is printed says how far each file is, and names file, key and reason', () => {
  const files = addLanguage('eo');
  const summary = printSummary(files);
  expect(summary).toMatch(/^locales\/eo\.json +0 % +\d+ missing +1 stale +0 suspicious$/m);
  expect(summary).toContain('  locales/eo.json: strange.key: English has no such key (unknown)');
  expect(printDetails(files)).toContain('translations/eo.json: P01: is not translated (missing)');
});
