// @vitest-environment node
import { checkInterface, hashText, listSources, SOURCES } from '@/domain/interfaceCheck';
import { isBlocking, isFinished, type FindingKind } from '@/domain/translationCheck';
import { sha256 } from '../../vite.config';

const english = {
  app: { version: 'Version {{version}}', welcome: 'Welcome, dear reader of this page' },
  counts: { answers_one: '{{count}} answer of {{total}}', answers_other: '{{count}} answers of {{total}}' },
  none_zero: 'None at all',
  none_one: 'One',
  none_other: '{{count}} of them',
};
const rules = { plurals: ['one', 'many', 'other'], sha256 };

/** A whole translation with one text changed, added (with a new key) or, without a text, left out. */
function checkWith(changes: Record<string, unknown> = {}, sources: Record<string, string | undefined> = {}) {
  const words: Record<string, unknown> = {
    'app.version': 'Version {{version}}',
    'app.welcome': 'Bienvenue à vous, qui lisez cette page',
    'counts.answers_one': 'une réponse sur {{total}}',
    'counts.answers_many': '{{count}} de réponses sur {{total}}',
    'counts.answers_other': '{{count}} réponses sur {{total}}',
    none_zero: 'Rien du tout',
    none_one: 'Un',
    none_many: '{{count}}',
    none_other: '{{count}} en tout',
    ...changes,
  };
  const content: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(words)) {
    const [section = '', name] = key.split('.');
    if (name) {
      content[section] = { ...(content[section] as object), [name]: text };
    } else {
      content[key] = text;
    }
  }
  content[SOURCES] = { ...Object.fromEntries(listSources(english, rules)), ...sources };
  return checkInterface(english, content, rules);
}

test('a language with its own plural forms is finished; a text without words may be the same as in English', () => {
  const coverage = checkWith();
  expect(coverage).toEqual({ total: 9, translated: 9, findings: [] });
  expect(isFinished(coverage)).toBe(true);
});

const planted: [fault: string, kind: FindingKind, key: string, text: unknown, reason: RegExp][] = [
  ['a key left out', 'missing', 'app.welcome', undefined, /Welcome, dear reader/],
  ['an empty text', 'missing', 'app.welcome', '', /not translated/],
  ['a plural form left out', 'missing', 'counts.answers_many', undefined, /answers of/],
  ['an unknown key', 'unknown', 'app.goodbye', 'Au revoir', /no such key/],
  ['a plural form of another language', 'unknown', 'counts.answers_few', '{{count}} {{total}}', /no such key/],
  ['a lost placeholder', 'placeholder', 'counts.answers_one', 'une réponse', /lacks {{total}}/],
  ['a translated placeholder', 'placeholder', 'app.version', 'Version {{version}} {{versión}}', /has {{versión}}/],
  ['a lost count', 'placeholder', 'none_other', 'beaucoup', /lacks {{count}}/],
  ['markup', 'markup', 'app.welcome', '<b>Bienvenue</b> à vous', /without markup/],
  ['a number', 'broken', 'app.welcome', 7, /no text/],
  ['English words', 'suspicious', 'app.welcome', english.app.welcome, /same as in English/],
  ['far more words', 'suspicious', 'app.welcome', 'x'.repeat(100), /has 100 characters, the English 33/],
];

test.each(planted)('finds %s (%s)', (_, kind, field, text, reason) => {
  const { findings } = checkWith({ [field]: text });
  expect(findings).toEqual([{ kind, field, reason: expect.stringMatching(reason) as string }]);
  expect(findings.some(isBlocking)).toBe(!['missing', 'suspicious'].includes(kind));
});

test('a text whose English has changed is stale until somebody confirms it', () => {
  const old = checkWith({}, { 'app.welcome': hashText('Welcome', sha256) });
  expect(old.findings).toEqual([
    { kind: 'stale', field: 'app.welcome', reason: expect.stringContaining('Welcome, dear reader') as string },
  ]);
  expect(checkWith({}, { 'app.welcome': undefined }).findings).toMatchObject([{ kind: 'stale', field: 'app.welcome' }]);
  expect(old.findings.some(isBlocking)).toBe(false);
});

test.each([null, [], 'words'])('refuses %j as a file', (content) => {
  expect(checkInterface(english, content, rules).findings).toMatchObject([{ kind: 'broken' }]);
});
