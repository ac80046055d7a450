// @vitest-environment node
/** The rules of the house that the linter cannot see: they are about several files, or about what a file is called. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  isCode,
  listFiles,
  listImports,
  parseFile,
  placeOf,
  resolveImport,
  visitFile,
  type SourceFile,
} from './support/sourceFiles';

const LONGEST_FILE = 250;
const FULLEST_FOLDER = 15;
/** Names that say how a thing is made and not what it is about. */
const VAGUE = /^(utils?|lib|helpers?|common|services?|hooks|types|stores?|contexts?|misc|shared)$/i;
/** Hosts that may be named: links a person may follow, and names of vocabularies. Nothing is loaded from them. */
const KNOWN_HOSTS = [
  'edcities.org',
  'w3.org',
  'creativecommons.org',
  'europa.eu',
  'json-schema.org',
  'purl.org',
  'openxmlformats.org',
  'sdgs.un.org',
];
/** Fictional cities link to nowhere. */
const SAMPLE_HOSTS = [...KNOWN_HOSTS, 'example.org'];
/** Files that silence a rule of the linter, with the reason beside the comment. */
const SILENCED: string[] = [];

const src = listFiles('src');
const tests = listFiles('tests');
const code = src.filter(isCode);
const styles = src.filter(({ path }) => path.endsWith('.css'));

const listPaths = (files: readonly SourceFile[]) => files.map(({ path }) => path);
const nameOf = (path: string) => basename(path).replace(/(\.module|\.test)?\.\w+$/, '');
const inFolder = (folder: string) => code.filter(({ path }) => path.startsWith(`src/${folder}/`));

/** Every file of code that is reached from these, by import or by import of an import. */
function listReached(from: readonly SourceFile[]): Set<string> {
  const reached = new Set(listPaths(from));
  for (const path of reached) {
    const file = code.find((item) => item.path === path);
    for (const specifier of file ? listImports(file) : []) {
      const found = file && resolveImport(file, specifier, code);
      if (found) {
        reached.add(found);
      }
    }
  }
  return reached;
}

describe('size', () => {
  test(`no file of code or style has more than ${LONGEST_FILE} lines`, () => {
    const files = [...code, ...styles, ...tests.filter(isCode)];
    const long = files.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > LONGEST_FILE)).toEqual([]);
  });

  test(`no folder holds more than ${FULLEST_FOLDER} files`, () => {
    const folders = new Map<string, number>();
    for (const path of listPaths([...src, ...tests])) {
      folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
    }
    expect([...folders].filter(([, count]) => count > FULLEST_FOLDER)).toEqual([]);
  });
});

describe('names', () => {
  test('no file or folder is named after how it is made', () => {
    const vague = listPaths([...src, ...tests]).filter((path) =>
      path.split('/').some((part) => VAGUE.test(nameOf(part))),
    );
    expect(vague).toEqual([]);
  });

  test('components are PascalCase.tsx, everything else is camelCase.ts', () => {
    const components = code.filter(
      ({ path }) => path.endsWith('.tsx') && !/^src\/(main|app\/(routes|start))\.tsx$/.test(path),
    );
    const others = code.filter(({ path }) => path.endsWith('.ts'));
    expect(listPaths(components).filter((path) => !/^[A-Z][A-Za-z0-9]*$/.test(nameOf(path)))).toEqual([]);
    expect(listPaths(others).filter((path) => !/^[a-z][A-Za-z0-9]*$/.test(nameOf(path)))).toEqual([]);
  });

  test('a screen is a feature, a chart is in charts', () => {
    const strays = listPaths(code).filter(
      (path) =>
        (path.endsWith('Chart.tsx') && !path.startsWith('src/charts/')) ||
        (path.endsWith('Screen.tsx') && !/^src\/(features|app)\//.test(path)),
    );
    expect(strays).toEqual([]);
  });

  test('a style module stands beside what uses it', () => {
    const lonely = styles.filter(({ path }) => {
      const users = code.filter((file) => dirname(file.path) === dirname(path));
      return path.endsWith('.module.css') && !users.some((file) => listImports(file).includes(`./${basename(path)}`));
    });
    expect(listPaths(lonely)).toEqual([]);
  });

  test('functions say what they do: none handles, processes or manages', () => {
    const vague: string[] = [];
    for (const file of code) {
      const check = (name: string | undefined, start: number) => {
        if (name && /^(handle|process|manage)([A-Z]|$)/.test(name)) {
          vague.push(`${placeOf(file, start)} ${name}`);
        }
      };
      visitFile(file, {
        FunctionDeclaration: ({ id, start }) => check(id?.name, start),
        VariableDeclarator: ({ id, start }) => check(id.type === 'Identifier' ? id.name : undefined, start),
      });
    }
    expect(vague).toEqual([]);
  });
});

describe('layers', () => {
  test('nothing in src is named by the way up to it', () => {
    const up = [...code, ...styles].filter(({ text }) => /['"(]\.\.\//.test(text));
    expect(listPaths(up)).toEqual([]);
  });

  test('each package with one door is imported there only', () => {
    const users = (name: RegExp) => listPaths(code.filter((file) => listImports(file).some((item) => name.test(item))));
    expect(users(/^dexie(\/|$)/)).toEqual(['src/data/database.ts']);
    expect(users(/^zod(\/|$)/)).toEqual(['src/domain/schema.ts']);
    expect(users(/^recharts(\/|$)/).filter((path) => !path.startsWith('src/charts/'))).toEqual([]);
  });

  test('the rules know no clock and no chance', () => {
    const impure: string[] = [];
    for (const file of inFolder('domain')) {
      visitFile(file, {
        NewExpression: ({ callee, arguments: given, start }) => {
          if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) {
            impure.push(placeOf(file, start));
          }
        },
        CallExpression: ({ callee, start }) => {
          const called = file.text.slice(callee.start, callee.end);
          if (['Date', 'Date.now', 'Math.random', 'performance.now'].includes(called)) {
            impure.push(placeOf(file, start));
          }
        },
      });
    }
    expect(impure).toEqual([]);
  });

  test('there are two lists, and no other index that only passes things on', () => {
    const indexes = listPaths(code).filter((path) => nameOf(path) === 'index');
    expect(indexes.filter((path) => !/^src\/(charts|exports)\//.test(path))).toEqual([]);
  });
});

describe('lists', () => {
  const importsOf = (path: string) => code.filter((file) => file.path === path).flatMap(listImports);

  test('every chart is in charts/index.ts', () => {
    const charts = inFolder('charts').filter(({ path }) => path.endsWith('Chart.tsx'));
    const listed = importsOf('src/charts/index.ts');
    const names = charts.map(({ path }) => path.replace(/^src\/charts/, '.').replace('.tsx', ''));
    expect(names.filter((name) => !listed.includes(name))).toEqual([]);
  });

  test('every format is in exports/index.ts: no file of exports is left out', () => {
    const listed = listReached(code.filter(({ path }) => path === 'src/exports/index.ts'));
    expect(listPaths(inFolder('exports')).filter((path) => !listed.has(path))).toEqual([]);
  });

  test('every screen has an address in app/routes.tsx, and its code in app/screens.ts when it comes later', () => {
    const screens = inFolder('features').filter(({ path }) => path.endsWith('Screen.tsx'));
    const listed = ['src/app/routes.tsx', 'src/app/screens.ts'].flatMap(importsOf);
    const missing = screens.filter(({ path }) => !listed.includes(path.replace(/^src/, '@').replace('.tsx', '')));
    expect(listPaths(missing)).toEqual([]);
  });

  test('no file is left that nothing uses', () => {
    // The build checks with rules that the app itself does not need.
    const inBuild = listFiles('vite.config.ts')
      .flatMap(listImports)
      .map((name) => `${name.replace('./', '')}.ts`);
    const used = listReached(code.filter(({ path }) => path === 'src/main.tsx' || inBuild.includes(path)));
    expect(listPaths(code).filter((path) => !used.has(path))).toEqual([]);
  });
});

describe('openness', () => {
  test('what domain, data, charts and exports offer is described', () => {
    const silent: string[] = [];
    for (const file of ['domain', 'data', 'charts', 'exports'].flatMap(inFolder)) {
      const { program, comments } = parseFile(file);
      for (const node of program.body) {
        if (node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'FunctionDeclaration') {
          const before = comments.findLast(({ end }) => end <= node.start);
          const touches = before?.value.startsWith('*') && file.text.slice(before.end, node.start).trim() === '';
          if (!touches) {
            silent.push(`${placeOf(file, node.start)} ${node.declaration.id?.name}`);
          }
        }
      }
    }
    expect(silent).toEqual([]);
  });

  test('no rule of the linter is silenced without being known here', () => {
    const silencing = [...code, ...tests.filter(isCode)].filter((file) =>
      parseFile(file).comments.some(({ value }) => /(oxlint|eslint)-(disable|enable)/.test(value)),
    );
    expect(listPaths(silencing)).toEqual(SILENCED);
  });

  test('no far address is named but those a person may follow', () => {
    const files = [...src, ...listFiles('index.html', 'public', 'indicators')];
    const far = files.flatMap(({ path, text }) => {
      const known = path.includes('/samples/') ? SAMPLE_HOSTS : KNOWN_HOSTS;
      const hosts = [...text.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host);
      return hosts
        .filter((host) => !known.some((name) => host === name || host.endsWith(`.${name}`)))
        .map((host) => [path, host]);
    });
    expect(far).toEqual([]);
  });

  test('every package has its reason in docs/decisions, and an exact version', () => {
    const root = join(import.meta.dirname, '..');
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const packages = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    const reasons = listFiles('docs/decisions')
      .map(({ text }) => text)
      .join('\n');
    expect(Object.keys(packages).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    expect(Object.values(packages).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
