import { act, screen, waitFor, within } from '@testing-library/react';
import { saveAnswer } from '@/data/assessments';
import { createCity, deleteEverything, listCities, listHoldings } from '@/data/cities';
import { getCityContent } from '@/data/files/content';
import { applyDisplay, getDisplay } from '@/data/browser/display';
import { SettingsScreen } from '@/features/settings/SettingsScreen';
import en from '@/i18n/locales/en.json';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const { data, deleteAll, deleteCity, display, support } = en.settings;
const NOTE = 'Only the mayor knows this';

const downloads = vi.hoisted(() => vi.fn<(file: { name: string; content: string }) => void>());
vi.mock('@/data/browser/saveFile', () => ({ saveFile: downloads }));

/** A sentence of the language file with its gaps filled in. */
function say(sentence: string, values: Record<string, string | number>): string {
  return Object.entries(values).reduce((text, [gap, value]) => text.replaceAll(`{{${gap}}}`, String(value)), sentence);
}

/** Two cities; the first has two answers and a note. */
async function storeCities(): Promise<string> {
  const { city, assessment } = await createCity({ name: 'Granollers', country: 'ES', year: 2026 });
  await createCity({ name: 'Lisboa', country: 'PT', year: 2025 });
  await saveAnswer(assessment.id, 'P01', '01.C2', { state: 'answered', level: 'established', note: NOTE });
  await saveAnswer(assessment.id, 'P01', '01.C1', { state: 'answered', choice: 'yes' });
  await saveAnswer(assessment.id, 'P01', '01.I1', { state: 'unknown' });
  return city.id;
}

async function openSettings() {
  const result = await act(() => renderScreen(<SettingsScreen />, '/settings'));
  await waitFor(() => expect(screen.queryByRole('table') ?? screen.queryByText(data.none)).toBeVisible());
  return result;
}

const names = async () => (await listCities()).map(({ city }) => city.name);
const deleteButton = (city: string) => screen.findByRole('button', { name: say(data.deleteOf, { city }) });

beforeEach(async () => {
  await deleteEverything();
  applyDisplay();
  downloads.mockClear();
});

describe('display', () => {
  it('takes a theme and a text size at once and remembers them', async () => {
    const { user, unmount } = await openSettings();
    const root = document.documentElement;
    expect(screen.getByRole('radio', { name: display.themes.system })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: display.themes.dark }));
    expect(root.dataset).toMatchObject({ theme: 'dark', text: 'normal' });
    await user.click(screen.getByRole('radio', { name: display.texts.larger }));
    expect(root.dataset).toMatchObject({ theme: 'dark', text: 'larger' });

    unmount();
    delete root.dataset.theme;
    delete root.dataset.text;
    applyDisplay();
    expect(root.dataset).toMatchObject({ theme: 'dark', text: 'larger' });
    await openSettings();
    expect(screen.getByRole('radio', { name: display.themes.dark })).toBeChecked();
    expect(screen.getByRole('radio', { name: display.texts.larger })).toBeChecked();
  });
});

describe('the cities on this computer', () => {
  it('are listed with years, answered indicators and their last copy, without faults for assistive technology', async () => {
    await storeCities();
    const { container } = await openSettings();
    const rows = await screen.findAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining(data.city),
      expect.stringContaining('Granollers2026: 2 answeredNo copy in a file yet (3 changes)'),
      expect.stringContaining('Lisboa2025: 0 answeredNo copy in a file yet (0 changes)'),
    ]);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  it('can be downloaded one by one, and the age of the copy follows', async () => {
    await storeCities();
    const { user } = await openSettings();
    await user.click(await screen.findByRole('button', { name: say(data.downloadOf, { city: 'Granollers' }) }));
    await waitFor(() => expect(downloads).toHaveBeenCalledOnce());
    expect(downloads.mock.calls[0]?.[0].name).toContain('Granollers');
    expect(downloads.mock.calls[0]?.[0].content).toContain(NOTE);
    expect(await screen.findByText(/Copy in file: today/)).toBeVisible();
  });

  it('are not deleted when a person changes their mind', async () => {
    await storeCities();
    const { user } = await openSettings();
    await user.click(await deleteButton('Granollers'));
    const dialog = screen.getByRole('dialog', { name: say(deleteCity.question, { city: 'Granollers' }) });
    expect(dialog).toHaveTextContent(say(deleteCity.noFile, { city: 'Granollers' }));
    expect(dialog).toHaveTextContent(deleteCity.stays);
    expect(await findAccessibilityFaults(dialog)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: say(deleteCity.keep, { city: 'Granollers' }) }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await names()).toEqual(['Granollers', 'Lisboa']);
  });

  it('are deleted after a question, and brought back whole', async () => {
    const cityId = await storeCities();
    const before = await getCityContent(cityId);
    const [held] = await listHoldings();
    const { user } = await openSettings();
    await user.click(await deleteButton('Granollers'));
    expect(await names()).toEqual(['Granollers', 'Lisboa']);
    await user.click(screen.getByRole('button', { name: say(deleteCity.confirm, { city: 'Granollers' }) }));

    // A restore point is made first, which takes its time on a slow computer.
    const button = { name: say(deleteCity.undo, { city: 'Granollers' }) };
    const undo = await screen.findByRole('button', button, { timeout: 10_000 });
    await waitFor(() => expect(undo).toHaveFocus());
    expect(undo).toHaveAccessibleDescription(say(deleteCity.done, { city: 'Granollers' }));
    expect(await names()).toEqual(['Lisboa']);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));

    await user.click(undo);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3), { timeout: 10_000 });
    expect(await getCityContent(cityId)).toEqual(before);
    expect((await listHoldings())[0]).toEqual(held);
    expect(screen.queryByRole('button', { name: say(deleteCity.undo, { city: 'Granollers' }) })).toBeNull();
    expect(screen.getByRole('heading', { name: data.title })).toHaveFocus();
  });
});

describe('delete everything', () => {
  it('lists what goes, then empties the browser, the choices above included', async () => {
    await storeCities();
    const { user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: display.themes.dark }));
    await user.click(screen.getByRole('button', { name: deleteAll.button }));
    const dialog = screen.getByRole('dialog', { name: deleteAll.question });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Granollers: 2026', 'Lisboa: 2025', deleteAll.points, deleteAll.ballots, deleteAll.settings]);
    expect(dialog).toHaveTextContent(say(deleteAll.unsaved, { cities: 'Granollers and Lisboa' }));
    expect(await names()).toHaveLength(2);

    await user.click(within(dialog).getByRole('button', { name: deleteAll.confirm }));
    await waitFor(() => expect(screen.getByText(deleteAll.done)).toHaveFocus());
    expect(await names()).toEqual([]);
    expect(await screen.findByText(data.none)).toBeVisible();
    expect(getDisplay()).toEqual({ theme: 'system', text: 'normal' });
    expect(document.documentElement.dataset).toMatchObject({ theme: 'system', text: 'normal' });
    expect(screen.getByRole('radio', { name: display.themes.system })).toBeChecked();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('educating-cities.'))).toEqual([]);
  });

  it('keeps everything when a person changes their mind', async () => {
    await storeCities();
    const { user } = await openSettings();
    await user.click(screen.getByRole('button', { name: deleteAll.button }));
    await user.click(screen.getByRole('button', { name: deleteAll.keep }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await names()).toEqual(['Granollers', 'Lisboa']);
  });
});

describe('the lines for support', () => {
  it('tell about tool, browser and counts, and nothing that was written', async () => {
    await storeCities();
    await openSettings();
    const lines = screen.getByLabelText(support.lines);
    await waitFor(() => expect(lines).toHaveTextContent('"answers": 3'));
    expect(JSON.parse(lines.textContent ?? '')).toMatchObject({
      version: __APP_VERSION__,
      browser: navigator.userAgent,
      language: 'en',
      records: { cities: 2, assessments: 2, answers: 3 },
    });
    for (const secret of [NOTE, 'Granollers', 'Lisboa', 'established']) {
      expect(lines).not.toHaveTextContent(secret);
    }
  });

  it('are copied with one button', async () => {
    const { user } = await openSettings();
    const lines = screen.getByLabelText(support.lines);
    await waitFor(() => expect(lines).toHaveTextContent('"version"'));
    await user.click(screen.getByRole('button', { name: support.copy }));
    expect(await screen.findByText(support.copied)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(lines.textContent);
  });

  it('are selected where the browser does not allow copying', async () => {
    const { user } = await openSettings();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const lines = screen.getByLabelText(support.lines);
    await waitFor(() => expect(lines).toHaveTextContent('"version"'));
    await user.click(screen.getByRole('button', { name: support.copy }));
    expect(await screen.findByText(support.select)).toBeVisible();
    expect(getSelection()?.toString()).toBe(lines.textContent);
  });
});
