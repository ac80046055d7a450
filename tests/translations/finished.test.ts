// @vitest-environment node
/**
 * The languages that are published whole. When this fails, `npm run translations -- es` says what to do; a text that was
 * looked at and still fits is confirmed with `npm run translations -- --confirm es <key>`.
 */
import { isFinished, percentOf } from '@/domain/translationCheck';
import { checkLanguages } from '../../vite.config';
import { printDetails } from './report';

const PUBLISHED = ['es', 'fr', 'ca', 'pt'];
const files = checkLanguages();

test.each(PUBLISHED)('%s: every word of the interface and of the indicators, none of them stale', (language) => {
  const own = files.filter((file) => file.language === language);
  expect(own.map(({ file }) => file.split('/').at(-2))).toEqual(['locales', 'translations']);
  expect(own.map(({ coverage }) => percentOf(coverage))).toEqual([100, 100]);
  const left = own.filter(({ coverage }) => !isFinished(coverage));
  expect(left, printDetails(left)).toEqual([]);
});

test('no other language has a fault, however little of it is translated', () => {
  const faults = files.flatMap(({ file, coverage }) =>
    coverage.findings
      .filter(({ kind }) => !['missing', 'stale', 'suspicious'].includes(kind))
      .map(({ field, reason }) => `${file}: ${field}: ${reason}`),
  );
  expect(faults).toEqual([]);
});
