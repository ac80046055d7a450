// @vitest-environment node
import fc from 'fast-check';
import { DEPTH_LIMIT, canonicalText, parseJson } from '@/domain/json';

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('reading JSON from unknown hands', () => {
  test('gives the value, with or without a byte order mark', () => {
    expect(parseJson('{"a":[1,"é",null]}')).toEqual({ ok: true, value: { a: [1, 'é', null] } });
    expect(parseJson('\uFEFF[1]')).toEqual({ ok: true, value: [1] });
  });

  test.each(['', '{', '{"a":1,}', "{'a':1}", 'undefined', '\uFEFF\uFEFF1'])('%j is no JSON', (text) => {
    expect(parseJson(text)).toEqual({ ok: false, reason: 'notJson' });
  });

  test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s wherever it stands', (key) => {
    expect(parseJson(`{"${key}":1}`)).toEqual({ ok: false, reason: 'forbiddenKeys' });
    expect(parseJson(`{"a":[{"b":{"${key}":{"isAdmin":true}}}]}`)).toEqual({ ok: false, reason: 'forbiddenKeys' });
    expect(parseJson(`{"a":"${key}"}`)).toMatchObject({ ok: true });
  });

  test('reads lists and objects up to the limit and refuses what is nested deeper', () => {
    expect(parseJson(nested(DEPTH_LIMIT))).toMatchObject({ ok: true });
    expect(parseJson(nested(DEPTH_LIMIT + 1))).toEqual({ ok: false, reason: 'nestedTooDeeply' });
    expect(parseJson('{"a":'.repeat(DEPTH_LIMIT + 1) + '1' + '}'.repeat(DEPTH_LIMIT + 1))).toMatchObject({ ok: false });
  });

  test.each([1_000, 2_000, 5_000, 100_000])('%i levels do not run the stack over', (depth) => {
    expect(parseJson(nested(depth)).ok).toBe(false);
    expect(parseJson(`{"a":`.repeat(depth) + '1' + '}'.repeat(depth)).ok).toBe(false);
  });
});

describe('the canonical text', () => {
  test('sorts fields by name and leaves out what is undefined', () => {
    expect(canonicalText({ b: [2, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[2,{"c":"x","d":null}]}');
  });

  test('is the same for any order of fields and another for any other value', () => {
    // As JSON holds them: there, minus zero is zero.
    const values = fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text));
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(canonicalText(reverseFields(a))).toBe(canonicalText(a));
        expect(JSON.parse(canonicalText(a))).toEqual(a);
        expect(canonicalText(a) === canonicalText(b)).toBe(
          JSON.stringify(sortFields(a)) === JSON.stringify(sortFields(b)),
        );
      }),
    );
  });
});

const reverseFields = (value: unknown): unknown => mapFields(value, (entries) => entries.toReversed());
const sortFields = (value: unknown): unknown =>
  mapFields(value, (entries) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));

function mapFields(value: unknown, order: (entries: [string, unknown][]) => [string, unknown][]): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => mapFields(item, order));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(order(Object.entries(value)).map(([name, field]) => [name, mapFields(field, order)]));
}
