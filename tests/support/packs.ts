import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Indicator, PackHead } from '@/domain/pack';
import { readPackFiles } from '../../vite.config';

const INDICATORS = join(import.meta.dirname, '../../indicators');

/** The folders of all packs there are, such as `educating-cities-2026`. */
export const PACK_IDS = readdirSync(INDICATORS).filter((name) => existsSync(join(INDICATORS, name, 'pack.json')));

/** The files of a pack as they stand on the disk, read as the build reads them and checked by nobody yet. */
export function readPack(packId: string) {
  const files = readPackFiles(join(INDICATORS, packId));
  return {
    files,
    head: files.head as PackHead,
    indicators: Object.values(files.indicators) as Indicator[],
    paths: Object.keys(files.indicators),
  };
}

/** A copy of `indicators/` in a folder of its own, with one file changed; `remove` takes the folder away again. */
export function copyIndicators(path: string, change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'indicators-'));
  cpSync(INDICATORS, folder, { recursive: true });
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
