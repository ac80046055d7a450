import { act, screen, waitFor, within } from '@testing-library/react';
import { saveAnswer, type OpenAssessment } from '@/data/assessments';
import type { FileToSave } from '@/data/browser/saveFile';
import { database } from '@/data/database';
import { buildCityCopy } from '@/data/files/cityFiles';
import { getCityContent } from '@/data/files/content';
import { save } from '@/data/saving';
import { createSession, saveBallots } from '@/data/workshop/sessions';
import { buildLockedHeader, writeLockedFile } from '@/domain/file/lockedFile';
import { FinishScreen } from '@/features/finish/FinishScreen';
import { CONTENT, openFile, writeFile } from '../../support/cityFile';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { reopen, storeFreshCity } from '../../support/storedCity';
import { ballotOf } from '../../support/workshop/fileSessions';

const downloads = vi.hoisted<FileToSave[]>(() => []);
vi.mock('@/data/browser/saveFile', () => ({ saveFile: (file: FileToSave) => void downloads.push(file) }));

const WORDS = { about: 'A city', language: 'en' };
let open: OpenAssessment;

beforeEach(async () => {
  downloads.length = 0;
  const { city, assessment } = await storeFreshCity();
  const evidence = [{ id: 'e1', title: 'Plan', type: 'plan' as const }];
  await saveAnswer(assessment.id, 'P01', '01.C1', { choice: 'yes', note: 'In force', evidence });
  await saveAnswer(assessment.id, 'P07', '07.I1', { level: 'established' });
  open = await reopen(city.id);
});

const copyNow = async () => (await buildCityCopy(open.city.id, WORDS)).content;

function sectionOf(heading: string): HTMLElement {
  const section = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  if (!section) {
    throw new Error(`${heading} has no section`);
  }
  return section;
}

test('the end of a day: saved, copy, check, who, where to go on', async () => {
  const { container } = await renderScreen(<FinishScreen open={open} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Finish for today');
  expect(sectionOf('Saved on this computer')).toHaveTextContent('Everything is saved on this computer. Last change:');
  expect(sectionOf('Copy in a file')).toHaveTextContent('No copy in a file yet (2 changes)');
  expect(screen.getByRole('link', { name: /^Go on at 7 .+, 07.I1$/ })).toHaveAttribute(
    'href',
    `/city/${open.city.id}/2026/p07/07.I1`,
  );
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('a browser that cannot keep a file up to date is not offered to', async () => {
  await renderScreen(<FinishScreen open={open} />);
  expect(screen.queryByRole('heading', { name: 'Keep a file up to date' })).toBeNull();
});

test('nothing is called saved while a write has failed, until it succeeds', async () => {
  let full = true;
  const write = () =>
    full ? Promise.reject(Object.assign(new Error('full'), { name: 'QuotaExceededError' })) : Promise.resolve();
  const { user } = await renderScreen(<FinishScreen open={open} />);
  act(() => void save('finish', write));
  const section = sectionOf('Saved on this computer');
  expect(await within(section).findByRole('alert')).toHaveTextContent(/disk space of this browser is full/);
  expect(section).not.toHaveTextContent('Everything is saved');
  full = false;
  await user.click(within(section).getByRole('button', { name: 'Try again now' }));
  await waitFor(() => expect(section).toHaveTextContent('Everything is saved'));
});

test('a write that is under way is not called saved yet', async () => {
  let finish: () => void = () => undefined;
  const writing = new Promise<void>((done) => {
    finish = done;
  });
  await renderScreen(<FinishScreen open={open} />);
  act(() => void save('finish', () => writing));
  expect(sectionOf('Saved on this computer')).toHaveTextContent('Saving…');
  finish();
  await waitFor(() => expect(sectionOf('Saved on this computer')).toHaveTextContent('Everything is saved'));
});

test('downloads the complete copy and says where it went and under which name', async () => {
  const { user, container } = await renderScreen(<FinishScreen open={open} />);
  await user.click(screen.getByRole('button', { name: 'Download a copy' }));
  expect(await screen.findByRole('heading', { name: 'Where did it go?' })).toBeVisible();
  const [file] = downloads;
  expect(downloads).toHaveLength(1);
  expect(screen.getByText(file?.name ?? 'no file')).toBeVisible();
  expect(openFile(file?.content as string).content).toEqual(await getCityContent(open.city.id));
  expect((await database.copies.get(open.city.id))?.changes).toBe(0);
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('a store that cannot be read still gives a copy of what is on the screen', async () => {
  const { user } = await renderScreen(<FinishScreen open={open} />);
  const spy = vi.spyOn(database, 'transaction').mockImplementation(() => {
    throw new Error('closed');
  });
  await user.click(screen.getByRole('button', { name: 'Download a copy' }));
  expect(await screen.findByRole('heading', { name: 'Where did it go?' })).toBeVisible();
  spy.mockRestore();
  expect(openFile(downloads[0]?.content as string).content.assessments[0]?.answers).toHaveLength(2);
});

describe('check my copy', () => {
  async function check(text: string, name = 'copy.json') {
    const before = await getCityContent(open.city.id);
    const rendered = await renderScreen(<FinishScreen open={open} />);
    await rendered.user.upload(screen.getByLabelText('Copy to check'), new File([text], name));
    const section = within(sectionOf('Check my copy'));
    const message = await waitFor(() => section.queryByRole('alert') ?? section.getByRole('status'));
    expect(await getCityContent(open.city.id)).toEqual(before);
    return { ...rendered, message };
  }

  test('one that holds everything: what is in it', async () => {
    const { message, container } = await check(await copyNow());
    expect(message).toHaveTextContent('copy.json is intact. It is a copy of Granollers, saved');
    expect(message).toHaveTextContent('It holds everything that is saved here.');
    expect(message).toHaveTextContent('Nothing on this computer was changed.');
    expect(screen.getByText('2026: 2 answers, 1 note, and 1 piece of evidence')).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('one with a workshop in it says so; a ballot that came in since is something that it lacks', async () => {
    const setup = { title: 'Spring', format: 'training' as const, people: 12, items: ['P06'] };
    const session = await createSession(open.assessment.id, setup, open.pack);
    const text = await copyNow();
    await saveBallots(open.assessment.id, session, [ballotOf('b1', { P06: 'underWay' })]);
    const { message } = await check(text);
    expect(screen.getByText('2026: 2 answers, 1 note, 1 piece of evidence, and 1 workshop')).toBeVisible();
    expect(message).toHaveTextContent('1 other thing here is newer than in this file');
  });

  test('one that is older: how many answers it lacks', async () => {
    const text = await copyNow();
    await saveAnswer(open.assessment.id, 'P07', '07.I1', { level: 'underWay' });
    await saveAnswer(open.assessment.id, 'P07', '07.I2', { state: 'unknown' });
    const { message } = await check(text);
    expect(message).toHaveTextContent('2 answers here are newer than in this file.');
    expect(message).toHaveTextContent('Download a new copy');
    expect(message).not.toHaveTextContent('It holds everything');
    expect(message).not.toHaveTextContent('something that is not here');
  });

  test('one with something that is not here leads to opening it', async () => {
    const content = await getCityContent(open.city.id);
    const [year] = content.assessments;
    const newer = { indicatorId: '01.C2', state: 'unknown' as const, at: open.city.createdAt, versions: { other: 1 } };
    const assessments = year ? [{ ...year, answers: [...year.answers, newer] }] : [];
    const { message } = await check(writeFile({ ...content, assessments }));
    expect(message).toHaveTextContent('It holds everything that is saved here.');
    expect(message).toHaveTextContent('The file also has something that is not here.');
    expect(within(message).getByRole('link')).toHaveAttribute('href', '/open');
  });

  test('one of another city', async () => {
    const { message } = await check(writeFile({ ...CONTENT, city: { ...CONTENT.city, name: 'Vic' } }));
    expect(message).toHaveTextContent('It is a copy of Vic');
    expect(message).toHaveTextContent('It is not a copy of Granollers.');
    expect(message).not.toHaveTextContent('It holds everything');
  });

  test('one that is locked is checked where its passphrase is asked for', async () => {
    const parts = { about: 'Locked', savedAt: open.city.createdAt, tool: 'Test', iterations: 600_000 };
    const header = buildLockedHeader({ ...parts, salt: btoa('s'.repeat(16)), iv: btoa('i'.repeat(12)) });
    const { message } = await check(writeLockedFile(header, btoa('d'.repeat(32))), 'locked.json');
    expect(message).toHaveTextContent('locked.json is locked with a passphrase.');
    expect(within(message).getByRole('link')).toHaveAttribute('href', '/open');
  });

  test.each([
    ['damaged', async () => (await copyNow()).replace('In force', 'In farce'), /damaged/],
    ['cut off', async () => (await copyNow()).slice(0, 500), /not complete/],
    ['of another kind', () => Promise.resolve('{"kind":"other"}'), /not a city’s file/],
  ])('one that is %s is no copy', async (_, text, reason) => {
    const { message } = await check(await text(), 'broken.json');
    expect(message).toHaveTextContent('broken.json cannot be used as a copy.');
    expect(message).toHaveTextContent(reason);
    expect(message).not.toHaveTextContent('is intact');
  });
});

describe('a department', () => {
  const part = {
    id: 'part-1',
    department: 'Sport',
    sendTo: 'education@granollers.example',
    indicators: ['07.I1', '07.I2'],
  };

  /** The screen of a department that has only two questions. */
  function asPart(sendTo: string | undefined): OpenAssessment {
    const { sendTo: _, ...rest } = part;
    const indicators = open.pack.indicators.filter(({ id }) => part.indicators.includes(id));
    const answers = open.assessment.answers.filter(({ indicatorId }) => part.indicators.includes(indicatorId));
    return {
      ...open,
      pack: { ...open.pack, indicators },
      assessment: { ...open.assessment, answers, part: { ...rest, ...(sendTo ? { sendTo } : {}) } },
    };
  }

  test('saves the file, attaches it to a mail, and has the words for it', async () => {
    const { user, container } = await renderScreen(<FinishScreen open={asPart(part.sendTo)} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(`Save the file and send it to ${part.sendTo}`);
    expect(screen.getByText(/This is the part of Sport in the self-assessment of Granollers, 2026/)).toBeVisible();
    expect(screen.getByText('1 question has no answer yet.', { exact: false })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(await screen.findByText(`Next, write a mail to ${part.sendTo} and attach this file.`)).toBeVisible();
    expect(downloads).toHaveLength(1);
    const mail = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words for the mail' });
    expect(mail.value).toContain('the part of Sport in the self-assessment of Granollers, 2026. 1 of 2 questions');
    await user.click(screen.getByRole('button', { name: 'Copy these words' }));
    expect(await navigator.clipboard.readText()).toBe(mail.value);
    expect(screen.getByText('The words are copied.')).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  });

  test('is told whom to send it to in words when no address was given', async () => {
    await renderScreen(<FinishScreen open={asPart(undefined)} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Save the file and send it back');
  });

  test('where copying is not allowed the words are selected', async () => {
    const { user } = await renderScreen(<FinishScreen open={asPart(part.sendTo)} />);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy these words' }));
    expect(await screen.findByText(/The words are selected/)).toBeVisible();
    const mail = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words for the mail' });
    expect(mail.selectionEnd - mail.selectionStart).toBe(mail.value.length);
  });
});
