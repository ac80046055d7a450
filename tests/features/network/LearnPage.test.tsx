import { screen, waitFor, within } from '@testing-library/react';
import { freezeEdition } from '@/domain/network/edition';
import type { NetworkEdition } from '@/domain/network/network';
import type { NetworkYear } from '@/domain/network/record';
import { buildView } from '@/domain/network/view';
import { LearnPage } from '@/features/network/LearnPage';
import { levelYear, levelYears, openNetwork, PRINCIPLE } from '../../support/network/oneLevel';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { MOMENT } from '../../support/samples';
import { firstPack } from '../../support/years/nextPack';

const offers = [{ principleId: PRINCIPLE, title: 'A museum card for every family', link: 'https://example.org/card' }];
const wishes = [{ principleId: PRINCIPLE }];
const like = { country: 'PT', size: 'under50k', languages: ['pt'] } as const;
const city = (id: string, level: number, fields: Parameters<typeof levelYear>[3]) => levelYear(id, 2026, level, fields);

/** Two cities offer and two ask, one of each does not want to be named, and so do four others. */
const records: NetworkYear[] = [
  city('a', 4, { name: 'Alcarvela', ...like, languages: ['pt'], offers, contact: 'culture@example.org' }),
  city('b', 3, { name: 'Bronvale', country: 'SE', mayBeNamed: false, offers, contact: 'hidden@example.org' }),
  city('low', 2, { name: 'Lowmarch', offers }),
  city('d', 1, { name: 'Dorsanta', ...like, languages: ['pt'], wishes }),
  city('e', 1, { name: 'Estrilla', country: 'FR', mayBeNamed: false, wishes }),
  ...[1, 2, 3, 4].map((number) => city(`quiet${number}`, 1, { name: `Quiet ${number}`, mayBeNamed: false })),
];

type Look = { names?: boolean; first?: string; second?: string; editions?: NetworkEdition[] };

async function show(shown: NetworkYear[], { names = false, first, second, editions = [] }: Look = {}) {
  const open = await openNetwork(shown, editions);
  return renderScreen(<LearnPage open={open} areNamesWanted={names} first={first} second={second} />);
}

const listUnder = (heading: string) => {
  const part = screen.getByRole('heading', { name: heading }).closest('section');
  return part
    ? within(part)
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent)
    : [];
};

test('all principles stand in one table with the number of cities, and nobody is named', async () => {
  const { container } = await show(records);
  expect(screen.getByText('In 1 of 20 principles cities offer what others ask for.')).toBeInTheDocument();
  const row = screen.getByRole('link', { name: '4 Access to culture' }).closest('tr');
  expect([...(row?.cells ?? [])].slice(1).map(({ textContent }) => textContent)).toEqual(['2 cities', '2 cities']);
  expect(container.innerHTML).not.toMatch(/Alcarvela|Bronvale|Dorsanta|Estrilla/);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('what is asked for and offered by nobody is said', async () => {
  await show(records.filter(({ cityId }) => cityId !== 'a' && cityId !== 'b'));
  expect(screen.getByText(/^Asked for, and offered by nobody yet: Access to culture\./)).toBeInTheDocument();
});

test('without names the sheet of a principle counts, and shows nothing of any city', async () => {
  const { container } = await show(records, { first: '2026', second: PRINCIPLE });
  expect(screen.getByRole('heading', { name: 'Can share: 2 cities' })).toBeInTheDocument();
  expect(screen.getByText(/^2 cities are not named here\. Ask the coordinator/)).toBeInTheDocument();
  expect(container.innerHTML).not.toMatch(/Alcarvela|Bronvale|Portugal|Sweden|museum|example\.org|City \d/);
});

test('with names those that allow it are listed with how to reach them and what they have in common', async () => {
  const { container } = await show(records, { names: true, first: '2026', second: PRINCIPLE.toLowerCase() });
  const [offering] = listUnder('Can share: 2 cities');
  expect(offering).toContain('Alcarvela');
  expect(offering).toContain('Portugal · 10,000 to 50,000 inhabitants · Portuguese');
  expect(offering).toContain('A museum card for every family');
  expect(offering).toContain('Contact: culture@example.org');
  expect(listUnder('Want to learn: 2 cities')[0]).toContain('No contact in its file: ask the coordinator');
  expect(screen.getByText(/^1 city is not named here\. Ask the coordinator/)).toBeInTheDocument();
  expect(within(screen.getByRole('table')).getByRole('row', { name: /^Dorsanta/ })).toHaveTextContent(
    'Alcarvela similar size, same country, and a language in common',
  );
  expect(container.innerHTML).not.toMatch(/Bronvale|Estrilla|Sweden|hidden@/);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('where 1 to 4 cities keep their name, they stand in no list, not even as a number', async () => {
  const few = records.filter(({ cityId }) => !cityId.startsWith('quiet'));
  for (const names of [true, false]) {
    const { container, unmount } = await show([...few, ...levelYears(2026, [1, 1, 1, 1, 1])], {
      names,
      first: '2026',
      second: PRINCIPLE,
    });
    expect(screen.getByText(/Fewer than 5 cities of this year keep their name to themselves/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Can share: 1 city' })).toBeInTheDocument();
    expect(container.innerHTML.includes('Alcarvela')).toBe(names);
    expect(container.innerHTML).not.toMatch(/Bronvale/);
    unmount();
  }
});

test('the sheets of all principles come one after the other; year and sheet stand in the address', async () => {
  const { user, history } = await show([...records, ...levelYears(2025, [1, 1, 1, 1, 1])], { second: 'all' });
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(20);
  await user.selectOptions(screen.getByLabelText('Year'), '2025');
  expect(history.at(-1)).toBe('/network/n1/learn/2025/all');
  await user.selectOptions(screen.getByLabelText('Show'), 'All principles at a glance');
  expect(history.at(-1)).toBe('/network/n1/learn/2026');
});

test('what nobody does, what many do not know, what many moved in and why', async () => {
  const forget = (record: NetworkYear) => ({ ...record, answers: record.answers.replace(/\d/, '?') });
  const before = levelYears(2025, [1, 1, 1, 1, 1]);
  const after = levelYears(2026, [2, 2, 2, 2, 2], { reason: 'p' });
  const { unmount } = await show([...before, ...after]);
  await waitFor(() => expect(listUnder('What many moved in, from 2025 to 2026')).toHaveLength(1), { timeout: 20_000 });
  expect(listUnder('What many moved in, from 2025 to 2026')).toEqual(['Access to culture 5 of 5 cities moved up']);
  expect(listUnder('Most frequent reasons, from 2025 to 2026')).toEqual(['Real progress 5 cities']);
  expect(listUnder('What nobody does yet')).toHaveLength(4);
  expect(listUnder('What nobody does yet')[0]).toContain('5 cities answered, none at level 3 or 4');
  expect(listUnder('What many do not know yet')).toEqual([]);
  unmount();
  await show(after.map(forget));
  expect(listUnder('What many do not know yet')[0]).toContain('5 cities do not know yet');
  expect(listUnder('What nobody does yet')).toHaveLength(3);
});

test('of an agreed year that few cities have changed since, nothing is counted anew', async () => {
  const after = levelYears(2026, [2, 2, 2, 2, 2]);
  const ids = firstPack.principles.map(({ id }) => id);
  const view = buildView(after, 2026, [firstPack]);
  const edition = freezeEdition(view, ids, { id: 'e1', body: 'Assembly', agreedAt: MOMENT });
  await show([...after, levelYear('late', 2026, 4)], { editions: [edition] });
  expect(screen.getByText(/^The figures of 2026 are agreed/)).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'What nobody does yet' })).not.toBeInTheDocument();
});
