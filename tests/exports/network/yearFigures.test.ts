import { describe, expect, it } from 'vitest';
import { freezeEdition } from '@/domain/network/edition';
import type { NetworkEdition } from '@/domain/network/network';
import { compareToEditions, describeYear, TODAY, viewYear, type FigureSource } from '@/exports/network/yearFigures';
import { listRecords, sourceOf, YEAR } from './reportNetwork';

function freeze(source: FigureSource, id = 'edition-1', agreedAt = '2026-06-01T12:00:00.000Z'): NetworkEdition {
  return freezeEdition(viewYear(source, YEAR), source.principleIds, { id, body: 'Assembly', agreedAt });
}

describe('the figures of a year', () => {
  it('are those of today while nothing is agreed, and the middle is that of a pencil', async () => {
    const records = await listRecords(12);
    const { edition, cities, principles, others } = describeYear(await sourceOf(records), YEAR);
    expect([edition, cities]).toEqual([undefined, 12]);
    expect(others).toBeDefined();
    const levels = records.flatMap((record) => record.principles[2]?.level ?? []).toSorted((a, b) => a - b);
    const half = levels.length / 2;
    const middle = ((levels[Math.ceil(half) - 1] ?? 0) + (levels[Math.floor(half)] ?? 0)) / 2;
    const third = principles.find(({ principleId, scope }) => principleId === 'P03' && scope === 'level');
    expect(third?.distribution).toMatchObject({ n: levels.length, median: middle });
  });

  it('hold nothing under 5 cities', async () => {
    const { principles, others } = describeYear(await sourceOf(await listRecords(4)), YEAR);
    expect(others).toBeUndefined();
    expect(new Set(principles.map(({ distribution }) => distribution.shown))).toEqual(new Set(['nothing']));
  });

  it('stay as agreed, and nothing else is told, while fewer than 5 cities are different', async () => {
    const records = await listRecords(12);
    const edition = freeze(await sourceOf(records));
    const later = await sourceOf(records.slice(2), [edition]);
    for (const chosen of [undefined, TODAY, edition.id, 'gone']) {
      const figures = describeYear(later, YEAR, chosen);
      expect(figures.principles).toBe(edition.principles);
      expect(figures.cities).toBe(12);
      expect(figures.others).toBeUndefined();
    }
  });

  it('of an agreed year tell the rest too while its cities are those of today', async () => {
    const records = await listRecords(12);
    const edition = freeze(await sourceOf(records));
    const figures = describeYear(await sourceOf(records, [edition]), YEAR);
    expect(figures.edition?.id).toBe('edition-1');
    expect(figures.others?.rows).toHaveLength(12);
  });

  it('can be read as agreed or as they are today when 5 cities or more have come', async () => {
    const records = await listRecords(18);
    const edition = freeze(await sourceOf(records.slice(0, 12)));
    const later = await sourceOf(records, [edition]);
    expect(describeYear(later, YEAR)).toMatchObject({ cities: 12, others: undefined });
    expect(describeYear(later, YEAR, TODAY)).toMatchObject({ cities: 18, edition: undefined });
  });

  it('of today are held back when they are close to any edition, not only to the last', async () => {
    const records = await listRecords(24);
    const first = freeze(await sourceOf(records.slice(0, 12)));
    const second = freeze(await sourceOf(records), 'edition-2', '2026-07-01T12:00:00.000Z');
    const now = await sourceOf(records.slice(0, 14), [first, second]);
    expect(compareToEditions(now.editions, viewYear(now, YEAR))).toBe('few');
    expect(describeYear(now, YEAR, TODAY).edition?.id).toBe('edition-2');
  });

  it('name no country, and leave no rest, of fewer than 5 cities', async () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const records = await listRecords(5 + (seed % 20), { seed });
      const countries = describeYear(await sourceOf(records), YEAR).others?.countries ?? [];
      expect(countries.reduce((total, { cities }) => total + cities, 0)).toBe(records.length);
      expect(countries.filter(({ cities }) => cities < 5)).toEqual([]);
    }
  });
});
