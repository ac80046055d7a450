// @vitest-environment node
/** What would break a page stops the build, with file, key and reason; what is not translated yet does not. */
import { build } from 'vite';
import { productData } from '../../vite.config';
import { copyLanguages } from './copyLanguages';

type Loose = Record<string, Record<string, Record<string, unknown>>>;

/** Builds the smallest page there is after a change of one language file. */
async function buildWith(file: string, change: (content: Loose) => void): Promise<unknown> {
  const copy = copyLanguages();
  const content = copy.read(file) as Loose;
  change(content);
  copy.write(file, content);
  const plugin = productData(copy.indicators, copy.locales);
  const page = { name: 'page', resolveId: (id: string) => (id === 'page' ? id : null), load: () => 'export {}' };
  try {
    return await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [plugin, page],
      build: { write: false, rolldownOptions: { input: 'page' } },
    });
  } finally {
    copy.remove();
  }
}

const PACK = 'educating-cities-2026/translations/es.json';
const faults: [fault: string, file: string, message: string, change: (content: Loose) => void][] = [
  [
    'an unknown indicator',
    'translations/es.json',
    `${PACK}: 01.C9: the pack has no such entry`,
    ({ indicators }) => void (indicators!['01.C9'] = indicators!['01.C2']!),
  ],
  [
    'markup in an indicator',
    'translations/es.json',
    `${PACK}: 01.C2.why: contains < or >`,
    ({ indicators }) => void (indicators!['01.C2']!.why = '<i>Ahora</i>'),
  ],
  [
    'a lost placeholder',
    'locales/es.json',
    'locales/es.json: app.version: lacks {{version}}',
    ({ app }) => void Object.assign(app!, { version: 'Versión' }),
  ],
  [
    'an unknown key',
    'locales/es.json',
    'locales/es.json: app.secret: English has no such key',
    ({ app }) => void Object.assign(app!, { secret: 'Secreto' }),
  ],
];

test.each(faults)('the build stops at %s', async (_, file, message, change) => {
  await expect(buildWith(file, change)).rejects.toThrow(message);
});

test('the build goes through with an indicator and a text that are not translated yet', async () => {
  await expect(
    buildWith('translations/es.json', ({ indicators }) => void delete indicators!['01.C2']),
  ).resolves.toBeDefined();
  await expect(buildWith('locales/es.json', ({ app }) => void delete app!.version)).resolves.toBeDefined();
});
