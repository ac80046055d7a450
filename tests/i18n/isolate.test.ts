import fc from 'fast-check';
import i18next from 'i18next';
import { isolate } from '@/i18n/isolate';
import { startWords } from '../support/startWords';

const [LRI, RLI, FSI, PDI, RLO] = ['\u2066', '\u2067', '\u2068', '\u2069', '\u202E'];

/** How deep the isolates of a text are at each of its signs, as a browser counts them: a paragraph begins anew. */
function listDepths(text: string): number[] {
  let depth = 0;
  return Array.from(text).map((sign) => {
    depth = '\n\r\u001C\u001D\u001E\u0085\u2029'.includes(sign)
      ? 0
      : depth + (`${LRI}${RLI}${FSI}`.includes(sign) ? 1 : sign === PDI ? -1 : 0);
    return depth;
  });
}

const texts = fc
  .array(fc.constantFrom('a', 'ب', 'ש', '\n', '\u2029', '\u0085', '\u202B', RLO, LRI, RLI, FSI, PDI, '😀'), {
    maxLength: 20,
  })
  .map((signs) => signs.join(''));

test.each(['', 'Granollers', 'L’Hospitalet', 'Łódź', '배우는 도시', '12', '👩‍👩‍👧', 'two\nlines'])(
  'a text that turns nothing stays as it is: %j',
  (text) => {
    expect(isolate(text)).toBe(text);
  },
);

test.each([
  ['Arabic', 'إشبيلية'],
  ['Hebrew', 'חיפה'],
  ['Adlam', '\u{1E900}'],
  ['forms of Arabic letters', '\uFE8D'],
  ['an override', `${RLO}gpj.exe`],
  ['a mark of direction', '\u200Fx'],
])('%s stands by itself', (_, text) => {
  expect(isolate(text)).toBe(`${FSI}${text}${PDI}`);
});

test('an end in the text ends nothing of ours, and what it leaves open is closed', () => {
  expect(isolate(`${PDI}${PDI}${RLO}evil`)).toBe(`${FSI}${RLO}evil${PDI}`);
  expect(isolate(`${RLI}${LRI}evil`)).toBe(`${FSI}${RLI}${LRI}evil${PDI}${PDI}${PDI}`);
  expect(isolate(`${RLO}a\nb`)).toBe(`${FSI}${RLO}a${PDI}\n${FSI}b${PDI}`);
});

test('whatever stands in it, nothing of it is outside and nothing is left open', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const result = isolate(text);
      const depths = listDepths(result);
      const signs = Array.from(result);
      const outside = signs.filter((_, index) => (depths[index] ?? 0) < 1 && (depths[index - 1] ?? 0) < 1);
      const plain = /^[a\n\u2029\u0085😀]*$/u.test(text);
      expect(plain ? result : outside.join('').replaceAll(/[\n\u2029\u0085]/g, '')).toBe(plain ? text : '');
      expect(Math.min(0, ...depths)).toBe(0);
      expect(depths.at(-1) ?? 0).toBe(0);
      expect(signs.filter((sign) => sign !== FSI && sign !== PDI)).toEqual(
        Array.from(text).filter((sign) => sign !== FSI && sign !== PDI),
      );
    }),
    { numRuns: 500 },
  );
});

describe('a sentence of the app', () => {
  beforeAll(startWords);

  test('isolates what is filled in, and only that', () => {
    expect(i18next.t('settings.data.downloadOf', { city: `${RLO}Vic` })).toBe(`Download a copy: ${FSI}${RLO}Vic${PDI}`);
    expect(i18next.t('settings.data.downloadOf', { city: 'Vic & <b>Osona</b> / "X"' })).toBe(
      'Download a copy: Vic & <b>Osona</b> / "X"',
    );
  });

  test('fills in numbers and chooses plurals as before', () => {
    expect(i18next.t('copy.changes', { count: 2 })).toBe('2 changes since');
    expect(i18next.t('copy.changes', { count: 1 })).toBe('1 change since');
  });

  test('says what a person typed and follows nothing in it', () => {
    expect(i18next.t('settings.data.downloadOf', { city: '$t(settings.title) {{city}}' })).toBe(
      'Download a copy: $t(settings.title) {{city}}',
    );
  });
});
