import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PACK = 'indicators/educating-cities-2026';

/**
 * The packs and the language files in a folder of their own. `read` and `write` take the path below the folder of the
 * locales or of the translations, such as `locales/es.json`; `remove` takes the folder away again.
 */
export function copyLanguages() {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));
  const [indicators, locales] = [join(folder, 'indicators'), join(folder, 'locales')];
  cpSync(join(ROOT, 'indicators'), indicators, { recursive: true });
  cpSync(join(ROOT, 'src/i18n/locales'), locales, { recursive: true });
  const pathOf = (file: string) => join(folder, file.replace(/^translations/, `${PACK}/translations`));
  return {
    indicators,
    locales,
    read: (file: string) => JSON.parse(readFileSync(pathOf(file), 'utf8')) as Record<string, unknown>,
    write: (file: string, content: unknown) => writeFileSync(pathOf(file), JSON.stringify(content)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
