import { screen, waitFor, within } from '@testing-library/react';
import { hashText } from '@/data/browser/hash';
import { saveAnswer, type OpenAssessment } from '@/data/assessments';
import { deleteEverything } from '@/data/cities';
import { database } from '@/data/database';
import { agreeYear } from '@/data/editions';
import { startYear } from '@/data/years/cityYears';
import type { FileToSave } from '@/data/browser/saveFile';
import { parseShareFile } from '@/domain/file/shareFile';
import { ShareFileScreen } from '@/features/share/network/ShareFileScreen';
import en from '@/i18n/locales/en.json';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';

const { consent, contents, faults, make, preview } = en.shareFile;

const downloads = vi.hoisted(() => vi.fn<(file: FileToSave) => void>());
vi.mock('@/data/browser/saveFile', () => ({ saveFile: downloads }));

beforeEach(async () => {
  await deleteEverything();
  downloads.mockReset();
});

/** A city of 2026 with three answers, a note, a reason and a piece of evidence. */
async function storeCity(): Promise<OpenAssessment> {
  const { city, assessment } = await storeFreshCity();
  const evidence = [{ id: 'e1', title: 'Education plan', type: 'plan' as const, date: '2025-03', place: 'Shelf 12' }];
  await saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes', note: 'Agreed in May', evidence });
  await saveAnswer(assessment.id, 'P01', '01.I1', { level: 'established', department: 'Culture' });
  await saveAnswer(assessment.id, 'P02', '02.C1', {
    state: 'notApplicable',
    reason: 'other',
    reasonWords: 'The region decides',
  });
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

const rowOf = (id: string) => screen.getByRole('row', { name: new RegExp(`^${id}`, 'u') });
const exactText = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: preview.text }).value;
const download = () => screen.getByRole('button', { name: make.button });

function savedFile() {
  expect(downloads).toHaveBeenCalledOnce();
  const { name, content, type } = downloads.mock.calls[0]?.[0] ?? { name: '', content: '', type: '' };
  const result = parseShareFile(content as string, hashText);
  if (!result.ok) {
    throw new Error('The file was refused');
  }
  return { ...result, name, type, text: content as string };
}

it('hands over levels only, allows nothing and ticks nothing beforehand', async () => {
  const { container, user } = await show(await storeCity());
  for (const tick of screen.getAllByRole('checkbox')) {
    expect(tick).not.toBeChecked();
  }
  expect(within(rowOf('01.I1')).getByText(/^3 /u)).toBeVisible();
  expect(within(rowOf('02.C1')).getByText(`not applicable: ${en.reasons.other}`)).toBeVisible();
  expect(screen.getByText(/2 of 88 answered/u)).toBeVisible();
  expect(container).not.toHaveTextContent(/Agreed in May|Education plan|The region decides|Culture|Shelf 12/u);
  expect(await findAccessibilityFaults(container)).toEqual([]);

  await user.click(download());
  const { content, shares, name, type, text } = savedFile();
  expect(name).toMatch(/^educating-cities_Granollers_2026_share_.*\.json$/u);
  expect(type).toBe('application/json');
  expect(shares).toEqual([]);
  expect(content.consent).toEqual({ mayBeNamed: false, mayBeCompared: false });
  expect(content.years[0]?.answers).toHaveLength(3);
  expect(text).not.toMatch(/Agreed in May|Education plan|The region decides|Culture|Shelf 12/u);
}, 30_000);

it('can be done with the keyboard alone, and what is shown is what is written', async () => {
  const { container, user } = await show(await storeCity());
  screen.getByRole('checkbox', { name: contents.comments }).focus();
  const reached: (string | null)[] = [];
  for (const press of [' ', ' ', ' ', ' ', 'Education office, education@city.example', ' ', ' ']) {
    const { activeElement } = document;
    reached.push(activeElement?.id ? (container.querySelector(`[for="${activeElement.id}"]`)?.textContent ?? '') : '');
    await user.keyboard(press);
    await user.tab();
  }
  expect(reached).toEqual([
    contents.comments,
    contents.evidence,
    contents.exchange,
    contents.contact,
    contents.contactField,
    consent.named,
    consent.compared,
  ]);
  // Comments and evidence are columns of their own, and where it is kept is none of them.
  expect(within(rowOf('01.C1')).getByText('Agreed in May')).toBeVisible();
  expect(within(rowOf('01.C1')).getByText('Education plan')).toBeVisible();
  expect(within(rowOf('02.C1')).getByText('The region decides')).toBeVisible();
  expect(screen.getByText('Education office, education@city.example')).toBeVisible();
  expect(container).not.toHaveTextContent('Shelf 12');
  expect(await findAccessibilityFaults(container)).toEqual([]);

  download().focus();
  await user.keyboard('{Enter}');
  expect(screen.getByText(/is in your downloads\.$/u, { selector: 'div' })).toBeVisible();
  const { content, shares, text } = savedFile();
  expect(shares).toEqual(['comments', 'evidence', 'exchange', 'contact']);
  expect(content).toMatchObject({
    contact: 'Education office, education@city.example',
    consent: { mayBeNamed: true, mayBeCompared: true },
  });
  await user.click(screen.getByText(preview.text));
  expect(exactText()).toBe(text);
}, 30_000);

it('shows the very text before it is written, and changes it with every tick', async () => {
  const { container, user } = await show(await storeCity());
  await user.click(screen.getByText(preview.text));
  expect(exactText()).not.toContain('Agreed in May');
  await user.click(screen.getByRole('checkbox', { name: contents.comments }));
  const shown = exactText();
  expect(shown).toContain('Agreed in May');
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.click(download());
  const withoutMoment = (text: string) => text.replace(/"savedAt": "[^"]+"/u, '');
  expect(withoutMoment(savedFile().text)).toBe(withoutMoment(shown));
}, 30_000);

it('asks for a contact that was ticked and left empty, and makes no file until then', async () => {
  const { user } = await show(await storeCity());
  await user.click(screen.getByRole('checkbox', { name: contents.contact }));
  await user.click(download());
  expect(screen.getByRole('alert')).toHaveTextContent(faults.noContact);
  expect(downloads).not.toHaveBeenCalled();
  await user.type(screen.getByRole('textbox', { name: contents.contactField }), 'Mayor’s office');
  await user.tab();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: contents.contact }));
  await user.click(download());
  expect(savedFile().content).not.toHaveProperty('contact');
}, 30_000);

it('hands over the open year only, unless others are chosen; an agreed one as it was agreed', async () => {
  const first = await storeCity();
  await agreeYear(first, { body: 'City council', date: '2026-11-20' });
  await startYear(first.city, 2027);
  // Somebody has changed the store by hand after the year was agreed.
  await database.answers.where({ assessmentId: first.assessment.id, indicatorId: '01.I1' }).modify({ level: 'notYet' });
  const { user } = await show(await reopen(first.city.id, 2026));
  expect(screen.getByText(/revision 1, City council, Nov 20, 2026/u)).toBeVisible();
  expect(within(rowOf('01.I1')).getByText(/^3 /u)).toBeVisible();

  await user.click(screen.getByRole('checkbox', { name: '2026, agreed' }));
  expect(screen.getByText(preview.noYear)).toBeVisible();
  await user.click(download());
  expect(screen.getByRole('alert')).toHaveTextContent(faults.noYear);
  expect(downloads).not.toHaveBeenCalled();

  await user.click(screen.getByRole('checkbox', { name: '2026, agreed' }));
  await user.click(screen.getByRole('checkbox', { name: '2027' }));
  expect(screen.getByText(preview.empty)).toBeVisible();
  await user.click(download());
  const { years } = savedFile().content;
  expect(years.map(({ year, agreed }) => [year, agreed?.body])).toEqual([
    [2026, 'City council'],
    [2027, undefined],
  ]);
  expect(years[0]?.answers.find(({ indicatorId }) => indicatorId === '01.I1')).toMatchObject({ level: 'established' });
}, 30_000);

it('follows the answers while it is open, so that the file is not behind them', async () => {
  const open = await storeCity();
  await show(open);
  await saveAnswer(open.assessment.id, 'P01', '01.I1', { level: 'firstSteps' });
  await waitFor(() => expect(within(rowOf('01.I1')).getByText(/^1 /u)).toBeVisible());
}, 30_000);

it('says that a city is a sample', async () => {
  const open = await storeCity();
  await show({ ...open, city: { ...open.city, sample: true } });
  expect(screen.getByText(en.shareFile.sample)).toBeVisible();
}, 30_000);

it('makes no file of a part of a year', async () => {
  const open = await storeCity();
  const part = { id: 'p1', department: 'Sports', indicators: ['01.C1'] };
  await database.assessments.update(open.assessment.id, { part });
  const { container } = await renderScreen(<ShareFileScreen open={open} />);
  expect(await screen.findByText(/has only a part of the year of Granollers/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: make.button })).not.toBeInTheDocument();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

it('says so when the store cannot be read, and when the file could not be made', async () => {
  const open = await storeCity();
  const { user, unmount } = await show(open);
  downloads.mockImplementation(() => {
    throw new Error('no room');
  });
  await user.click(download());
  expect(await screen.findByRole('alert')).toHaveTextContent(en.report.failed);
  unmount();
  vi.spyOn(database.cities, 'get').mockRejectedValue(new Error('gone'));
  await renderScreen(<ShareFileScreen open={open} />);
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not read what it keeps/u);
  vi.restoreAllMocks();
}, 30_000);
