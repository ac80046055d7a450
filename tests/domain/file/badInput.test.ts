// @vitest-environment node
/** What people choose when they are asked for a file: each is refused with a reason, or opened as the very same text. */
import fc from 'fast-check';
import type { FileRefusal } from '@/domain/file/openDocument';
import { canonicalText } from '@/domain/json';
import { KINDS, listPlaces, spoil, type Document, type Path } from './badFiles';

const HARMFUL = [
  '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{city}} $t(app.name) =HYPERLINK("https://example.org","x") ../../../etc/passwd',
  '\u202Egpj.exe\u2069\u2069\u2067',
  '\uDE00\uD83D',
  'a\u0000b\u2028c\uFEFFd',
  '__proto__',
  'é'.repeat(30_000),
];

/** Moments, days and years as no calendar of ours has them. */
const BEYOND = ['+010000-01-01T00:00:00.000Z', '10000-01-01T00:00:00.000Z', '10000-01-01', '10000'];

const REASONS = new Set<FileRefusal['reason']>([
  'tooLarge',
  'notJson',
  'otherKind',
  'newerVersion',
  'damaged',
  'invalid',
  'forbiddenKeys',
]);

/** As `File.text` reads bytes: what is no UTF-8 becomes U+FFFD, and a byte order mark is passed over. */
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const utf16 = (text: string, endian: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return decode(endian === 'le' ? bytes : bytes.swap16());
};
const zip = (text: string) => decode(Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\u0000'), Buffer.from(text)]));

describe.each(KINDS)('a $name', (kind) => {
  const { text, limit, read, contentOf } = kind;
  const good = JSON.parse(text) as Document;
  const places = listPlaces(good);
  const refusalOf = (input: string) => {
    const reading = read(input);
    return 'refusal' in reading ? reading.refusal : undefined;
  };

  /** Nothing when a text is refused with a reason, or opened as it stands; a sentence when it is neither. */
  const findHarm = (input: string, document: Document, where: unknown): string[] => {
    const reading = read(input);
    if ('refusal' in reading) {
      return REASONS.has(reading.refusal.reason) ? [] : [`${String(where)}: no reason`];
    }
    // The document is what was meant, the text is what JSON made of it: halves of characters must have come through both.
    const [opened, written, meant] = [reading.content, contentOf(JSON.parse(input) as Document), contentOf(document)];
    const isSame = canonicalText(opened) === canonicalText(written) && canonicalText(opened) === canonicalText(meant);
    return isSame ? [] : [`${String(where)}: opened as something else`];
  };

  test('that is good is opened as it stands', () => {
    expect(read(text)).toEqual({ content: contentOf(good) });
    expect(findHarm(text, good, '')).toEqual([]);
  });

  test('with a byte order mark, as some editors write it', () => {
    expect(read(`\uFEFF${text}`)).toEqual({ content: contentOf(good) });
  });

  test('that ends too early, wherever', () => {
    const whole = text.trimEnd().length;
    const lengths = fc.oneof(fc.integer({ min: 0, max: whole - 1 }), fc.integer({ min: whole - 50, max: whole - 1 }));
    fc.assert(
      fc.property(lengths, (length) => {
        expect(refusalOf(text.slice(0, length))).toEqual({ reason: 'notJson' });
      }),
      { numRuns: 300 },
    );
  });

  test('with one byte that is another', () => {
    const bytes = Buffer.from(text);
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), (place, bit) => {
        const flipped = Uint8Array.from(bytes);
        flipped[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const reading = read(decode(flipped));
        seen.add('refusal' in reading ? reading.refusal.reason : 'opened');
        // A locked file is checked by its cipher, with the header: tests/data/files/badInput.test.ts.
        const isHidden = 'refusal' in reading || kind.name === 'locked file';
        expect(isHidden ? contentOf(good) : reading.content).toEqual(contentOf(good));
      }),
      { numRuns: 1000 },
    );
    expect([...seen]).toContain('notJson');
    // What it then is depends on the place: a field that must not be so, or a checksum that is not that of the content.
    expect(seen.has('invalid') || seen.has('damaged')).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a blank line', ' \r\n'],
    ['a mark and nothing', '\uFEFF'],
    ['a zip', zip(text)],
    ['a spreadsheet', 'indicator;answer\n01.C1;yes'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['UTF-16, small end first', utf16(text, 'le')],
    ['UTF-16, big end first', utf16(text, 'be')],
    ['the same file twice', text + text],
    ['other quotation marks', text.replaceAll('"', '”')],
    ['single quotation marks', text.replaceAll('"', "'")],
    ['a comma too many', text.replace(/\n\}\s*$/, ',\n}')],
    ['a remark', `// mine\n${text}`],
    ['a number that is none', text.replace(/"version": \d+/, '"version": NaN')],
    ['a program', `alert(1);${text}`],
    ['nulls', '\u0000'.repeat(1000)],
  ])('that is no JSON: %s', (_, input) => {
    expect(refusalOf(input)).toEqual({ reason: 'notJson' });
  });

  test('that is JSON of another kind', () => {
    const others = ['null', '[]', '0', '1e999', '""', 'true', '{}', '[[]]', '{"kind":null}', `[${text}]`];
    expect(others.map(refusalOf)).toEqual(others.map(() => ({ reason: 'otherKind' })));
  });

  test('that is too large is not even parsed', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const spaces = text + ' '.repeat(limit + 1 - text.length);
    const refusal = refusalOf(spaces);
    expect([refusal, parse.mock.calls.length]).toEqual([{ reason: 'tooLarge' }, 0]);
    parse.mockRestore();
    expect(refusalOf(spaces.slice(0, -1))).toBeUndefined();
  });

  test('nested deeply at any place where something may be kept', () => {
    const deep = ['['.repeat(100_000) + ']'.repeat(100_000), `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`];
    const refusals = deep.flatMap((value) => {
      const [first = '', ...rest] = text.split('{');
      return Array.from(rest.keys(), (index) =>
        refusalOf([first, ...rest.map((part, at) => (at === index ? `"x": ${value},${part}` : part))].join('{')),
      );
    });
    const tooDeep = { reason: 'invalid', faults: [{ field: '(whole)', reason: 'nestedTooDeeply' }] };
    expect(refusals).toEqual(refusals.map(() => tooDeep));
    expect(refusals.length).toBeGreaterThan(4);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('with the key %s in any object', (key) => {
    const objects = [[[], good] as [Path, unknown], ...places].filter(
      ([, value]) => typeof value === 'object' && value !== null && !Array.isArray(value),
    );
    const refusals = objects.map(([path]) => refusalOf(spoil(kind, [...path, key], { isAdmin: true }).text));
    expect(refusals).toEqual(objects.map(() => ({ reason: 'forbiddenKeys' })));
    expect({}).not.toHaveProperty('isAdmin');
  });

  test('with markup, scripts, marks of direction, halves of characters in any text', () => {
    const texts = places.filter(([, value]) => typeof value === 'string');
    const harms = texts.flatMap(([path]) =>
      HARMFUL.flatMap((value) => {
        const { text: spoilt, document } = spoil(kind, path, value);
        return findHarm(spoilt, document, `${path.join('.')} = ${value.slice(0, 40)}`);
      }),
    );
    expect(harms).toEqual([]);
    const links = texts.filter(([path]) => path.at(-1) === 'link');
    const refused = links.flatMap(([path]) =>
      ['javascript:alert(1)', 'data:text/html,x', ' https://example.org'].map((value) => {
        const faults = refusalOf(spoil(kind, path, value).text)?.faults;
        return [path.join('.'), faults?.[0]];
      }),
    );
    expect(refused).toEqual(refused.map(([field]) => [field, { field, reason: 'notALink' }]));
  });

  test('with any other value at any place', () => {
    // Blanks around the name of a city are left out when it is read.
    const others = places.filter(([path]) => path.join('.') !== 'content.city.name');
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.jsonValue({ maxDepth: 2 }), ([path], value) => {
        const { text: spoilt, document } = spoil(kind, path, value);
        expect(findHarm(spoilt, document, path.join('.'))).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  test('with numbers as text, or text as numbers', () => {
    const numbers = places.filter(([path, value]) => typeof value === 'number' && isChecked(path));
    const passed = numbers.flatMap(([path, value]) =>
      [String(value), '', null, true, [value]].filter(
        (other) => !isNamed(path, refusalOf(spoil(kind, path, other).text)),
      ),
    );
    expect(passed).toEqual([]);
    expect(numbers.length).toBeGreaterThan(1);
  });

  test('with days and moments of the year 10000', () => {
    const dates = places.filter(
      ([path, value]) => isChecked(path) && (/^\d{4}(-\d\d)*(T.*Z)?$/.test(String(value)) || path.at(-1) === 'year'),
    );
    const passed = dates.flatMap(([path, value]) =>
      (typeof value === 'number' ? [10_000, -1, 2026.5, '2026'] : BEYOND).filter(
        (other) => !isNamed(path, refusalOf(spoil(kind, path, other).text)),
      ),
    );
    expect(passed).toEqual([]);
    expect(dates.length).toBeGreaterThan(0);
  });
});

/** The header repeats for people what stands in the content; nobody reads it back. What was decided before is kept as it was. */
function isChecked(path: Path): boolean {
  return !['years', 'packs', 'city'].includes(String(path[0])) && !path.includes('decisions');
}

/** True when the refusal names this very field. */
function isNamed(path: Path, refusal: FileRefusal | undefined): boolean {
  return refusal?.reason === 'invalid' && (refusal.faults ?? []).some(({ field }) => field === path.join('.'));
}

describe('a city file that holds something twice', () => {
  const [kind] = KINDS;

  test.each(['principles', 'answers', 'cards', 'plan.targets', 'plan.priorities', 'plan.actions'])('%s', (list) => {
    const path = ['content', 'assessments', 0, ...list.split('.')];
    const items = listPlaces(JSON.parse(kind.text)).find(([place]) => place.join() === path.join())?.[1];
    const doubled = [...(items as unknown[]), (items as unknown[])[0]];
    const reading = kind.read(spoil(kind, path, doubled).text);
    expect(reading).toMatchObject({ refusal: { reason: 'invalid', faults: [{ reason: 'duplicateIds' }] } });
  });
});
