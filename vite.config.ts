import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type Plugin } from 'vite';
import { configDefaults } from 'vitest/config';
import { checkPack, type PackFiles } from './src/domain/packCheck';

const root = import.meta.dirname;

/** Nothing from anywhere else: no script, style, font, image or connection but from the app's own folder. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page. Not while developing: Vite then puts its own scripts and styles in the page. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * Reads every pack below `indicators/` and stops the build when one is wrong, naming file, field and reason. Answers two
 * requests of the app: `<indicator>.json?outline` gives what is needed to count and to score without the long words, and
 * `<locale>.json?help` and `?interface` give the two halves of a language file, so that help is only loaded when read.
 */
export function productData(indicators = join(root, 'indicators')): Plugin {
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
    },
    load(id) {
      const [file = '', query] = id.split('?');
      if (query === 'outline') {
        const { id: name, principle, dimension, format, shortForm } = readJson(file);
        return `export default ${JSON.stringify({ id: name, principle, dimension, format, shortForm })}`;
      }
      if (query === 'help' || query === 'interface') {
        const { help, ...rest } = readJson(file);
        return `export default ${JSON.stringify(query === 'help' ? help : rest)}`;
      }
      if (file.includes('/translations/') && query) {
        return loadTranslation(file, query);
      }
      return undefined;
    },
  };
}

/**
 * A translation in parts: `?head` for the small words, `?P07` for those of the indicators of one principle, and `?parts` for
 * the ways to them, so that a page in any language loads no more words than in English.
 */
function loadTranslation(file: string, query: string): string {
  const { lists, groups, principles, indicators } = readJson(file);
  const words = Object.entries(indicators as Record<string, unknown>);
  const ids = [...new Set(words.map(([id]) => `P${id.slice(0, 2)}`))];
  switch (query) {
    case 'head':
      return `export default ${JSON.stringify({ lists, groups, principles })}`;
    case 'parts':
      return `export default { ${ids.map((id) => `${id}: () => import(${JSON.stringify(`${file}?${id}`)})`).join(', ')} }`;
    default: {
      const part = words.filter(([id]) => id.startsWith(query.slice(1)));
      return `export default ${JSON.stringify(Object.fromEntries(part))}`;
    }
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

/** All indicators of one principle travel together: nobody reads a single one. */
function chunkOf(module: string): string | null {
  const [, pack, principle] = /indicators\/([^/]+)\/(\d{2}-[^/]+)\/[^/]+\.json$/.exec(module) ?? [];
  return pack && principle ? `${pack}-${principle}` : null;
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
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icons/*.png', 'icons/*.svg'],
      manifest: {
        name: 'Educating Cities self-assessment',
        short_name: 'Educating Cities',
        description: 'A city assesses itself against the 20 principles of the Charter of Educating Cities.',
        lang: 'en',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#F5F6F4',
        theme_color: '#0B5563',
        icons: [
          { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
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
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: chunkOf }] } } },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    testTimeout: 30_000,
    setupFiles: ['tests/support/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/bench/**'],
  },
});
