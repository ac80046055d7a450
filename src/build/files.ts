/** Which modules the build writes into one file: what arrives together is asked for together. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What the bundler tells of a module: the part of its `ChunkingContext` that is used here. */
type Modules = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

const AHEAD = new Set(['libraries', 'app', 'questions']);
const LIBRARIES = /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|wouter|dexie|zod)\//;

/**
 * The files of the build that are not left to the bundler. A browser fetches six files of a plain server at a time, and each
 * costs the delay of the line: forty small files on the way to the first question cost more than all they hold. So there are
 * four. `first` is named by the page and loads the others; `libraries` seldom change; `app` is what every page needs, and
 * `questions` what a page with questions needs beside it. A module belongs to the first of them that it fits.
 */
export function listFileGroups(
  root: string,
): { name: (id: string, modules: Modules) => string | null; priority: number }[] {
  let reached: Record<string, Set<string>> | undefined;
  const names = ['first', 'libraries', 'app', 'questions'];
  return names.map((name, index) => ({
    priority: names.length - index,
    name: (id, modules) => {
      reached ??= listReached(root, modules);
      return reached[name]?.has(id) ? name : null;
    },
  }));
}

function listReached(root: string, modules: Modules): Record<string, Set<string>> {
  const reach = (path: string) => collectImports(join(root, 'src', path), modules);
  const [app, start, questions] = [
    reach('app/start.tsx'),
    reach('features/start/StartScreen.tsx'),
    reach('features/assess/PrincipleScreen.tsx'),
  ];
  return {
    first: reach('main.tsx'),
    libraries: new Set([...app].filter((id) => LIBRARIES.test(id))),
    app: new Set([...app, ...[...questions].filter((id) => start.has(id))]),
    questions,
  };
}

/**
 * Asks browsers that know of it (Chrome and Edge since 136) to compile all of these files while they arrive, beside the page
 * and not one function after another when it is first called: most of what is in them draws the first page.
 */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && AHEAD.has(file.name)) {
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
          }
        }
      },
    },
  };
}

/** The module and all that it imports, directly or through others, without what is loaded when asked for. */
function collectImports(from: string, modules: Modules): Set<string> {
  const found = new Set<string>([from]);
  for (const id of found) {
    modules.getModuleInfo(id)?.importedIds.forEach((next) => found.add(next));
  }
  return found;
}
