// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type BuildEnvironmentOptions, type Plugin } from 'vite';
import { contentSecurityPolicy, preloadApp, refuseCircles } from '@/build/page';

type Output = BuildEnvironmentOptions['rolldownOptions'];

const PAGE = `<!doctype html><head><title>Page</title></head><script type="module" src="./main.js"></script>`;
/** As the app has it: a few lines that load the app behind them, which shares something with a screen for later. */
const FILES = {
  'main.js': `import('./src/app/start.tsx').then(({ start }) => start());`,
  'src/app/start.tsx': `import '../../app.css'; import { share } from '../../share.js';
    export const start = () => share('start') && import('../../later.js');`,
  'later.js': `import './later.css'; import { share } from './share.js'; export const later = share('later');`,
  'share.js': `export const share = (name) => console.log(name);`,
  'app.css': 'p { color: red }',
  'later.css': 'b { color: red }',
};

/** Builds a small page with a plugin of the real build; what it would write, by the name of the file. */
async function buildPage(plugin: Plugin, changed: Record<string, string> = {}, rolldownOptions: Output = {}) {
  const root = mkdtempSync(join(tmpdir(), 'page-'));
  for (const [name, text] of Object.entries({ 'index.html': PAGE, ...FILES, ...changed })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  try {
    const output = await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin],
      build: { write: false, modulePreload: { polyfill: false }, minify: false, rolldownOptions },
    });
    const built = [output].flat().flatMap((part) => ('output' in part ? part.output : []));
    const html = built.find(({ fileName }) => fileName === 'index.html');
    return { names: built.map(({ fileName }) => fileName), html: html && 'source' in html ? String(html.source) : '' };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Puts files together by their names, as a setting of the build does. */
const inGroups = (groups: Record<string, RegExp>): Output => ({
  output: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: Object.entries(groups).map(([name, test]) => ({ name, test })),
    },
  },
});

const listLinks = (html: string) =>
  [...html.matchAll(/<link rel="(\w+)" crossorigin href="\.\/assets\/(\w+)-[^"]*\.(\w+)">/g)].map(([, ...parts]) =>
    parts.join(' '),
  );

describe('what the page asks for at once', () => {
  test('is the whole app with its styles, nothing twice, and nothing that comes later', async () => {
    const { html, names } = await buildPage(preloadApp(), {}, inGroups({ share: /share\.js$/ }));
    expect(listLinks(html)).toEqual(['stylesheet start css', 'modulepreload start js', 'modulepreload share js']);
    expect(names.some((name) => /later-.*\.js$/.test(name))).toBe(true);
    const [, main = ''] = /<script type="module"[^>]*src="\.\/([^"]+)"/.exec(html) ?? [];
    expect(names).toContain(main);
    expect(html.split(main)).toHaveLength(2);
  });

  test('begins with the largest file, which takes the longest', async () => {
    const large = { 'share.js': `export const share = (name) => console.log(name, '${'large '.repeat(200)}');` };
    const { html } = await buildPage(preloadApp(), large, inGroups({ share: /share\.js$/ }));
    expect(listLinks(html)).toEqual(['stylesheet start css', 'modulepreload share js', 'modulepreload start js']);
  });

  test('is in the head, where a browser finds it before anything else', async () => {
    const { html } = await buildPage(preloadApp());
    expect(html.indexOf('modulepreload')).toBeGreaterThan(0);
    expect(html.indexOf('modulepreload')).toBeLessThan(html.indexOf('</head>'));
  });

  test('cannot be missing: the build stops when there is no such file', async () => {
    const renamed = { 'main.js': `import('./later.js');` };
    await expect(buildPage(preloadApp(), renamed)).rejects.toThrow('no file of src/app/start.tsx');
  });
});

describe('built files that import one another', () => {
  const HALVES = {
    'main.js': `import { one } from './one.js'; import { four } from './four.js'; one(); four();`,
    'one.js': `import { two } from './two.js'; export const one = () => two();`,
    'two.js': `export const two = () => console.log('two');`,
    'three.js': `export const three = () => console.log('three');`,
    'four.js': `import { three } from './three.js'; export const four = () => three();`,
  };
  test('in a circle stop the build, which names them', async () => {
    const circle = inGroups({ left: /(one|three)\.js$/, right: /(two|four)\.js$/ });
    await expect(buildPage(refuseCircles(), HALVES, circle)).rejects.toThrow(
      /import one another in a circle: .*left.* > .*right.*/,
    );
  });

  test('in one direction are as it should be', async () => {
    const line = inGroups({ left: /(one|four)\.js$/, right: /(two|three)\.js$/ });
    const { names } = await buildPage(refuseCircles(), HALVES, line);
    expect(names.filter((name) => /left|right/.test(name))).toHaveLength(2);
  });
});

test('the policy stands first in the page and lets nothing in from elsewhere', async () => {
  const { html } = await buildPage(contentSecurityPolicy());
  const [, policy = ''] = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  const rules = policy.replaceAll('&#39;', "'").split('; ');
  expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "connect-src 'self'"]));
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
