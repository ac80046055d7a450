import { describe, expect, it } from 'vitest';
import type { DocumentModel, Section, Table } from '@/domain/document/model';
import { freezeEdition } from '@/domain/network/edition';
import type { CityChange } from '@/domain/network/change';
import { buildNetworkDocument } from '@/exports/network/networkDocument';
import { viewYear } from '@/exports/network/yearFigures';
import { writeNetworkHtml } from '@/exports/networkHtml';
import { listRecords, networkInput, sourceOf, YEAR } from './reportNetwork';

const HOSTILE = '<img src=x onerror=alert(1)>=1+1\u202Eedoc';

function getSection({ sections }: DocumentModel, id: string): Section {
  const found = sections.flatMap((section) => [section, ...section.sections]).find((section) => section.id === id);
  if (!found) {
    throw new Error(`The document has no section ${id}`);
  }
  return found;
}

function getTable(section: Section): Table {
  const found = section.blocks.find((block) => block.kind === 'table');
  if (!found) {
    throw new Error(`${section.id} has no table`);
  }
  return found;
}

/** A change of each of these cities in one principle. */
function moves(differences: readonly number[], reason: 'realProgress' | 'noReason' = 'noReason'): CityChange[] {
  return differences.map((difference, index) => ({
    cityId: `city-${index}`,
    principleId: 'P01',
    before: 2,
    after: 2 + difference,
    direction: difference >= 0.2 ? 'up' : difference <= -0.2 ? 'down' : 'same',
    reasons: difference === 0 ? [] : [{ reason, carries: difference }],
  }));
}

describe('the report of a network', () => {
  it('shows every principle in the picture and with the same middle in the table', async () => {
    const document = buildNetworkDocument(await networkInput(await sourceOf(await listRecords(14))));
    const figure = getSection(document, 'profile').blocks.find((block) => block.kind === 'figure');
    const values = figure?.picture.shapes.flatMap((shape) =>
      shape.kind === 'words' && shape.part === 'value' ? [shape.text] : [],
    );
    const { rows } = getTable(getSection(document, 'spread-table'));
    expect(rows).toHaveLength(20);
    expect(values).toEqual(rows.map(({ cells }) => cells[1]));
    expect(figure?.picture.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(20);
  });

  it('draws the picture from right to left where the language is read so', async () => {
    const source = await sourceOf(await listRecords(14));
    const [left, right] = [await networkInput(source), await networkInput(source, { language: 'ar' })].map((input) => {
      const figure = getSection(buildNetworkDocument(input), 'profile').blocks.find((block) => block.kind === 'figure');
      return figure?.picture.shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.x] : [])) ?? [];
    });
    expect(right).toHaveLength(20);
    right?.forEach((x, index) => expect(x).toBeCloseTo(100 - (left?.[index] ?? 0)));
  });

  it('shows no figure of fewer than 5 cities, and says so', async () => {
    const document = buildNetworkDocument(await networkInput(await sourceOf(await listRecords(4))));
    expect(getTable(getSection(document, 'spread-table')).rows.map(({ cells }) => cells.slice(1))).toEqual(
      Array.from({ length: 20 }, () => ['–', '–', '–', expect.stringMatching(/^(none|fewer than 5)$/), '–']),
    );
    expect(JSON.stringify(getSection(document, 'profile'))).toContain('Fewer than 5 cities have a level: not shown');
    expect(document.sections.map(({ id }) => id)).toEqual(['network', 'profile', 'change', 'rules']);
  });

  it('names no city unless asked, and then only those that allow it', async () => {
    const records = await listRecords(24, {
      change: (city, index) => ({
        ...city,
        city: { ...city.city, name: `Vila ${index}` },
        consent: { mayBeCompared: true, mayBeNamed: index < 12 },
        years: city.years.map((year) => ({ ...year, wishes: [{ principleId: 'P04' }] })),
      }),
    });
    const off = JSON.stringify(buildNetworkDocument(await networkInput(await sourceOf(records))));
    expect(off).not.toContain('Vila');
    const on = JSON.stringify(buildNetworkDocument(await networkInput(await sourceOf(records, [], true))));
    expect(new Set(on.match(/Vila \d+/g))).toEqual(new Set(Array.from({ length: 12 }, (_, index) => `Vila ${index}`)));
  });

  it('leaves cities that keep their name out of offers and wishes while they are fewer than 5', async () => {
    const records = await listRecords(12, {
      change: (city, index) => ({
        ...city,
        city: { ...city.city, name: `Vila ${index}` },
        consent: { mayBeCompared: true, mayBeNamed: index > 1 },
        years: city.years.map((year) => ({ ...year, wishes: [{ principleId: 'P04' }] })),
      }),
    });
    const document = JSON.stringify(buildNetworkDocument(await networkInput(await sourceOf(records, [], true))));
    const named = Array.from({ length: 10 }, (_, index) => `Vila ${index + 2}`);
    expect(new Set(document.match(/Vila \d+/g))).toEqual(new Set(named));
    expect(document).toContain('Fewer than 5 cities of this year keep their name to themselves');
    const off = JSON.stringify(buildNetworkDocument(await networkInput(await sourceOf(records))));
    for (const text of [document, off]) {
      expect(text).toContain('10 cities');
    }
  });

  it('keeps hostile names of a network, a body and a city as text', async () => {
    const records = await listRecords(12, {
      change: (city) => ({
        ...city,
        city: { ...city.city, name: HOSTILE },
        consent: { mayBeCompared: true, mayBeNamed: true },
        years: city.years.map((year) => ({ ...year, wishes: [{ principleId: 'P04' }] })),
      }),
    });
    const bare = await sourceOf(records, [], true);
    const agreed = { id: 'e1', body: HOSTILE, agreedAt: '2026-06-01T12:00:00.000Z' };
    const edition = freezeEdition(viewYear(bare, YEAR), bare.principleIds, agreed);
    const html = writeNetworkHtml(await networkInput(await sourceOf(records, [edition], true), { name: HOSTILE }));
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202E');
    expect(html.match(/<bdi>&lt;img src=x onerror=alert\(1\)&gt;=1\+1edoc<\/bdi>/g)?.length).toBeGreaterThan(12);
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.querySelectorAll('img, script')).toHaveLength(0);
  });

  it('says whether a body agreed the figures', async () => {
    const records = await listRecords(12);
    const bare = await sourceOf(records);
    const words = async (source: typeof bare) =>
      buildNetworkDocument(await networkInput(source)).marks.map(({ word }) => word);
    expect(await words(bare)).toEqual(['Draft']);
    const agreed = { id: 'e1', body: 'Assembly', agreedAt: '2026-06-01T12:00:00.000Z' };
    const edition = freezeEdition(viewYear(bare, YEAR), bare.principleIds, agreed);
    expect(await words(await sourceOf(records, [edition]))).toEqual(['Agreed edition']);
    const closer = buildNetworkDocument(await networkInput(await sourceOf(records.slice(1), [edition])));
    expect(JSON.stringify(getSection(closer, 'held-back'))).toContain('This report holds only what was agreed');
  });

  it('tells what changed by reason from 5 cities on', async () => {
    const input = await networkInput(await sourceOf(await listRecords(12)));
    const told = (changes: readonly CityChange[]) =>
      JSON.stringify(getSection(buildNetworkDocument({ ...input, change: { from: 2025, changes } }), 'change'));
    expect(told(moves([1, 1, 1, 0.5], 'realProgress'))).toContain('Fewer than 5 cities can be compared');
    const five = told(moves([1, 1, 1, 0.5, 0.5], 'realProgress'));
    expect(five).toContain('+1.0');
    expect(five).toContain('Real progress: +0.8 (5 cities)');
    const down = told(moves([-1, -1, -1, -1, -1, 0]));
    expect(down).toContain('No reason given: -0.8 (5 cities)');
    expect(down).toContain('"0","1","5","6"');
  });
});
