/** `npm run translations`: reads the TypeScript beside it with what the build reads it with. */
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { runnerImport } from 'vite';

const alias = { '@': join(import.meta.dirname, '../../src') };
const { module } = await runnerImport(join(import.meta.dirname, 'report.ts'), { resolve: { alias } });
stdout.write(`${module.runTranslations(argv.slice(2))}\n`);
