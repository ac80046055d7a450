import { screen, within } from '@testing-library/react';
import { SpreadChart } from '@/charts/network/SpreadChart';
import { SpreadTable } from '@/charts/network/SpreadTable';
import type { SpreadOrder } from '@/charts/network/spread';
import { placeLevel } from '@/charts/years/scale';
import type { ScopeSpread } from '@/domain/network/view';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack } from '../../support/years/nextPack';
import { allSpreads, spreadOf, spreadOut } from './spreads';

type Options = { order?: SpreadOrder; own?: string };

async function draw(spreads: readonly ScopeSpread[], { order = 'charter', own }: Options = {}) {
  const chart = { spreads, pack: firstPack, year: 2026, order, own };
  const { container } = await renderScreen(
    <>
      <h2>{'Spread'}</h2>
      <SpreadChart {...chart} />
      <SpreadTable {...chart} unknown={new Map([['P07', 0.125]])} />
    </>,
  );
  const rowOf = (id: string) => container.querySelector(`[data-principle="${id}"]`);
  return {
    container,
    rowOf,
    mark: (id: string, which: string) => rowOf(id)?.querySelector(`[data-mark="${which}"]`) ?? undefined,
    order: () => [...container.querySelectorAll('[data-principle]')].map((row) => row.getAttribute('data-principle')),
    cells: (title: string) =>
      [...(within(screen.getByRole('table')).getByRole('rowheader', { name: title }).closest('tr')?.cells ?? [])]
        .slice(1)
        .map(({ textContent }) => textContent),
  };
}

const mixed = allSpreads([
  spreadOf('P07', [0.5, 1, 1, 1.5, 2, 2, 2.5, 3, 3, 4, 4], 1.46),
  spreadOf('P08', [1, 2, 3, 3.5, 4]),
  spreadOf('P09', [1, 2, 3, 4], 3),
]);

describe('the strip of a principle', () => {
  test('from ten cities on has range, middle half and median, each at its place', async () => {
    const { mark } = await draw(mixed);
    expect(mark('P07', 'range')).toHaveAttribute('x1', placeLevel(0.5, false));
    expect(mark('P07', 'range')).toHaveAttribute('x2', placeLevel(4, false));
    // Quarters of eleven values are the third and the ninth, with a half of the way to the next: 1.25 and 3.
    expect(mark('P07', 'half')).toHaveAttribute('x1', placeLevel(1.25, false));
    expect(mark('P07', 'half')).toHaveAttribute('x2', placeLevel(3, false));
    expect(mark('P07', 'median')).toHaveAttribute('x1', placeLevel(2, false));
  });

  test('from five cities on has range and median, and no middle half', async () => {
    const { mark, cells } = await draw(mixed);
    expect(mark('P08', 'range')).toBeDefined();
    expect(mark('P08', 'median')).toBeDefined();
    expect(mark('P08', 'half')).toBeUndefined();
    expect(cells('8 Governance, participation')).toEqual([
      '3.0',
      '–not shown',
      '1.0 to 4.0',
      '5 of 7',
      '100%',
      '–not shown',
    ]);
  });

  test('under five cities is words, in the chart and in the table, beside the own value', async () => {
    const { mark, rowOf, cells } = await draw(mixed, { own: 'Your city' });
    expect(['range', 'half', 'median'].map((which) => mark('P09', which))).toEqual([undefined, undefined, undefined]);
    expect(rowOf('P09')).toHaveTextContent('9 Monitoring and improvementYour city 3.0under 5 cities, not shown');
    expect(cells('9 Monitoring and improvement').slice(0, 5)).toEqual([
      '–not shown',
      '–not shown',
      '–not shown',
      '3.0',
      'under 5 cities, not shown',
    ]);
  });

  test('marks a city with its name and level, only where it has one', async () => {
    const { mark } = await draw(mixed, { own: 'Pontelume' });
    expect(mark('P07', 'own')).toHaveAttribute('x', placeLevel(1.46, false));
    expect(mark('P07', 'own')).toHaveTextContent('Pontelume 1.5');
    expect(mark('P08', 'own')).toBeUndefined();
  });

  test('no city is marked when none was chosen', async () => {
    const { mark, cells } = await draw(mixed);
    expect(mark('P07', 'own')).toBeUndefined();
    expect(cells('7 Access to information')).toEqual(['2.0', '1.3 to 3.0', '0.5 to 4.0', '11 of 13', '100%', '13%']);
  });
});

describe('the order', () => {
  const spreads = allSpreads([
    spreadOf('P03', spreadOut(12, 2.8, 3.2)),
    spreadOf('P05', [1, 2]),
    spreadOf('P11', spreadOut(12, 0, 4)),
  ]);

  test('is that of the Charter, of the medians, or of the differences; those without figures stand at the end', async () => {
    const charter = firstPack.principles.map(({ id }) => id);
    expect((await draw(spreads)).order()).toEqual(charter);
    const byMedian = (await draw(spreads, { order: 'median' })).order();
    expect([byMedian[0], byMedian.at(-1)]).toEqual(['P03', 'P05']);
    const bySpread = (await draw(spreads, { order: 'spread' })).order();
    expect([bySpread[0], ...bySpread.slice(-2)]).toEqual(['P11', 'P03', 'P05']);
  });
});

describe('the finding', () => {
  const finding = async (spreads: readonly ScopeSpread[]) => {
    const { container } = await draw(spreads);
    const id = container.querySelector('[role="img"]')?.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.textContent;
  };

  test('names where the network is highest, lowest and most apart; "among" when others share the last place', async () => {
    const levels = [3, 3.2, 3.4, 2];
    const spreads = allSpreads(
      levels.map((level, index) => spreadOf(`P0${index + 1}`, spreadOut(12, level - 0.5, level + 0.5))),
    ).map((spread) => (spread.principleId === 'P20' ? spreadOf('P20', spreadOut(12, 0, 3)) : spread));
    expect(await finding(spreads)).toBe(
      'The network is highest in 3 Diversity, 2 Broad education policy, and 1 Inclusive education. ' +
        'Among those where it is lowest: 20 Democratic citizenship, 4 Access to culture, and 5 Intergenerational dialogue. ' +
        'Among those where the cities differ most: 20 Democratic citizenship, 1 Inclusive education, and 2 Broad education policy. ' +
        'The table below the chart has the same data.',
    );
  });

  test('says so when nothing stands out, when few can be shown, and when none can', async () => {
    expect(await finding(allSpreads([]))).toMatch(/^No principle stands out: all medians are the same\. The table/);
    const one = (id: string) => spreadOf(id, id === 'P01' ? spreadOut(6, 1, 2) : [1, 2]);
    expect(await finding(firstPack.principles.map(({ id }) => one(id)))).toMatch(
      /^1 principle has a level in 5 cities/,
    );
    expect(await finding(firstPack.principles.map(({ id }) => spreadOf(id, [1])))).toMatch(/^Not enough cities/);
  });
});

test('picture and table can be used by everybody', async () => {
  const { container } = await draw(mixed, { own: 'Your city' });
  expect(screen.getByRole('img', { name: /^How the cities are spread in 2026/ })).toHaveAccessibleDescription(
    /highest/,
  );
  expect(await findAccessibilityFaults(container)).toEqual([]);
});
