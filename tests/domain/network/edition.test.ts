// @vitest-environment node
import fc from 'fast-check';
import { compareToEdition, freezeEdition, latestEdition } from '@/domain/network/edition';
import { networkEditionSchema, type NetworkEdition } from '@/domain/network/network';
import { buildView, describeView, SCOPES } from '@/domain/network/view';
import { MOMENT } from '../../support/samples';
import { randomNetworks, recordOf, SMALL_PACK } from '../../support/network/randomNetworks';

const PRINCIPLES = SMALL_PACK.principles.map(({ id }) => id);
const AGREED = { id: 'e1', body: 'Assembly', agreedAt: MOMENT };
const viewOf = (records: Parameters<typeof buildView>[0]) => buildView(records, 2026, [SMALL_PACK]);
const listRecords = (from: number, to: number, version = 'a') =>
  Array.from({ length: to - from }, (_, index) =>
    recordOf(`city ${from + index}`, 2026, {
      id: `city ${from + index} 2026 ${version}`,
      principles: [{ level: index % 5, commitment: null, implementation: null, answered: 1, applicable: 1 }],
    }),
  );
const agree = (records: Parameters<typeof buildView>[0]) => freezeEdition(viewOf(records), PRINCIPLES, AGREED);

describe('an agreed edition', () => {
  test('holds the figures of the moment, which no city that joins changes', () => {
    fc.assert(
      fc.property(randomNetworks, (records) => {
        const ofYear = records.filter(({ year }) => year === 2026);
        const edition = agree(ofYear);
        const before = JSON.stringify(edition);
        for (const scope of SCOPES) {
          for (const { principleId, distribution, coverage, cities } of describeView(
            viewOf(ofYear),
            {},
            PRINCIPLES,
            scope,
          )) {
            const frozen = edition.principles.find((own) => own.principleId === principleId && own.scope === scope);
            expect(frozen).toEqual({ principleId, scope, distribution, coverage, cities });
          }
        }
        agree([...ofYear, ...listRecords(100, 110)]);
        expect(JSON.stringify(edition)).toBe(before);
        expect(networkEditionSchema.parse(JSON.parse(before))).toEqual(edition);
      }),
    );
  });

  test('holds neither names nor the values of single cities', () => {
    const records = listRecords(0, 8).map((record, index) => ({
      ...record,
      name: `Secret ${index}`,
      figures: [{ indicatorId: '01.P1', measure: 'people', value: 123.456 }],
    }));
    expect(JSON.stringify(agree(records))).not.toMatch(/Secret|123\.456|values/);
  });

  test('the latest of a year is the one that was agreed last', () => {
    const edition = agree(listRecords(0, 8));
    const editions: NetworkEdition[] = [
      edition,
      { ...edition, id: 'e2', agreedAt: '2026-12-01T10:00:00.000Z' },
      { ...edition, id: 'e3', agreedAt: '2027-12-01T10:00:00.000Z', year: 2027 },
    ];
    expect(latestEdition(editions, 2026)?.id).toBe('e2');
    expect(latestEdition(editions, 2025)).toBeUndefined();
  });
});

describe('beside an agreed edition', () => {
  const edition = agree(listRecords(0, 20));

  test.each([
    ['the same records', listRecords(0, 20), 'same'],
    ['one city more', listRecords(0, 21), 'few'],
    ['4 cities more', listRecords(0, 24), 'few'],
    ['5 cities more', listRecords(0, 25), 'many'],
    ['4 cities gone', listRecords(0, 16), 'few'],
    ['5 cities gone', listRecords(0, 15), 'many'],
    ['2 cities gone and 5 more', listRecords(2, 25), 'few'],
    ['5 cities gone and 4 more', listRecords(5, 24), 'few'],
    ['5 cities gone and 5 more', listRecords(5, 25), 'many'],
    ['newer files of 4 cities', [...listRecords(0, 16), ...listRecords(16, 20, 'b')], 'few'],
    ['newer files of 5 cities', [...listRecords(0, 15), ...listRecords(15, 20, 'b')], 'many'],
    ['other cities altogether', listRecords(20, 40), 'many'],
    ['no city any more', [], 'many'],
  ])('%s', (_, now, outcome) => {
    expect(compareToEdition(edition, now)).toBe(outcome);
  });

  test('today’s figures stand only where what came and what went is nothing or 5 cities', () => {
    const seen = { same: 0, few: 0, many: 0 };
    const numbers = fc.constantFrom(0, 0, 0, 1, 2, 4, 5, 6, 9);
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (kept, gone, come, changed) => {
        const stay = listRecords(0, kept);
        const agreed = [...stay, ...listRecords(20, 20 + gone), ...listRecords(40, 40 + changed)].map(({ id }) => id);
        const now = [...stay, ...listRecords(60, 60 + come), ...listRecords(40, 40 + changed, 'b')];
        const isFew = (count: number) => count > 0 && count < 5;
        const expected =
          gone + come + changed === 0 ? 'same' : isFew(gone + changed) || isFew(come + changed) ? 'few' : 'many';
        expect(compareToEdition({ records: agreed }, now)).toBe(expected);
        seen[expected] += 1;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
  });
});
