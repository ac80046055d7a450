import { screen, waitFor, within } from '@testing-library/react';
import { hashText } from '@/data/browser/hash';
import { saveAnswer, type OpenAssessment } from '@/data/assessments';
import { deleteEverything, saveCityFacts } from '@/data/cities';
import { database } from '@/data/database';
import { saveCard, savePriority } from '@/data/plans';
import type { FileToSave } from '@/data/browser/saveFile';
import { parseShareFile } from '@/domain/file/shareFile';
import { ShareFileScreen } from '@/features/share/network/ShareFileScreen';
import en from '@/i18n/locales/en.json';
import { findAccessibilityFaults, renderScreen } from '../../../support/renderScreen';
import { reopen, storeFreshCity } from '../../../support/storedCity';

const { contents, consent, facts, make, preview } = en.shareFile;
const { sizes } = en.network.words;

const downloads = vi.hoisted(() => vi.fn<(file: FileToSave) => void>());
vi.mock('@/data/browser/saveFile', () => ({ saveFile: downloads }));

beforeEach(async () => {
  await deleteEverything();
  downloads.mockReset();
});

async function storeCity(): Promise<OpenAssessment> {
  const { city, assessment } = await storeFreshCity();
  await saveAnswer(assessment.id, 'P01', '01.I1', { level: 'established', changeReason: 'stricterReading' });
  return reopen(city.id);
}

async function show(open: OpenAssessment) {
  const result = await renderScreen(<ShareFileScreen open={open} />);
  // The titles of the indicators come with the words of the set, which takes a moment the first time.
  await waitFor(() => expect(screen.getByRole('rowheader', { name: /^01\.I1 \w/u })).toBeVisible(), {
    timeout: 20_000,
  });
  return result;
}

const storedCity = async () => (await database.cities.toArray())[0];
// By their labels: the page is long, and finding a role looks at all of it.
const select = (name: string) => screen.getByLabelText<HTMLSelectElement>(name, { selector: 'select' });
const networks = () => screen.getByLabelText<HTMLTextAreaElement>(facts.networks);
const button = (name: string) => screen.getByText(name, { selector: 'button' });
/** What the preview says beside these words. */
const leaves = (words: string) => screen.getByText(words, { selector: 'dt' }).nextElementSibling;

function savedContent() {
  expect(downloads).toHaveBeenCalledOnce();
  const result = parseShareFile(downloads.mock.calls[0]?.[0].content as string, hashText);
  if (!result.ok) {
    throw new Error('The file was refused');
  }
  return result.content;
}

describe('what the network may know of the city', () => {
  it('is empty at first, is kept with the city, shown in the preview and written into the file', async () => {
    const { container, user } = await show(await storeCity());
    expect(select(facts.size)).toHaveDisplayValue(facts.noSize);
    expect(screen.queryByText(facts.size, { selector: 'dt' })).toBeNull();
    await user.selectOptions(select(facts.size), sizes.under100k);
    for (const language of ['Spanish', 'Catalan']) {
      await user.selectOptions(select(facts.languages), language);
      await user.click(button(facts.add));
    }
    await user.click(networks());
    await user.paste('  Atlantic network \n\nInland\nInland');
    // Straight from the field to the button: what was typed last is in the file.
    await user.click(button(make.button));
    expect(savedContent().city).toMatchObject({
      size: 'under100k',
      languages: ['es', 'ca'],
      networks: ['Atlantic network', 'Inland'],
    });
    expect(leaves(facts.size)).toHaveTextContent(sizes.under100k);
    expect(leaves(facts.languages)).toHaveTextContent('Spanish and Catalan');
    expect(leaves(facts.networks)).toHaveTextContent('Atlantic network and Inland');
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await waitFor(async () =>
      expect(await storedCity()).toMatchObject({ size: 'under100k', networks: ['Atlantic network', 'Inland'] }),
    );
    expect(networks()).toHaveDisplayValue('Atlantic network\nInland');
  }, 30_000);

  it('is taken back by who said it', async () => {
    const open = await storeCity();
    await saveCityFacts(open.city.id, { size: 'over500k', languages: ['eu', 'fr'], networks: ['Inland'] });
    const { user } = await show(open);
    expect(select(facts.size)).toHaveDisplayValue(sizes.over500k);
    await user.selectOptions(select(facts.size), facts.noSize);
    await user.click(screen.getByLabelText('Remove Basque'));
    expect(select(facts.languages)).toHaveFocus();
    await user.clear(networks());
    await user.tab();
    await waitFor(async () => expect(await storedCity()).not.toHaveProperty('networks'));
    expect(await storedCity()).toMatchObject({ languages: ['fr'] });
    expect(await storedCity()).not.toHaveProperty('size');
    expect(screen.queryByText(facts.networks, { selector: 'dt' })).toBeNull();
    await user.click(button(make.button));
    expect(savedContent().city).not.toHaveProperty('size');
  }, 30_000);

  it('is told with the keyboard alone, and no language twice', async () => {
    const { user } = await show(await storeCity());
    select(facts.languages).focus();
    await user.selectOptions(select(facts.languages), 'Korean');
    await user.tab();
    expect(button(facts.add)).toHaveFocus();
    await user.keyboard('{Enter}');
    const chosen = screen.getByRole('list', { name: facts.chosen });
    expect(within(chosen).getByText('Korean')).toBeVisible();
    expect(select(facts.languages)).toHaveFocus();
    expect(within(select(facts.languages)).queryByRole('option', { name: 'Korean' })).toBeNull();
  }, 30_000);

  it('says so when there are too many networks, and keeps what is typed in the field', async () => {
    const open = await storeCity();
    await saveCityFacts(open.city.id, { networks: ['Inland'] });
    const { user } = await show(open);
    const many = Array.from({ length: 21 }, (_, index) => `Network ${index}`).join('\n');
    await user.clear(networks());
    await user.click(networks());
    await user.paste(many);
    await user.tab();
    expect(await screen.findByText(/There is room for 20 networks of up to 500 characters/u)).toBeVisible();
    expect(networks()).toHaveValue(many);
    expect(networks()).toBeInvalid();
    expect(await storedCity()).toMatchObject({ networks: ['Inland'] });
  }, 30_000);

  it('follows what another window changes', async () => {
    const open = await storeCity();
    const { user } = await show(open);
    await user.selectOptions(select(facts.size), sizes.under10k);
    await waitFor(async () => expect(await storedCity()).toMatchObject({ size: 'under10k' }));
    await saveCityFacts(open.city.id, { size: 'under50k', networks: ['Inland'] });
    await waitFor(() => expect(select(facts.size)).toHaveDisplayValue(sizes.under50k));
    expect(networks()).toHaveDisplayValue('Inland');
  }, 30_000);
});

describe('the preview', () => {
  it('tells why a level changed', async () => {
    await show(await storeCity());
    const row = screen.getByRole('row', { name: /^01\.I1/u });
    expect(row).toHaveTextContent(`Why it changed: ${en.changeReasons.stricterReading}`);
  }, 30_000);

  it('lists what the city can show and wants to learn, when that is ticked', async () => {
    const open = await storeCity();
    const stamp = { at: '2026-11-22T10:00:00.000Z' };
    const card = { indicatorId: '01.I1', ...stamp };
    await saveCard(open.assessment.id, card, { title: 'Open yards', link: 'https://example.org/yards' });
    const wish = { subject: { kind: 'principle' as const, id: 'P12' }, order: 0, ...stamp };
    await savePriority(open.assessment.id, wish, { need: 3 });
    const { container, user } = await show(await reopen(open.city.id));
    expect(screen.queryByText(/Open yards/u)).toBeNull();
    await user.click(screen.getByLabelText(contents.exchange));
    const listAfter = (title: string) => screen.getByRole('heading', { level: 4, name: title }).nextElementSibling;
    expect(listAfter(preview.offers)).toHaveTextContent(/^1 .+: Open yards https:\/\/example\.org\/yards$/u);
    expect(listAfter(preview.wishes)).toHaveTextContent(/^12 \S/u);
    expect(await findAccessibilityFaults(container)).toEqual([]);
    await user.click(button(make.button));
    expect(savedContent().years[0]).toMatchObject({
      offers: [{ principleId: 'P01', title: 'Open yards', link: 'https://example.org/yards' }],
      wishes: [{ principleId: 'P12' }],
    });
  }, 30_000);

  it('says where cards and priorities are made when there are none', async () => {
    const open = await storeCity();
    const { user } = await show(open);
    await user.click(screen.getByLabelText(contents.exchange));
    const link = screen.getByRole('link', { name: en.plan.practice.open });
    expect(link).toHaveAttribute('href', `/city/${open.city.id}/2026/practice`);
    expect(screen.getByText(preview.noWishes)).toBeVisible();
  }, 30_000);
});

it('says before the file is made that a network cannot take it in', async () => {
  const { user } = await show(await storeCity());
  expect(screen.getByText(make.notCompared)).toBeVisible();
  await user.click(screen.getByLabelText(consent.compared));
  expect(screen.queryByText(make.notCompared)).toBeNull();
}, 30_000);
