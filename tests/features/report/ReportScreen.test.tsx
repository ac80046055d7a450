import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '@/domain/answer';
import { downloadCity } from '@/data/files/cityFiles';
import { saveFile, type FileToSave } from '@/data/browser/saveFile';
import { usualChoice } from '@/domain/document/choice';
import { makeDocuments } from '@/exports/documents';
import { writeDocument } from '@/exports/html';
import { ReportScreen } from '@/features/report/ReportScreen';
import { REAL_CITY, realAssessment, reportInput, shorten } from '../../exports/reportCity';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { CITY, answer, openAssessment } from '../../support/samples';

vi.mock('@/data/browser/saveFile', () => ({ saveFile: vi.fn() }));
vi.mock('@/data/files/cityFiles', async (original) => ({ ...(await original<object>()), downloadCity: vi.fn() }));

beforeEach(() => {
  vi.mocked(saveFile).mockReset();
  vi.mocked(downloadCity).mockReset().mockResolvedValue('copy.json');
});
afterEach(() => vi.restoreAllMocks());

/** The screen with the first principles of the pack: the others only make it longer. */
async function showReport(answers: Answer[] = [], city = CITY) {
  const whole = await openAssessment(answers, city);
  const open = { ...whole, pack: shorten(whole.pack) };
  const result = await renderScreen(<ReportScreen open={open} />);
  // The words of all indicators are loaded first, which takes a moment the first time.
  await screen.findByRole('heading', { level: 1 }, { timeout: 20_000 });
  return { ...result, open };
}

async function savedFile(): Promise<FileToSave> {
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
  return vi.mocked(saveFile).mock.calls[0]?.[0] ?? { name: '', content: '', type: '' };
}

describe('ReportScreen', () => {
  it('shows the very words of the HTML report', async () => {
    const work = await realAssessment(shorten);
    const { container } = await showReport(work.answers, REAL_CITY);
    const input = await reportInput({ ...work, principles: [] }, REAL_CITY, 'en', shorten);
    const { documents } = await makeDocuments([input], usualChoice('full'));
    const file = new DOMParser().parseFromString(writeDocument(documents[0]), 'text/html');
    const words = (element: Element | null) =>
      [...(element?.querySelectorAll('h2, h3, p, dt, dd, caption, th, td, svg text, figcaption') ?? [])].map(
        (part) => part.textContent,
      );
    for (const section of file.querySelectorAll('main > section')) {
      const id = section.getAttribute('aria-labelledby') ?? '';
      expect(words(container.querySelector(`section[aria-labelledby="${id}"]`))).toEqual(words(section));
    }
    expect(file.querySelectorAll('main > section').length).toBe(9);
  });

  it('has no fault that axe finds, with everything in it', async () => {
    const { container } = await showReport((await realAssessment(shorten)).answers, REAL_CITY);
    expect(container.querySelectorAll('table').length).toBeGreaterThan(4);
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  it('says that nothing is answered yet, without a fault that axe finds', async () => {
    const { container } = await showReport();
    expect(container).toHaveTextContent('Nothing is answered yet');
    expect(await findAccessibilityFaults(container)).toEqual([]);
  }, 60_000);

  it('has headings without a gap', async () => {
    const { container } = await showReport();
    const levels = [...container.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
  });

  it('warns while less than 60 % of what applies is answered, with the count', async () => {
    const { indicators } = shorten((await openAssessment()).pack);
    const enough = Math.ceil(0.6 * indicators.length);
    const answers = indicators.map(({ id }) => answer(id, { state: 'answered', level: 'notYet' }));
    const { unmount } = await showReport(answers.slice(0, enough - 1));
    expect(
      screen.getByText(`Only ${enough - 1} of ${indicators.length} questions are answered`, { exact: false }),
    ).toBeVisible();
    unmount();
    await showReport(answers.slice(0, enough));
    expect(screen.queryByText(/^Only/u)).not.toBeInTheDocument();
  });

  it('marks a draft and a sample, and says that nothing is sent', async () => {
    await showReport([], { ...CITY, sample: true });
    expect(screen.getByText('Draft')).toBeInTheDocument();
    expect(screen.getByText('Sample')).toBeInTheDocument();
    expect(screen.getByText(/^Nothing is sent/u)).toBeInTheDocument();
  });

  it('downloads the report as one HTML file', async () => {
    const { user } = await showReport([answer('01.C2', { state: 'answered', level: 'notYet', note: 'a note' })]);
    await user.click(screen.getByRole('button', { name: 'Download the report (HTML)' }));
    const { name, content, type } = await savedFile();
    expect(name).toMatch(/^educating-cities_Granollers_2026_report_en_\d{4}-\d{2}-\d{2}\.html$/u);
    expect(type).toBe('text/html');
    expect(content).toMatch(/^<!doctype html>[^]*a note/u);
  });

  it('makes the report in another language than that of the screen', async () => {
    const work = await realAssessment(shorten);
    const { container, user } = await showReport(work.answers, REAL_CITY);
    const choice = screen.getByRole('combobox', { name: 'First language' });
    expect(choice).toHaveValue('en');
    expect(
      within(choice)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toContain('Català');
    await user.selectOptions(choice, 'fr');
    const profile = await screen.findByRole('heading', { name: 'Profil' }, { timeout: 20_000 });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Rapport d’autoévaluation 2026');
    expect(screen.getByText('2 – En cours', { selector: 'th' })).toBeInTheDocument();
    const levels = [...container.querySelectorAll('section:has(> #profile-table) td')];
    expect(levels.some(({ textContent }) => /^\d,\d$/u.test(textContent ?? ''))).toBe(true);
    const languageOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
    expect([profile, screen.getByRole('heading', { level: 1 })].map(languageOf)).toEqual(['fr', 'fr']);
    expect(profile.closest('[dir]')).toHaveAttribute('dir', 'ltr');
    expect(languageOf(screen.getByRole('heading', { name: 'Take it with you' }))).toBe('en');
    expect(document.documentElement.lang).toBe('en');
  }, 60_000);

  it('downloads what is chosen: both languages in the report, the first in the table', async () => {
    const { user } = await showReport();
    await user.selectOptions(screen.getByRole('combobox', { name: 'First language' }), 'fr');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Second language/u }), 'es');
    await screen.findByRole('heading', { name: 'Profil Perfil' }, { timeout: 20_000 });
    await user.click(screen.getByRole('button', { name: 'Download the report (HTML)' }));
    const report = await savedFile();
    expect(report.name).toMatch(/_2026_report_fr-es_\d/u);
    expect(report.content).toMatch(/<html lang="fr"[^]*<span lang="es" dir="ltr">Perfil</u);
    vi.mocked(saveFile).mockReset();
    await user.click(screen.getByRole('button', { name: 'Download the table (CSV)' }));
    const table = await savedFile();
    expect(table.name).toMatch(/_2026_table_fr_\d/u);
    expect(table.content).toMatch(/^\uFEFF"Ville";"Pays"/u);
  }, 60_000);

  it('shows two languages side by side, without a fault that axe finds', async () => {
    const { container, user } = await showReport((await realAssessment(shorten)).answers, REAL_CITY);
    const second = screen.getByRole('combobox', { name: /^Second language/u });
    expect(second).toHaveValue('');
    expect(within(second).queryByRole('option', { name: 'English' })).not.toBeInTheDocument();
    await user.selectOptions(second, 'es');
    const heading = await screen.findByRole('heading', { name: 'Profile Perfil' }, { timeout: 20_000 });
    expect([...heading.querySelectorAll('[lang]')].map((side) => side.getAttribute('lang'))).toEqual(['en', 'es']);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'First language' }), 'es');
    expect(second).toHaveValue('');
    expect(await screen.findByRole('heading', { name: 'Perfil' }, { timeout: 20_000 })).toBeInTheDocument();
  }, 120_000);

  it('downloads the table', async () => {
    const { user } = await showReport();
    await user.click(screen.getByRole('button', { name: 'Download the table (CSV)' }));
    const { name, content } = await savedFile();
    expect(name).toMatch(/_table_.*\.csv$/u);
    expect(content).toMatch(/^\uFEFF"City"/u);
  });

  it('prints this page and says which browser makes an accessible PDF', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { user } = await showReport();
    const button = screen.getByRole('button', { name: 'Print or save as PDF' });
    expect(button).toHaveAccessibleDescription(/Chrome or Edge/u);
    await user.click(button);
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it('downloads the complete copy, from the screen when the store cannot be read', async () => {
    vi.mocked(downloadCity).mockRejectedValueOnce(new Error('no store'));
    const { user, open } = await showReport([answer('01.C2', { state: 'unknown' })]);
    const button = screen.getByRole('button', { name: 'Download the complete copy of the city' });
    expect(button).toHaveAccessibleDescription(/every answer, note and piece of evidence/u);
    await user.click(button);
    await waitFor(() => expect(downloadCity).toHaveBeenCalledTimes(2));
    expect(vi.mocked(downloadCity).mock.calls[1]?.[2]?.assessments[0]?.answers).toEqual(open.assessment.answers);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says so when a file cannot be made', async () => {
    vi.mocked(saveFile).mockImplementation(() => {
      throw new Error('blocked');
    });
    const { user } = await showReport();
    await user.click(screen.getByRole('button', { name: 'Download the table (CSV)' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Download the table (CSV) could not be made. Your answers are safe.',
    );
  });

  it('leads from the contents to a principle without changing the address', async () => {
    const { user, history } = await showReport();
    await user.click(screen.getByRole('button', { name: 'Principle 2: Broad education policy' }));
    expect(screen.getByRole('heading', { name: 'Principle 2: Broad education policy' })).toHaveFocus();
    expect(history).toHaveLength(1);
  });
});
