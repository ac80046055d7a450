import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type Plugin } from 'vite';
import { configDefaults } from 'vitest/config';
import { compileAhead, listFileGroups } from './src/build/files';
import { contentSecurityPolicy, preloadApp, refuseCircles } from './src/build/page';
import { checkInterface, SOURCES } from './src/domain/interfaceCheck';
import type { Indicator, PackHead } from './src/domain/pack';
import { checkPack, parseIndicators, type PackFiles } from './src/domain/packCheck';
import type { Translation } from './src/domain/translation';
import { checkTranslation, isBlocking, type Coverage } from './src/domain/translationCheck';
import { OWN_PARTS, PAGE_SECTIONS } from './src/i18n/pageSections';

const root = import.meta.dirname;
const LOCALES = join(root, 'src/i18n/locales');

/**
 * Reads every pack below `indicators/` and every language, and stops the build when one is wrong, naming file, field and
 * reason; what is not translated yet stops nothing. They are written in files that suit their authors; a query gives the app
 * the part that a page needs: see `loadPack`, `loadTranslation` and `loadLocale`.
 */
export function productData(indicators = join(root, 'indicators'), locales = LOCALES): Plugin {
  return {
    name: 'product-data',
    enforce: 'pre',
    buildStart() {
      for (const entry of readdirSync(indicators, { withFileTypes: true }).filter((item) => item.isDirectory())) {
        const faults = checkPack(readPackFiles(join(indicators, entry.name)));
        if (faults.length > 0) {
          const lines = faults.map(({ file, field, reason }) => `  ${entry.name}/${file}: ${field}: ${reason}`);
          this.error(`The pack ${entry.name} cannot be published:\n${lines.join('\n')}`);
        }
      }
      const wrong = checkLanguages(indicators, locales).flatMap(({ file, coverage }) =>
        coverage.findings.filter(isBlocking).map(({ field, reason }) => `  ${file}: ${field}: ${reason}`),
      );
      if (wrong.length > 0) {
        this.error(`A translation cannot be published:\n${wrong.join('\n')}`);
      }
    },
    load(id) {
      const [file = '', query = ''] = id.split('?');
      if (!file.endsWith('.json') || !/^(outline|parts|head|name|interface|pages|help|trainer|P\d{2})$/.test(query)) {
        return undefined;
      }
      if (file.endsWith('/pack.json')) {
        return loadPack(file, query);
      }
      return file.includes('/translations/') ? loadTranslation(file, query) : loadLocale(file, query);
    },
  };
}

/**
 * A pack in parts: `?outline` for all that is needed to count and to score, `?P07` for what one principle asks and its
 * indicators with their words, by file, and `?parts` for the ways to them.
 */
function loadPack(file: string, query: string): string {
  const { head, indicators } = readPackFiles(dirname(file));
  const files = Object.entries(indicators);
  switch (query) {
    case 'outline': {
      const outlines = files.map(([, content]) => {
        const { id, principle, dimension, format, shortForm, change, replaces } = content as Indicator;
        return { id, principle, dimension, format, shortForm, change, replaces };
      });
      const principles = (head as PackHead).principles.map(({ asks: _, ...outline }) => outline);
      return writeModule({ ...(head as PackHead), principles, indicators: outlines });
    }
    case 'parts':
      return writeParts(file, (head as PackHead).principles);
    default: {
      const asks = (head as PackHead).principles.find(({ id }) => id === query)?.asks;
      const own = files.filter(([path]) => path.startsWith(`${query.slice(1)}-`));
      return writeModule({ asks, indicators: Object.fromEntries(own) });
    }
  }
}

/**
 * A language file in parts: `?interface` for what every page may need, `?pages` for what only some do, `?help` and
 * `?trainer`; and `?name`, what the language calls itself, so that no visitor's browser loads its tables of names for the list of languages.
 */
function loadLocale(file: string, query: string): string {
  if (query === 'name') {
    const language = basename(file, '.json');
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
    return writeModule(name.charAt(0).toLocaleUpperCase(language) + name.slice(1));
  }
  const { [SOURCES]: _, ...sections } = readJson(file);
  if (OWN_PARTS.includes(query)) {
    return writeModule(sections[query] ?? {});
  }
  const part = Object.entries(sections).filter(
    ([name]) => !OWN_PARTS.includes(name) && PAGE_SECTIONS.has(name) === (query === 'pages'),
  );
  return writeModule(Object.fromEntries(part));
}

function writeModule(value: unknown): string {
  return `export default ${JSON.stringify(value)}`;
}

/** A module of one function per principle, each loading its part of the same file. */
function writeParts(file: string, principles: readonly { id: string }[]): string {
  const parts = principles.map(({ id }) => `${id}: () => import(${JSON.stringify(`${file}?${id}`)})`);
  return `export default { ${parts.join(', ')} }`;
}

/**
 * A translation in parts: `?head` for the small words, `?P07` for the long ones of one principle, and `?parts` for
 * the ways to them, so that a page in any language loads no more words than in English.
 */
function loadTranslation(file: string, query: string): string {
  const { lists, groups, principles, indicators } = readJson(file) as Translation;
  const words = Object.entries(indicators);
  const titles = Object.entries(principles).map(([id, { asks: _, ...own }]) => [id, own] as const);
  switch (query) {
    case 'head':
      return writeModule({ lists, groups, principles: Object.fromEntries(titles) });
    case 'parts':
      return writeParts(
        file,
        [...new Set(words.map(([id]) => id.slice(0, 2)))].map((number) => ({ id: `P${number}` })),
      );
    default:
      const own = words.filter(([id]) => id.startsWith(query.slice(1)));
      return writeModule({ asks: principles[query]?.asks, indicators: Object.fromEntries(own) });
  }
}

/** Parses a JSON file. Throws with the name of the file in front: the parser alone only tells the place in it. */
function readJson(file: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${relative(root, file)}: ${String(error)}`, { cause: error });
  }
}

/** The files of one pack, given the path of its folder, as `checkPack` takes them. */
export function readPackFiles(pack: string): PackFiles {
  const folders = readdirSync(pack, { withFileTypes: true }).filter((item) => /^\d{2}-/.test(item.name));
  const files = folders.flatMap(({ name }) => readdirSync(join(pack, name)).map((file) => `${name}/${file}`));
  return {
    head: readJson(join(pack, 'pack.json')),
    indicators: Object.fromEntries(files.map((file) => [file, readJson(join(pack, file))])),
  };
}

/** One language file, as a path that a translator finds, and what is left to do in it. */
export type LanguageFile = { language: string; file: string; path: string; coverage: Coverage };

/** Checks the language files of every pack and of the interface; English is what they are checked against. */
export function checkLanguages(indicators = join(root, 'indicators'), locales = LOCALES): LanguageFile[] {
  const packs = readdirSync(indicators).filter((name) => existsSync(join(indicators, name, 'translations')));
  const translations = packs.flatMap((name) => {
    const files = readPackFiles(join(indicators, name));
    const pack = { head: files.head as PackHead, ...parseIndicators(files.indicators), sha256 };
    const check = (language: string, path: string) => checkTranslation(language, readJson(path), pack);
    return listLanguageFiles(join(indicators, name, 'translations'), `${name}/translations`, check);
  });
  const english = readJson(join(locales, 'en.json'));
  const screens = listLanguageFiles(locales, 'locales', (language, path) => {
    const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    return checkInterface(english, readJson(path), { plurals, sha256 });
  });
  return [...screens, ...translations];
}

function listLanguageFiles(folder: string, shown: string, check: (language: string, path: string) => Coverage) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'en.json');
  return names.map((name): LanguageFile => {
    const [language, path] = [name.slice(0, -'.json'.length), join(folder, name)];
    return { language, file: `${shown}/${name}`, path, coverage: check(language, path) };
  });
}

/** The checksum of a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const { version } = readJson(join(root, 'package.json'));

export default defineConfig({
  base: './',
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@': join(root, 'src') } },
  plugins: [
    productData(),
    react(),
    contentSecurityPolicy(),
    preloadApp(),
    refuseCircles(),
    compileAhead(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icons/*.png', 'icons/*.svg'],
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        maximumFileSizeToCacheInBytes: 5 * 1024 * 1024,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: listFileGroups(root),
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    testTimeout: 30_000,
    // By itself it leaves one core alone: half of a small computer.
    maxWorkers: '100%',
    setupFiles: ['tests/support/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/bench/**'],
  },
});
