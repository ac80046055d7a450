// @vitest-environment node
import fc from 'fast-check';
import type { Versions } from '@/domain/dates';
import { compareVersions, joinVersions, type Order } from '@/domain/merge/versions';

describe('of two version vectors', () => {
  test.each<[Versions, Versions, Order]>([
    [{}, {}, 'same'],
    [{ a: 1 }, { a: 1 }, 'same'],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, 'same'],
    [{ a: 1 }, { a: 2 }, 'older'],
    [{}, { a: 1 }, 'older'],
    [{ a: 1 }, { a: 1, b: 1 }, 'older'],
    [{ a: 3 }, { a: 2 }, 'newer'],
    [{ a: 2, b: 1 }, { a: 1 }, 'newer'],
    [{ a: 1 }, { b: 1 }, 'concurrent'],
    [{ a: 2, b: 1 }, { a: 1, b: 2 }, 'concurrent'],
    [{ a: 9 }, { a: 8, b: 1 }, 'concurrent'],
  ])('%j is to %j: %s', (a, b, order) => {
    expect(compareVersions(a, b)).toBe(order);
  });
});

test('joined, each device counts as far as any of them knows, in the order of names', () => {
  expect(joinVersions([])).toEqual({});
  const joined = joinVersions([{ b: 2, a: 1 }, { a: 3 }, {}, { c: 1, b: 1 }]);
  expect(joined).toEqual({ a: 3, b: 2, c: 1 });
  expect(Object.keys(joined)).toEqual(['a', 'b', 'c']);
});

describe('whatever they are', () => {
  const vectors: fc.Arbitrary<Versions> = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.integer({ min: 1, max: 4 }),
    { noNullPrototype: true },
  );
  const turned: Record<Order, Order> = { same: 'same', older: 'newer', newer: 'older', concurrent: 'concurrent' };

  test('the order is the other way round when they are', () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        expect(compareVersions(b, a)).toBe(turned[compareVersions(a, b)]);
      }),
    );
  });

  test('what is older than an older one is older', () => {
    fc.assert(
      fc.property(vectors, vectors, vectors, (a, b, c) => {
        const chain = compareVersions(a, b) === 'older' && compareVersions(b, c) === 'older';
        expect(chain ? compareVersions(a, c) : 'older').toBe('older');
      }),
    );
  });

  test('the joined one is never behind any of them, and no further than needed', () => {
    fc.assert(
      fc.property(fc.array(vectors, { minLength: 1, maxLength: 4 }), vectors, (list, other) => {
        const joined = joinVersions(list);
        const isBehind = (a: Versions, b: Versions) => ['older', 'same'].includes(compareVersions(a, b));
        expect(list.every((vector) => isBehind(vector, joined))).toBe(true);
        expect(isBehind(joined, other)).toBe(list.every((vector) => isBehind(vector, other)));
        expect(joinVersions([joined, ...list])).toEqual(joined);
        expect(joinVersions(list.toReversed())).toEqual(joined);
      }),
    );
  });
});
