import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor, type ParseResult, type VisitorObject } from 'vite';

const ROOT = join(import.meta.dirname, '../..');

/** A file of the project; `path` is seen from its root. */
export type SourceFile = { path: string; text: string };

/** All files in these folders, and these single files, by path. Folders that do not exist are empty. */
export function listFiles(...places: string[]): SourceFile[] {
  return places
    .flatMap((place) => listPaths(place))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function listPaths(place: string): string[] {
  const found = statSync(join(ROOT, place), { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    return found ? [place] : [];
  }
  return readdirSync(join(ROOT, place)).flatMap((name) => listPaths(`${place}/${name}`));
}

/** True for the files that hold code. */
export function isCode({ path }: SourceFile): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}

const parsed = new Map<string, ParseResult>();

/** The syntax of a file of code, with its imports and comments. Throws when it has none. */
export function parseFile({ path, text }: SourceFile): ParseResult {
  const known = parsed.get(path);
  if (known) {
    return known;
  }
  const result = parseSync(path, text, { sourceType: 'module' });
  if (result.errors.length > 0) {
    throw new Error(`${path}: ${result.errors.map(({ message }) => message).join('; ')}`);
  }
  parsed.set(path, result);
  return result;
}

/** Goes through the syntax of a file, calling what `visitor` has for each kind of node. */
export function visitFile(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(parseFile(file).program);
}

/** What a file imports, at once or later, as it is written: `./x`, `@/folder/x`, `react`. */
export function listImports(file: SourceFile): string[] {
  const { staticImports, staticExports, dynamicImports } = parseFile(file).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest }) => file.text.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
  ];
}

/** The path of an imported file of src, or undefined for a package. What follows `?` says how Vite loads it. */
export function resolveImport(from: SourceFile, given: string, files: readonly SourceFile[]): string | undefined {
  const specifier = given.replace(/\?.*$/, '');
  const folder = from.path.slice(0, from.path.lastIndexOf('/'));
  const path = specifier.startsWith('@/') ? `src/${specifier.slice(2)}` : `${folder}/${specifier.replace(/^\.\//, '')}`;
  const endings = ['', '.ts', '.tsx', '/index.ts'];
  return files.map((file) => file.path).find((known) => endings.some((ending) => known === path + ending));
}

/** The line of a place in a file, as editors count: `src/ui/paths.ts:12`. */
export function placeOf(file: SourceFile, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split('\n').length}`;
}
