/** What another program reads in our files: LibreOffice, where it is on the machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hasLibreOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
/** Said where a test is left out. */
export const NO_LIBRE_OFFICE = 'LibreOffice is not on this machine: the file was not opened in another program';
/** Starting the program takes seconds, on a busy machine many. */
export const LIBRE_OFFICE_TIME = 240_000;

/**
 * Opens a file and saves it in another format, `to` as its option `--convert-to` has it. Returns the text of all files that
 * came out; undefined where there is no LibreOffice. Throws when it does not open the file.
 */
export async function convertFile(file: Blob, ending: string, to: string): Promise<string | undefined> {
  if (!hasLibreOffice) {
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const path = join(folder, `file.${ending}`);
    writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
    const settings = `-env:UserInstallation=file://${join(folder, 'settings')}`;
    const out = join(folder, 'out');
    const options = ['--headless', settings, '--convert-to', to, '--outdir', out, path];
    execFileSync('soffice', options, { stdio: 'pipe', timeout: LIBRE_OFFICE_TIME });
    return readdirSync(out)
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
