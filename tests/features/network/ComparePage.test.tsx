import { screen, within } from '@testing-library/react';
import { Route } from 'wouter';
import { createCity } from '@/data/cities';
import type { ShownNetwork } from '@/data/network/useNetwork';
import { listChoices } from '@/domain/network/disclosure';
import { freezeEdition } from '@/domain/network/edition';
import { buildView } from '@/domain/network/view';
import { ComparePage } from '@/features/network/ComparePage';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { firstPack, NEXT_PACK } from '../../support/years/nextPack';
import { listRecords, openNetwork, pack } from './compare/openNetwork';

async function show(open: ShownNetwork, look = '', areNamesWanted = false) {
  const shown = await renderScreen(
    <Route path="/network/:id/compare/:first?">
      {({ first }) => <ComparePage open={open} areNamesWanted={areNamesWanted} first={first} />}
    </Route>,
    `/network/n1/compare/${look}`,
  );
  await screen.findByRole('heading', { level: 1 });
  return shown;
}

/** By caption: asking for every cell what its role and name are takes long. */
const tableOf = (caption: RegExp) => {
  const table = screen.getByText(caption, { selector: 'caption' }).closest('table');
  return table ?? document.createElement('table');
};
const heat = () => tableOf(/^Level of each city/);
const spreads = () => tableOf(/^How the cities are spread/);
/** The chart comes later than the page. */
const findChart = () => screen.findByLabelText(/^How the cities are spread in 2026/, {}, { timeout: 20_000 });
const cities = () => [...heat().querySelectorAll('tbody th')].map(({ textContent }) => textContent);

const principleIds = firstPack.principles.map(({ id }) => id);
const records = listRecords(40, [2025, 2026]);
const view = buildView(records, 2026, [firstPack]);
const choices = listChoices(view.groups, {}, 'country');
describe('what is looked at', () => {
  test('is the newest year without filters at first, with a finding, a chart, a table and every city', async () => {
    await show(openNetwork(records));
    expect(screen.getByText(`${view.alike.cities.length} cities in 2026.`)).toBeVisible();
    expect(screen.getByText(/^They have answered \d+% of what applies to them\.$/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: /differ most/ })).toBeVisible();
    expect(await findChart()).toBeVisible();
    expect(spreads().querySelectorAll('tbody th')).toHaveLength(20);
    expect(heat()).toHaveAttribute('aria-rowcount', String(view.alike.cities.length + 1));
  });

  test('can be used by everybody', async () => {
    const { container } = await show(openNetwork(listRecords(6)));
    await findChart();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 120_000);

  test('stands in the address: year, dimension and filters', async () => {
    // Three of the cities in France speak Spanish too, and are one group with the others there.
    const bilingual = listRecords(40, [2025, 2026], (record, index) => ({
      ...record,
      country: index < 20 ? 'ES' : 'FR',
      languages: [...(index < 23 ? ['es'] : []), ...(index < 20 ? [] : ['fr'])],
      size: 'under50k',
      networks: [],
    }));
    const count = (test: (index: number) => boolean) =>
      bilingual.filter(({ year, name }) => year === 2026 && test(Number(name.replace('Town ', '')) - 1)).length;
    const [shown, fit] = [count((index) => index < 20), count((index) => index < 23)];
    const { user, history } = await show(openNetwork(bilingual));
    await user.selectOptions(screen.getByLabelText('What of each principle'), 'Implementation');
    await user.selectOptions(screen.getByLabelText('Language'), `Spanish (${shown} of ${fit} cities)`);
    expect(history.at(-1)).toBe('/network/n1/compare/2026;implementation;language=es');
    expect(screen.getByText(`${shown} cities shown of ${fit} that fit, 2026.`)).toBeVisible();
    expect(screen.getByText(/^Cities are shown in groups of 5 or more/)).toBeVisible();
    expect(heat()).toHaveAttribute('aria-rowcount', String(shown + 1));
    await user.selectOptions(screen.getByLabelText('Year'), '2025');
    expect(history.at(-1)).toBe('/network/n1/compare/2025;implementation;language=es');
    expect(within(spreads()).getByText('7 Access to information').closest('a')).toHaveAttribute(
      'href',
      '/network/n1/principle/P07/2025;implementation;language=es',
    );
  });

  test('a country with too few cities cannot be chosen, and says why', async () => {
    await show(openNetwork(records));
    const few = choices.filter(({ shown }) => shown === 0);
    const options = within(screen.getByLabelText('Country')).getAllByText(/\(too few cities\)$/);
    expect(few.length).toBeGreaterThan(0);
    expect(options).toHaveLength(few.length);
    for (const option of options) {
      expect(option).toBeDisabled();
    }
  });

  test('filters under which nothing is left say so, and can be taken away at once', async () => {
    const { user, history } = await show(openNetwork(records), '2026;level;country=XK;network=Nowhere');
    expect(screen.getByText(/^With these filters fewer than 5 cities are left/)).toBeVisible();
    expect(document.querySelector('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove all filters' }));
    expect(history.at(-1)).toBe('/network/n1/compare/2026;level');
    expect(spreads()).toBeVisible();
  });
});

describe('names', () => {
  test('are nowhere in the page while they are off, nor are countries beside levels', async () => {
    const { container } = await show(openNetwork(records));
    expect(container.innerHTML).not.toContain('Town ');
    expect(cities()[0]).toBe('City 1');
    expect(heat().textContent).not.toMatch(/Spain|France/);
  });

  test('stand for cities that allow it when they are asked for', async () => {
    const named = new Set(records.filter(({ mayBeNamed }) => mayBeNamed).map(({ name }) => name));
    await show(openNetwork(records), '', true);
    const shown = cities();
    expect(shown.some((label) => named.has(label))).toBe(true);
    expect(shown.filter((label) => !named.has(label) && !/^City \d+$/.test(label))).toEqual([]);
  });

  test('stay off when they would tell who is left', async () => {
    const few = listRecords(12, [2026], (record, index) => ({ ...record, mayBeNamed: index > 1 }));
    const { container } = await show(openNetwork(few), '', true);
    expect(screen.getByText(/^Names stay off in this year/)).toBeVisible();
    expect(container.innerHTML).not.toContain('Town ');
  });
});

describe('the own city', () => {
  test('is one of this computer, marked in chart, tables and address; another one in the address is not', async () => {
    const town = records.find(({ year }) => year === 2026)?.name ?? '';
    const { city } = await createCity({ name: town, country: 'ES', year: 2026 });
    const cityId = city.id;
    const own = records.map((record) => (record.name === town ? { ...record, cityId } : record));
    const { user, history } = await show(openNetwork(own), `2026;level;own=${own.at(-1)?.cityId}`);
    const choice = await screen.findByLabelText('Mark a city', {}, { timeout: 10_000 });
    expect(choice).toHaveDisplayValue('None');
    expect(screen.queryByText(/\(marked\)/)).toBeNull();
    await user.selectOptions(choice, within(choice).getByText(/^City \d+, on this computer$/));
    expect(history.at(-1)).toBe(`/network/n1/compare/2026;level;own=${cityId}`);
    expect(within(spreads()).getByText('Your city')).toBeVisible();
    expect(cities().filter((label) => label.endsWith(' (marked)'))).toHaveLength(1);
    const chart = await findChart();
    expect(chart.querySelectorAll('[data-mark="own"]').length).toBeGreaterThan(10);
  });

  test('without a city of this computer none can be marked while names are off', async () => {
    await show(openNetwork(listRecords(12).map((record) => ({ ...record, cityId: `x${record.cityId}` }))));
    expect(screen.queryByLabelText('Mark a city')).toBeNull();
  });
});

describe('what is held back', () => {
  test('beside agreed figures nothing newer is shown while fewer than 5 cities have come', async () => {
    const agreed = buildView(records.slice(0, -2), 2026, [firstPack]);
    const edition = freezeEdition(agreed, principleIds, {
      id: 'e1',
      body: 'Assembly',
      agreedAt: '2026-11-01T10:00:00.000Z',
    });
    await show(openNetwork(records, [edition]), '2026;level;country=ES');
    expect(
      screen.getByText(/^Assembly agreed the figures of 2026 on Nov 1, 2026\. Since then fewer than 5/),
    ).toBeVisible();
    expect(screen.getByText(`${edition.cities} cities in the agreed figures of 2026.`)).toBeVisible();
    expect(screen.queryByLabelText('Country')).toBeNull();
    expect(screen.queryByText(/^Level of each city/, { selector: 'caption' })).toBeNull();
    const median = edition.principles.find(({ scope }) => scope === 'level')?.distribution;
    expect(spreads().querySelector('tbody td')).toHaveTextContent(
      median && median.shown !== 'nothing' ? median.median.toFixed(1) : '?',
    );
  });

  test('different indicator sets compare only what they have in common', async () => {
    const mixed = records.map((record, index) => (index % 3 === 0 ? { ...record, packId: NEXT_PACK } : record));
    const open = openNetwork(mixed);
    const { common } = buildView(mixed, 2026, open.packs, { links: open.links });
    await show(open);
    expect(
      screen.getByText(`Mixed indicator sets: only the ${common} questions they have in common are compared.`),
    ).toBeVisible();
  });

  test('a year with under 5 cities tells what would help, and the year before is shown first', async () => {
    const two = [...listRecords(12, [2025]), ...listRecords(2, [2026])];
    const { user } = await show(openNetwork(two));
    expect(screen.getByLabelText('Year')).toHaveDisplayValue('2025');
    await user.selectOptions(screen.getByLabelText('Year'), '2026');
    expect(screen.getByText(/^2 cities have a file for 2026\. Figures are shown from 5 cities on/)).toBeVisible();
    expect(document.querySelector('table')).toBeNull();
  });

  test('a network without cities says where they are added', async () => {
    const { container } = await show(openNetwork([]));
    expect(screen.getByRole('link', { name: 'Add files of cities' })).toHaveAttribute('href', '/network/n1');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });
});

test('no figure of a whole city and no order of cities over all principles is anywhere', async () => {
  await show(openNetwork(records));
  expect(heat().querySelectorAll('thead th')).toHaveLength(pack.principles.length + 1);
});
