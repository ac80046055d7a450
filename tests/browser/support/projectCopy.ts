/** A copy of the project with something more in it: what a new language or a new indicator set needs is files and no code. */
import { execFile } from 'node:child_process';
import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = ['src', 'indicators', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json'];
const root = join(import.meta.dirname, '../../..');

/** Copies what the build reads into an empty folder. */
export async function copyProject(project: string): Promise<void> {
  await Promise.all(PROJECT.map((name) => cp(join(root, name), join(project, name), { recursive: true })));
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
}

/** Builds the copy. Returns the folder of the built app. */
export async function buildProject(project: string): Promise<string> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: project });
  return join(project, 'dist');
}
