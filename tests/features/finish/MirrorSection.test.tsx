import { act, screen, waitFor } from '@testing-library/react';
import type { OpenAssessment } from '@/data/assessments';
import type { allowMirror, chooseMirror, stopMirror, writeMirror } from '@/data/files/mirror';
import { publishMirror, type MirrorStatus } from '@/data/files/mirrorState';
import { FinishScreen } from '@/features/finish/FinishScreen';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';
import { CITY, openAssessment } from '../../support/samples';

const mirror = vi.hoisted(() => ({
  allowMirror: vi.fn<typeof allowMirror>(),
  chooseMirror: vi.fn<typeof chooseMirror>(),
  stopMirror: vi.fn<typeof stopMirror>(),
  writeMirror: vi.fn<typeof writeMirror>(),
}));
vi.mock('@/data/files/mirror', () => mirror);

const NAME = 'granollers.json';
const WORDS = expect.objectContaining({ language: 'en' });
let open: OpenAssessment;

beforeEach(async () => {
  vi.stubGlobal('showSaveFilePicker', () => undefined);
  open = await openAssessment();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetAllMocks();
  act(() => publishMirror(CITY.id, undefined));
});

const publish = (status: MirrorStatus) =>
  act(() => publishMirror(CITY.id, { status, name: NAME, at: '2026-11-22T10:00:00.000Z' }));

test('offers a new file and one that is there already', async () => {
  mirror.chooseMirror.mockResolvedValue('upToDate');
  const { user, container } = await renderScreen(<FinishScreen open={open} />);
  await user.click(screen.getByRole('button', { name: 'Choose a new file' }));
  expect(mirror.chooseMirror).toHaveBeenLastCalledWith(CITY.id, WORDS, 'new');
  await user.click(screen.getByRole('button', { name: 'Use a file that is already there' }));
  expect(mirror.chooseMirror).toHaveBeenLastCalledWith(CITY.id, WORDS, 'existing');
  expect(screen.queryByRole('button', { name: 'Stop keeping this file' })).toBeNull();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('the file is looked at as soon as the screen is there', async () => {
  await renderScreen(<FinishScreen open={open} />);
  expect(mirror.writeMirror).toHaveBeenCalledWith(CITY.id, WORDS);
});

test.each<[MirrorStatus, RegExp]>([
  ['upToDate', /It holds everything that is saved here/],
  ['waiting', /written in a moment/],
  ['noPermission', /no longer lets this page write the file/],
  ['changedElsewhere', /not written over/],
  ['missing', /not where it was/],
  ['failed', /could not be written/],
])('says how the file is and what to do (%s)', async (status, sentence) => {
  const { container } = await renderScreen(<FinishScreen open={open} />);
  publish(status);
  expect(screen.getByText(/^Kept in file granollers.json, /)).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('a lost permission is asked for again', async () => {
  const { user } = await renderScreen(<FinishScreen open={open} />);
  publish('noPermission');
  await user.click(screen.getByRole('button', { name: 'Allow again' }));
  expect(mirror.allowMirror).toHaveBeenCalledWith(CITY.id, WORDS);
});

test('a file that was changed elsewhere is opened to combine the two', async () => {
  await renderScreen(<FinishScreen open={open} />);
  publish('changedElsewhere');
  expect(screen.getByRole('link', { name: 'Open the file to bring both together' })).toHaveAttribute('href', '/open');
});

test('a file of something else, and one that cannot be written, are told in words', async () => {
  mirror.chooseMirror.mockResolvedValueOnce('otherFile').mockRejectedValueOnce(new Error('drive'));
  const { user } = await renderScreen(<FinishScreen open={open} />);
  await user.click(screen.getByRole('button', { name: 'Use a file that is already there' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This is not a file of this city, so it was left as it is.',
  );
  await user.click(screen.getByRole('button', { name: 'Use a file that is already there' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('That did not work.'));
});

test('it can be let go', async () => {
  const { user } = await renderScreen(<FinishScreen open={open} />);
  publish('upToDate');
  await user.click(screen.getByRole('button', { name: 'Stop keeping this file' }));
  expect(mirror.stopMirror).toHaveBeenCalledWith(CITY.id);
});
