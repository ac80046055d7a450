// @vitest-environment node
import { join } from 'node:path';
import { build } from 'vite';
import { compileAhead, listFileGroups } from '@/build/files';

type Module = { importedIds: readonly string[] };

const ROOT = '/app';
const src = (path: string) => join(ROOT, 'src', path);
const REACT = '/app/node_modules/react/index.js';

/** As the app is built: what is loaded ahead, the app, a first page with questions, and pages for later. */
const IMPORTS: Record<string, string[]> = {
  [src('main.tsx')]: [src('app/ahead/loadAhead.ts')],
  [src('app/ahead/loadAhead.ts')]: [src('i18n/languages.ts')],
  [src('app/start.tsx')]: [REACT, src('i18n/languages.ts'), src('app/Layout.tsx')],
  [src('features/start/StartScreen.tsx')]: [src('ui/Notice.tsx'), src('ui/Card.tsx')],
  [src('features/assess/PrincipleScreen.tsx')]: [src('ui/Notice.tsx'), src('ui/Field.tsx'), REACT],
  [src('features/help/HelpScreen.tsx')]: [src('ui/Field.tsx'), src('ui/Glossary.tsx')],
};

/** The file of each module, taken as the bundler takes it: the group of the highest priority that names it. */
function nameFiles(imports: Record<string, string[]>): Record<string, string> {
  const modules = {
    known: new Map(Object.entries(imports).map(([id, importedIds]): [string, Module] => [id, { importedIds }])),
    getModuleInfo(id: string) {
      return this.known.get(id) ?? null;
    },
  };
  const groups = listFileGroups(ROOT).toSorted((a, b) => b.priority - a.priority);
  const all = new Set([...Object.keys(imports), ...Object.values(imports).flat()]);
  const named = [...all].map((id) => [
    id.replace(/^\/app\/(src\/)?/, ''),
    groups.map(({ name }) => name(id, modules)).find((name) => name !== null) ?? 'its own',
  ]);
  return Object.fromEntries(named) as Record<string, string>;
}

test('what arrives together stands in one file, and what only other pages need is left out of it', () => {
  expect(nameFiles(IMPORTS)).toEqual({
    'main.tsx': 'first',
    'app/ahead/loadAhead.ts': 'first',
    'i18n/languages.ts': 'first',
    'node_modules/react/index.js': 'libraries',
    'app/start.tsx': 'app',
    'app/Layout.tsx': 'app',
    'ui/Notice.tsx': 'app',
    'features/assess/PrincipleScreen.tsx': 'questions',
    'ui/Field.tsx': 'questions',
    'features/start/StartScreen.tsx': 'its own',
    'ui/Card.tsx': 'its own',
    'features/help/HelpScreen.tsx': 'its own',
    'ui/Glossary.tsx': 'its own',
  });
});

test('every file of a group finds what it imports in itself or in a file that comes before it', () => {
  const order = ['first', 'libraries', 'app', 'questions'];
  const files = nameFiles(IMPORTS);
  const shorten = (id: string) => id.replace(/^\/app\/(src\/)?/, '');
  for (const [id, imported] of Object.entries(IMPORTS)) {
    const place = order.indexOf(files[shorten(id)] ?? '');
    for (const each of place < 0 ? [] : imported) {
      expect(order.indexOf(files[shorten(each)] ?? ''), each).toBeLessThanOrEqual(place);
    }
  }
});

test('a browser is asked to compile the files of the first page ahead, in their first line', async () => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'two-files',
        resolveId: (id) => (id.startsWith('virtual:') ? id : undefined),
        load: (id) =>
          id === 'virtual:page' ? `import('virtual:more')` : id === 'virtual:more' ? 'alert(1)' : undefined,
      },
      compileAhead(),
    ],
    build: { write: false, rolldownOptions: { input: { app: 'virtual:page' } } },
  });
  const [first, ...others] = [output].flat().flatMap((part) => ('output' in part ? part.output : []));
  expect(first && 'code' in first && first.code.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
  expect(others).toHaveLength(1);
  expect(others.filter((file) => 'code' in file && file.code.includes('allFunctionsCalledOnLoad'))).toEqual([]);
});
