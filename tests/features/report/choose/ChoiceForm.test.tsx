import { act, screen, waitFor, within } from '@testing-library/react';
import { deleteEverything } from '@/data/cities';
import type { OpenAssessment } from '@/data/assessments';
import { saveAnswer } from '@/data/assessments';
import { getReportChoices } from '@/data/reports/reportChoices';
import { startYear } from '@/data/years/cityYears';
import { ReportScreen } from '@/features/report/ReportScreen';
import { shorten } from '../../../exports/reportCity';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';
import { reopen, storeFreshCity } from '../../../support/storedCity';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const SLOW = { timeout: 20_000 };

afterEach(deleteEverything);

async function storeCity(): Promise<OpenAssessment> {
  const { city, assessment } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P01', '01.C1', {
    choice: 'yes',
    note: 'Ask Marta',
    department: 'Sports',
    evidence: [{ id: 'e', title: 'The plan of 2024', type: 'councilDecision' }],
  });
  return reopen(city.id);
}

async function show(stored: OpenAssessment) {
  const open = { ...stored, pack: shorten(stored.pack) };
  const result = await renderScreen(<ReportScreen open={open} />);
  await screen.findByRole('heading', { level: 1 }, SLOW);
  return { ...result, open };
}

async function showForm(open?: OpenAssessment) {
  const result = await show(open ?? (await storeCity()));
  await result.user.click(screen.getByText('Change what is in it'));
  return result;
}

const box = (name: string | RegExp) => screen.getByRole('checkbox', { name });
const audience = (name: string) => screen.getByRole('radio', { name });
const TWO_PAGES = 'Two pages for the mayor and the plenary';

describe('what is in a document', () => {
  it('is made for an audience with one click, with what suits it', async () => {
    const { user, container } = await show(await storeCity());
    expect(container).toHaveTextContent('Ask Marta');
    await user.click(audience(TWO_PAGES));
    await waitFor(() => expect(container).not.toHaveTextContent('Ask Marta'));
    expect(audience(TWO_PAGES)).toBeChecked();
    expect(container).not.toHaveTextContent('The plan of 2024');
  }, 60_000);

  it('lacks the names, notes and evidence that are left out, and says so', async () => {
    const { user, container } = await showForm();
    const check = { 'Notes and comments': 'Ask Marta', Evidence: 'The plan of 2024' };
    for (const [name, words] of Object.entries(check)) {
      expect(container.querySelector('article')).toHaveTextContent(words);
      await user.click(box(name));
      await waitFor(() => expect(container).not.toHaveTextContent(words));
    }
    await user.click(box('Names of departments and people'));
    expect(await screen.findByText('Left out: names, notes, and evidence.')).toBeInTheDocument();
    expect(screen.queryByText(/^This document holds/u)).not.toBeInTheDocument();
  }, 60_000);

  it('lacks a part that is left out, until all are taken in again', async () => {
    const { user } = await showForm();
    await user.click(box('Profile'));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Profile' })).not.toBeInTheDocument());
    expect(screen.getByText('Left out: “Profile”.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take all parts in' }));
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeInTheDocument();
    expect(screen.queryByText(/^Left out/u)).not.toBeInTheDocument();
  }, 60_000);

  it('is remembered in this city, for each document, and can be as usual again', async () => {
    const first = await showForm();
    const { open, user } = first;
    await user.click(box('Profile'));
    await user.click(audience(TWO_PAGES));
    await waitFor(async () => expect((await getReportChoices(open.city.id)).choices).toHaveLength(2));
    first.unmount();
    const second = await show(open);
    expect(audience(TWO_PAGES)).toBeChecked();
    await second.user.click(audience('The full report for the technical committee'));
    expect(await screen.findByText('Left out: “Profile”.')).toBeInTheDocument();
    await second.user.click(screen.getByText('Change what is in it'));
    await second.user.click(screen.getByRole('button', { name: 'Back to what is usual' }));
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeInTheDocument();
    expect(box('Profile')).toBeChecked();
  }, 60_000);

  it('is in two languages, side by side or one after the other', async () => {
    const { user, container } = await showForm();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Second language' }), 'es');
    await screen.findByRole('heading', { name: 'Profile Perfil' }, SLOW);
    await user.click(screen.getByRole('radio', { name: 'One after the other' }));
    const own = await screen.findByRole('heading', { name: 'Perfil' }, SLOW);
    expect(own.closest('[lang]')).toHaveAttribute('lang', 'es');
    expect(screen.getByRole('heading', { name: 'Profile' }).closest('[lang]')).toHaveAttribute('lang', 'en');
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  }, 60_000);

  it('has the years that are chosen, and always its own', async () => {
    const stored = await storeCity();
    await startYear(stored.city, 2025);
    await startYear(stored.city, 2024);
    const { user, open } = await showForm(await reopen(stored.city.id));
    const years = within(screen.getByRole('group', { name: 'Years' }));
    await waitFor(() => expect(years.getAllByRole('checkbox')).toHaveLength(3));
    expect(years.getByRole('checkbox', { name: '2026' })).toBeDisabled();
    await user.click(years.getByRole('checkbox', { name: '2024' }));
    await waitFor(async () =>
      expect((await getReportChoices(open.city.id)).choices[0]).toMatchObject({ years: [2025, 2026] }),
    );
    await user.click(years.getByRole('checkbox', { name: '2024' }));
    // All years: also those that are still to come.
    await waitFor(async () => expect((await getReportChoices(open.city.id)).choices[0]).toMatchObject({ years: [] }));
  }, 60_000);

  it('is a questionnaire for one department, blank or with the answers that are there', async () => {
    const { user, open, container } = await showForm();
    await user.click(audience('Questionnaire on paper'));
    expect(screen.queryByText(/^This document holds/u)).not.toBeInTheDocument();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Department' }), 'Sports');
    await user.click(box('Print the answers that are there already'));
    await waitFor(() => expect(container.querySelector('article')).toHaveTextContent('Ask Marta'));
    expect(await screen.findByText(/^This document holds/u)).toBeInTheDocument();
    await user.click(box('Notes and comments'));
    await waitFor(() => expect(container.querySelector('article')).not.toHaveTextContent('Ask Marta'));
    const [first, second] = screen.getByRole('group', { name: 'Principles' }).querySelectorAll('input');
    await user.click(first as HTMLElement);
    // One question at least stays.
    await waitFor(() => expect(second).toBeDisabled());
    await waitFor(async () =>
      expect((await getReportChoices(open.city.id)).choices[0]).toMatchObject({
        department: 'Sports',
        principles: ['P02'],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'All principles' }));
    expect(first).toBeChecked();
  }, 60_000);

  it('says what of it may name people', async () => {
    await show(await storeCity());
    const note = screen.getByText(/^This document holds/u);
    expect(note).toHaveTextContent('This document holds names of departments, notes, and evidence.');
  }, 60_000);

  it('has no fault that axe finds, with everything folded out', async () => {
    const { container, user } = await showForm();
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await user.tab();
    expect(document.activeElement).not.toBe(document.body);
  }, 60_000);
});

describe('the logo', () => {
  const input = () => screen.getByLabelText('Logo of the city');

  it('stands in the document with the name of the city, is remembered, and can be taken away', async () => {
    const { user, open } = await showForm();
    await user.upload(input(), new File([PNG], 'logo.png', { type: 'image/png' }));
    const pictures = await screen.findAllByRole('img', { name: 'Granollers' });
    expect(pictures[0]).toHaveAttribute('src', expect.stringMatching(/^data:image\/png;base64,/u));
    expect((await getReportChoices(open.city.id)).logo).toMatch(/^data:image\/png/u);
    await user.click(screen.getByRole('button', { name: 'Take the logo away' }));
    await waitFor(() => expect(screen.queryByRole('img', { name: 'Granollers' })).not.toBeInTheDocument());
    expect((await getReportChoices(open.city.id)).logo).toBeUndefined();
  }, 60_000);

  it.each([
    ['page.png', ['<html><script>'], '“page.png” is not a PNG, JPEG or SVG picture.'],
    ['big.png', [PNG, new Uint8Array(1_200_000)], 'The picture “big.png” is 1.2 MB.'],
  ])(
    'that is none changes nothing and says why: %s',
    async (name, parts, words) => {
      const { user, open } = await showForm();
      await user.upload(input(), new File(parts, name, { type: 'image/png' }));
      expect(await screen.findByRole('alert')).toHaveTextContent(words);
      expect((await getReportChoices(open.city.id)).logo).toBeUndefined();
      expect(input()).toBeInvalid();
    },
    60_000,
  );

  it('of SVG is a picture, never a part of the page', async () => {
    const { user, container } = await showForm();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title="x"</script><text>Words</text></svg>';
    await act(() => user.upload(input(), new File([svg], 'logo.svg', { type: 'image/svg+xml' })));
    await screen.findAllByRole('img', { name: 'Granollers' });
    expect(container.querySelector('script')).toBeNull();
    expect(container).not.toHaveTextContent('Words');
  }, 60_000);
});
