// @vitest-environment node
import fc from 'fast-check';
import { CITY_FILE_LIMIT, parseCityFile, type CityFileResult } from '@/domain/file/cityFile';
import { CONTENT, forgeFile, hashWithNode, openFile, writeFile } from '../../support/cityFile';
import { MOMENT } from '../../support/samples';

const parse = (text: string): CityFileResult => parseCityFile(text, hashWithNode);
const refusalOf = (text: string) => {
  const result = parse(text);
  return result.ok ? undefined : result.refusal;
};

type Fields = Record<string, unknown>;
type Year = Fields & { principles: [Fields, ...Fields[]]; answers: [Fields, Fields, Fields, Fields, ...Fields[]] };
type Draft = Fields & { city: Fields; assessments: [Year, ...Year[]] };

/** A file whose content was changed by somebody who also mended the checksum. */
const forgeContent = (change: (content: Draft, year: Year) => void) =>
  forgeFile(({ content }) => change(content as Draft, (content as Draft).assessments[0]));

const text = writeFile(CONTENT);

describe('a file is refused with the reason', () => {
  test('too large, before anything else is looked at', () => {
    expect(refusalOf(' '.repeat(CITY_FILE_LIMIT + 1))).toEqual({ reason: 'tooLarge' });
  });

  test.each([
    ['nothing', ''],
    ['a table', 'indicator;answer\n01.C1;yes'],
    ['a page', '<!doctype html>'],
    ['the first half of a file', text.slice(0, text.length / 2)],
  ])('not JSON: %s', (_, wrong) => {
    expect(refusalOf(wrong)).toEqual({ reason: 'notJson' });
  });

  test.each([
    ['a list', '[]', undefined],
    ['null', 'null', undefined],
    ['a text', '"educating-cities-self-assessment/city"', undefined],
    ['another document', '{"kind":"network"}', 'network'],
    ['a kind that is no text', '{"kind":1}', undefined],
    ['a very long kind, quoted in part', `{"kind":"${'x'.repeat(999)}"}`, 'x'.repeat(80)],
  ])('another kind of file: %s', (_, wrong, found) => {
    expect(refusalOf(wrong)).toEqual({ reason: 'otherKind', ...(found ? { found } : {}) });
  });

  test('a newer version, even when its content is made in a way we cannot know', () => {
    const newer = { kind: 'educating-cities-self-assessment/city', version: 3, sha256: 'blake3', content: 'packed' };
    expect(refusalOf(JSON.stringify(newer))).toEqual({ reason: 'newerVersion', found: '3' });
  });

  test('damaged, when content and checksum disagree', () => {
    expect(refusalOf(text.replace('In force', 'In farce'))).toEqual({ reason: 'damaged' });
    expect(refusalOf(text.replace(/"sha256": "[0-9a-f]/, '"sha256": "x'))).toEqual({ reason: 'damaged' });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('a forbidden key: %s', (key) => {
    const forged = forgeContent((content) => {
      Object.defineProperty(content, key, { value: { isAdmin: true }, enumerable: true });
    });
    expect(refusalOf(forged)).toEqual({ reason: 'forbiddenKeys' });
    expect({}).not.toHaveProperty('isAdmin');
  });

  test.each([65, 2_000, 100_000])('nested %i levels deep, in the content or beside it', (depth) => {
    const tooDeep = { reason: 'invalid', faults: [{ field: '(whole)', reason: 'nestedTooDeeply' }] };
    const lists = '['.repeat(depth) + ']'.repeat(depth);
    const objects = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    expect(refusalOf(text.replace('"content": {', `"content": {"x": ${lists},`))).toEqual(tooDeep);
    expect(refusalOf(text.replace('"kind"', `"x": ${objects}, "kind"`))).toEqual(tooDeep);
  });
});

describe('a file with its checksum in order is still checked field by field', () => {
  test.each<[string, (content: Draft, year: Year) => unknown, string, string]>([
    ['no city', (content) => Reflect.deleteProperty(content, 'city'), 'content.city', 'expected object'],
    ['no name', ({ city }) => (city.name = '  '), 'content.city.name', 'needs at least 1'],
    ['a country in words', ({ city }) => (city.country = 'Spain'), 'content.city.country', 'invalid_format'],
    [
      'years as an object',
      (content) => Object.assign(content, { assessments: {} }),
      'content.assessments',
      'expected array',
    ],
    ['a year as text', (_, year) => (year.year = '2026'), 'content.assessments.0.year', 'expected number'],
    ['year 10000', (_, year) => (year.year = 10_000), 'content.assessments.0.year', 'allows at most 2100'],
    [
      'a moment in year 10000',
      (_, year) => (year.createdAt = '+010000-01-01T00:00:00.000Z'),
      'content.assessments.0.createdAt',
      'invalid_format',
    ],
    [
      'a figure as text',
      (_, { answers }) => (answers[3].figure = { measure: 'x', value: '12.5' }),
      'content.assessments.0.answers.3.figure.value',
      'expected number',
    ],
    [
      'an unknown state',
      (_, { answers }) => (answers[2].state = 'maybe'),
      'content.assessments.0.answers.2.state',
      'expected one of answered, unknown, notApplicable, unanswered',
    ],
    [
      'a level that was not answered',
      (_, { answers }) => (answers[2].level = 'underWay'),
      'content.assessments.0.answers.2',
      'stateAndValueDisagree',
    ],
    [
      'a principle that is neither ready nor not',
      (_, { principles }) => (principles[0].ready = 'yes'),
      'content.assessments.0.principles.0.ready',
      'expected boolean',
    ],
    ['two answers to one indicator', (_, { answers }) => answers.push(answers[0]), 'content', 'duplicateIds'],
    ['one principle twice', (_, { principles }) => principles.push(principles[0]), 'content', 'duplicateIds'],
    ['one assessment twice', ({ assessments }) => assessments.push(assessments[0]), 'content', 'duplicateIds'],
    [
      'too many answers',
      (_, { answers }) => answers.push(...Array<Fields>(2000).fill(answers[0])),
      'content.assessments.0.answers',
      'allows at most 2000',
    ],
  ])('%s', (_, change, field, reason) => {
    expect(refusalOf(forgeContent(change))).toEqual({ reason: 'invalid', faults: [{ field, reason }] });
  });

  test('an infinite number, which JSON can hold as 1e999', () => {
    const forged = forgeContent((_, { answers }) => (answers[3].figure = { measure: 'x', value: null }));
    expect(refusalOf(forged.replace('"value":null', '"value":1e999'))).toEqual({
      reason: 'invalid',
      faults: [{ field: 'content.assessments.0.answers.3.figure.value', reason: 'expected number' }],
    });
  });

  test.each([
    ['version', 0, 'needs at least 1'],
    ['version', '1', 'expected number'],
    ['version', 0.5, 'expected int'],
    ['savedAt', 'yesterday', 'invalid_format'],
  ])('a header whose %s is %j', (field, value, reason) => {
    expect(refusalOf(forgeFile((document) => (document[field] = value)))).toEqual({
      reason: 'invalid',
      faults: [{ field, reason }],
    });
  });

  test('without a checksum', () => {
    expect(refusalOf(text.replace('"sha256"', '"sha257"'))).toEqual({
      reason: 'invalid',
      faults: [{ field: 'sha256', reason: 'expected string' }],
    });
  });

  test('names at most five faults', () => {
    const forged = forgeContent((_, { answers }) => answers.push(...Array.from({ length: 50 }, () => ({}))));
    expect(refusalOf(forged)?.faults).toHaveLength(5);
  });
});

describe('one flipped character', () => {
  const start = text.indexOf('"content"') + '"content": '.length;
  const places = fc.integer({ min: start, max: text.length - 2 });
  const characters = fc.oneof(
    fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }),
    fc.constantFrom('é', '\u0000'),
  );

  test('anywhere in the content is found; a blank for a blank changes nothing', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(places, characters, (place, character) => {
        fc.pre(text[place] !== character);
        const result = parse(text.slice(0, place) + character + text.slice(place + 1));
        const blanks = /^\s$/.test(character) && /^\s$/.test(text[place] ?? '');
        seen.add(result.ok ? 'same' : result.refusal.reason);
        expect(result.ok ? { blanks, content: result.content } : undefined).toEqual(
          result.ok ? { blanks: true, content: CONTENT } : undefined,
        );
      }),
      { numRuns: 1000 },
    );
    expect(seen).toContain('damaged');
    expect(seen).toContain('notJson');
  });
});

describe('nothing is ever thrown', () => {
  const expectAnswer = (input: string): void => {
    expect(typeof parse(input).ok).toBe('boolean');
  };

  test('for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string()), (input) => expectAnswer(input)),
      { numRuns: 500 },
    );
  });

  test('for a file in which anything was cut, repeated or put in', () => {
    const place = fc.integer({ min: 0, max: text.length });
    fc.assert(
      fc.property(place, place, fc.oneof(fc.string(), fc.json()), (from, to, input) => {
        expectAnswer(text.slice(0, from) + input + text.slice(to));
      }),
      { numRuns: 500 },
    );
  });

  test('for a document with our kind, a right checksum and anything in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (content, version, savedAt) => {
        expectAnswer(forgeFile((document) => Object.assign(document, { content, version, savedAt })));
      }),
      { numRuns: 300 },
    );
  });

  test('for a valid file in which any one value is another', () => {
    const paths = listPaths(JSON.parse(text));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        expectAnswer(forgeFile((document) => setAt(document, path, value)));
      }),
      { numRuns: 500 },
    );
  });

  test('and the file in hand is a good one', () => {
    expect(openFile(text).savedAt).toBe(MOMENT);
  });
});

type Path = (string | number)[];

function listPaths(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...listPaths(inner).map((rest) => [key, ...rest])]);
}

function setAt(document: Record<string, unknown>, path: Path, value: unknown): void {
  const [last = '', ...before] = path.toReversed();
  const parent = before.reduceRight<unknown>((inner, key) => (inner as Record<string, unknown>)[key], document);
  (parent as Record<string, unknown>)[last] = value;
}
