// @vitest-environment node
import * as fc from 'fast-check';
import { GROUPINGS } from '@/domain/network/disclosure';
import { readLook, writeLook, type Look } from '@/domain/network/look';
import { SCOPES } from '@/domain/network/view';
import { paths } from '@/ui/paths';

const value = fc.oneof(
  fc.constantFrom('ES', 'a;b=c', '100%3B', '~7E', 'São Tomé/Príncipe', '서울', '%', '%E0%A4%A', '?#&', ' '),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);
const look: fc.Arbitrary<Look> = fc.record({
  year: fc.option(fc.integer({ min: 1990, max: 2100 }), { nil: undefined }),
  scope: fc.constantFrom(...SCOPES),
  filters: fc.dictionary(fc.constantFrom(...GROUPINGS), value, { noNullPrototype: true }),
  ownCityId: fc.option(value, { nil: undefined }),
});

test('what is looked at comes back from the address as it was', () => {
  fc.assert(
    fc.property(look, (made) => {
      expect(readLook(writeLook(made))).toEqual(made);
    }),
  );
});

test('it survives the address bar and the router, which decodes what it can', () => {
  fc.assert(
    fc.property(look, (made) => {
      const url = new URL('https://example.org/app/');
      url.hash = paths.network('n1', 'principle', 'P07', writeLook(made));
      const parts = decodeURI(url.hash).split('/');
      expect(parts).toHaveLength(6);
      expect(readLook(parts.at(-1))).toEqual(made);
    }),
  );
});

test('the text can be read by a person', () => {
  expect(
    writeLook({
      year: 2026,
      scope: 'implementation',
      filters: { size: 'under10k', country: 'ES' },
      ownCityId: 'city-7',
    }),
  ).toBe('2026;implementation;country=ES;size=under10k;own=city-7');
  expect(writeLook({ year: undefined, scope: 'level', filters: {}, ownCityId: undefined })).toBe('level');
});

test('any text is read: what is not understood is left out, the order is free, the first of two counts', () => {
  expect(readLook('own=a;country=ES;2026;country=FR;colour=red;size=;;commitment;20261;=')).toEqual({
    year: 2026,
    scope: 'commitment',
    filters: { country: 'ES' },
    ownCityId: 'a',
  });
  expect(readLook(undefined)).toEqual({ year: undefined, scope: 'level', filters: {}, ownCityId: undefined });
  expect(readLook('network=Rede%20Sul').filters).toEqual({ network: 'Rede Sul' });
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readLook(text);
      expect(readLook(writeLook(read))).toEqual(read);
    }),
  );
});

test('half a character in a hand-edited file does not stop the page', () => {
  expect(readLook(writeLook({ ...readLook('2026'), filters: { network: 'a\uD800' } })).filters.network).toBe('a\uFFFD');
});
