import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { saveFile } from '@/data/browser/saveFile';
import { createNetwork, getNetwork, putRecords, removeCity } from '@/data/network/networks';
import { useNetwork } from '@/data/network/useNetwork';
import { hashText } from '@/data/browser/hash';
import { parseNetworkFile } from '@/domain/network/files/networkFile';
import type { NetworkYear } from '@/domain/network/record';
import { NetworkReportPage } from '@/features/network/NetworkReportPage';
import { listRecords } from '../../exports/network/reportNetwork';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

vi.mock('@/data/browser/saveFile', () => ({ saveFile: vi.fn() }));

/** The page of the report with its address, and the tick for names that stands above it in the app. */
function Report({ id }: { id: string }) {
  const { value } = useNetwork(id, 'en');
  const [areNamesWanted, setNamesWanted] = useState(false);
  const [address] = useLocation();
  const [first, second] = address.split('/').slice(4);
  return (
    <>
      <button type="button" onClick={() => setNamesWanted(true)}>
        Names
      </button>
      {value ? <NetworkReportPage open={value} areNamesWanted={areNamesWanted} first={first} second={second} /> : null}
    </>
  );
}

async function openReport(records: readonly NetworkYear[]) {
  const id = await createNetwork('Atlantic <i>cities</i>');
  await putRecords(id, records);
  const rendered = await renderScreen(<Report id={id} />, `/network/${id}/report`);
  await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
  return { id, ...rendered };
}

function getMiddles(): (string | null)[] {
  const table = screen.getByRole('table', { name: /^Levels of the network/ });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent ?? null);
}

async function agree({ user }: Awaited<ReturnType<typeof openReport>>) {
  await user.type(screen.getByRole('textbox', { name: 'Who agrees' }), 'General assembly');
  await user.click(screen.getByRole('button', { name: 'Agree the figures of 2026' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Freeze the figures' }));
  await screen.findByText('The figures of 2026 are agreed. They are those of now.');
}

beforeEach(() => {
  // jsdom has no dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(() => vi.mocked(saveFile).mockClear());

describe('the report of a network', () => {
  test('shows the levels of the network as a draft, the name as text, and can be read by everyone', async () => {
    const { container } = await openReport(await listRecords(6));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Atlantic <i>cities</i>');
    expect(screen.getByText('Draft')).toBeInTheDocument();
    expect(getMiddles().filter((middle) => middle !== '–').length).toBeGreaterThan(10);
    expect(screen.getByText('The network has no year before 2026, so there is no change to tell.')).toBeInTheDocument();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  test('compares with the year before', async () => {
    await openReport(await listRecords(12, { years: [2025, 2026] }));
    const table = await screen.findByRole(
      'table',
      { name: 'Change from 2025 to 2026, in levels' },
      { timeout: 20_000 },
    );
    expect(within(table).getAllByRole('row')).toHaveLength(21);
  }, 60_000);

  test('says what to do while there is nothing, and shows no figures of few cities', async () => {
    const { id } = await openReport([]);
    expect(screen.getByRole('link', { name: 'Open files of cities' })).toHaveAttribute('href', `/network/${id}`);
    await putRecords(id, await listRecords(3));
    expect(await screen.findByText(/^Fewer than 5 cities have 2026, so this report/)).toBeInTheDocument();
    expect(new Set(getMiddles())).toEqual(new Set(['–']));
    expect(screen.queryByRole('button', { name: /^Agree the figures/ })).not.toBeInTheDocument();
  }, 60_000);

  test('asks who agrees and on which day before anything is frozen', async () => {
    const { id, user } = await openReport(await listRecords(6));
    await user.clear(screen.getByLabelText('Day'));
    await user.type(screen.getByLabelText('Day'), '2099-01-01');
    await user.click(screen.getByRole('button', { name: 'Agree the figures of 2026' }));
    expect(await screen.findByText('Write who agrees the figures.')).toBeInTheDocument();
    expect(screen.getByText(/^This day has not come yet/)).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Who agrees' }), 'Board');
    await user.clear(screen.getByLabelText('Day'));
    await user.type(screen.getByLabelText('Day'), '2026-01-02');
    await user.click(screen.getByRole('button', { name: 'Agree the figures of 2026' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Not yet' }));
    expect((await getNetwork(id))?.network.editions).toEqual([]);
  }, 60_000);

  test('keeps agreed figures as they were when cities leave, and does not tell who left', async () => {
    const records = await listRecords(12);
    const opened = await openReport(records);
    const before = getMiddles();
    await agree(opened);
    expect(screen.getByText('Agreed edition')).toBeInTheDocument();
    for (const { cityId } of records.slice(0, 3)) {
      await removeCity(opened.id, cityId);
    }
    expect(await screen.findByText(/^Only the agreed figures are shown/)).toBeInTheDocument();
    expect(getMiddles()).toEqual(before);
    expect(screen.queryByRole('heading', { name: 'Numbers' })).not.toBeInTheDocument();
    expect(screen.getByText(/^The figures of 2026 were agreed, and since then fewer than 5/)).toBeInTheDocument();
    const list = screen.getByRole('table', { name: 'What was agreed, the newest year first' });
    expect(within(list).getByRole('cell', { name: 'General assembly' })).toBeInTheDocument();
    expect(within(list).getByRole('cell', { name: '12' })).toBeInTheDocument();
  }, 60_000);

  test('offers the figures of now beside those agreed once 5 cities have come', async () => {
    const records = await listRecords(18);
    const opened = await openReport(records.slice(0, 12));
    const before = getMiddles();
    await agree(opened);
    await putRecords(opened.id, records.slice(12));
    await opened.user.selectOptions(
      await screen.findByRole('combobox', { name: 'Figures' }),
      'As they are now, not agreed',
    );
    await waitFor(() => expect(screen.getByText('Draft')).toBeInTheDocument());
    expect(getMiddles()).not.toEqual(before);
    expect(opened.history.at(-1)).toBe(`/network/${opened.id}/report/2026/today`);
    await opened.user.click(screen.getByRole('link', { name: /^Read the edition of 2026/ }));
    await waitFor(() => expect(screen.getByText('Agreed edition')).toBeInTheDocument());
    expect(getMiddles()).toEqual(before);
  }, 60_000);

  test('makes the files: report, table, columns, and the whole network that opens again', async () => {
    const { user, id } = await openReport(await listRecords(6));
    for (const name of [/\(HTML\)/, /the table \(CSV\)/, /what the columns mean/, /the network as one file/]) {
      await user.click(screen.getByRole('button', { name }));
    }
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(4));
    const files = vi
      .mocked(saveFile)
      .mock.calls.map(([file]) => file)
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(files.map(({ name }) => name.replace(/_\d{4}-\d\d-\d\d\./, '.'))).toEqual([
      'educating-cities_Atlantic-i-cities-i_network-columns_2026_en.csv',
      'educating-cities_Atlantic-i-cities-i_network-report_2026_en.html',
      'educating-cities_Atlantic-i-cities-i_network-table_2026_en.csv',
      'educating-cities_Atlantic-i-cities-i_whole-network.json',
    ]);
    const [, html, , whole] = files.map(({ content }) => (typeof content === 'string' ? content : ''));
    expect(html).toContain('Atlantic &lt;i&gt;cities&lt;/i&gt;');
    const parsed = parseNetworkFile(whole ?? '', hashText);
    expect(parsed.ok && parsed.content.network.id).toBe(id);
    expect(parsed.ok && parsed.content.records).toHaveLength(6);
  }, 60_000);
});
