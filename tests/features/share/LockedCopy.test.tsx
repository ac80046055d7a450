import { screen, waitFor } from '@testing-library/react';
import { saveFile, type FileToSave } from '@/data/browser/saveFile';
import { unlockText } from '@/data/files/locking';
import { LockedCopy } from '@/features/share/lock/LockedCopy';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

vi.mock('@/data/browser/saveFile', () => ({ saveFile: vi.fn() }));

const PASSPHRASE = 'quatre paraules soltes';
/** Making a key takes its time, on a busy computer all the more. */
const SLOW = { timeout: 20_000 };
const COPY: FileToSave = {
  name: 'educating-cities_Vic_2026_all_2026-11-22.json',
  content: '{"city":"Vic"}',
  type: 'application/json',
};
const LOCKED_NAME = 'educating-cities_Vic_2026_all_2026-11-22.locked.json';

afterEach(() => {
  vi.mocked(saveFile).mockReset();
  vi.unstubAllGlobals();
});

async function open(make = vi.fn<() => Promise<FileToSave>>().mockResolvedValue(COPY)) {
  const rendered = await renderScreen(<LockedCopy make={make} />);
  const { user } = rendered;
  await user.click(screen.getByText('Download a copy with a passphrase'));
  const type = async (passphrase: string, again: string) => {
    await user.type(screen.getByLabelText('New passphrase'), passphrase);
    await user.type(screen.getByLabelText('The same passphrase again'), again);
    await user.click(screen.getByRole('button', { name: 'Download the locked copy' }));
  };
  return { ...rendered, make, type };
}

test('says what it is for and what is lost when the passphrase is forgotten, before anything is typed', async () => {
  const { container } = await open();
  expect(screen.getByText(/No copy needs a passphrase/)).toBeVisible();
  expect(screen.getByText(/If the passphrase is forgotten, nobody can open the file/)).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test.each([
  ['text', COPY],
  ['bytes', { ...COPY, content: new Blob(['{"city":"Vic"}']) }],
])('downloads the copy, made as %s, under the same name so that it opens with the passphrase', async (_, copy) => {
  const { type } = await open(vi.fn<() => Promise<FileToSave>>().mockResolvedValue(copy));
  await type(PASSPHRASE, PASSPHRASE);
  expect(await screen.findByText(/is in your downloads/, {}, SLOW)).toHaveTextContent(
    `${LOCKED_NAME} is in your downloads.`,
  );
  const file = vi.mocked(saveFile).mock.calls[0]?.[0];
  expect(file).toMatchObject({ name: LOCKED_NAME, type: 'application/json' });
  expect(await unlockText(file?.content as string, PASSPHRASE)).toEqual({ ok: true, text: '{"city":"Vic"}' });
  expect(JSON.parse(file?.content as string)).toMatchObject({ about: expect.stringContaining('passphrase') as string });
  // The passphrase does not stay on the screen.
  expect(screen.getByLabelText('New passphrase')).toHaveValue('');
  expect(screen.getByLabelText('The same passphrase again')).toHaveValue('');
});

test.each([
  ['too short', 'onze signes', 'onze signes', /at least 12 characters/],
  ['only spaces', ' '.repeat(20), ' '.repeat(20), /at least 12 characters/],
  ['short in signs, however many bytes they have', '👩👩👩👩👩👩', '👩👩👩👩👩👩', /at least 12 characters/],
  ['not the same twice', PASSPHRASE, `${PASSPHRASE} `, /not the same/],
])('makes nothing of a passphrase that is %s, and says so at its field', async (_, passphrase, again, words) => {
  const { type, make, container } = await open();
  await type(passphrase, again);
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(make).not.toHaveBeenCalled();
  expect(await findAccessibilityFaults(container)).toEqual([]);
});

test('asks for no capitals, figures or signs, and takes é in both ways of writing it', async () => {
  const { type } = await open();
  await type('cafe\u0301 amb llet i sucre', 'caf\u00E9 amb llet i sucre');
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce(), SLOW);
});

test('shows what is typed when that is wished, without a speller', async () => {
  const { user } = await open();
  const inputs = () => [screen.getByLabelText('New passphrase'), screen.getByLabelText('The same passphrase again')];
  expect(inputs().map((input) => input.getAttribute('type'))).toEqual(['password', 'password']);
  await user.click(screen.getByLabelText('Show what I type'));
  expect(inputs().map((input) => input.getAttribute('type'))).toEqual(['text', 'text']);
  expect(inputs().map((input) => input.getAttribute('spellcheck'))).toEqual(['false', 'false']);
});

test('says when it could not be made, keeps the passphrase, and works the next time', async () => {
  const make = vi.fn<() => Promise<FileToSave>>().mockRejectedValueOnce(new Error('The store is gone'));
  make.mockResolvedValue(COPY);
  const { type, user } = await open(make);
  await type(PASSPHRASE, PASSPHRASE);
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not make the locked copy/);
  expect(saveFile).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Download the locked copy' }));
  expect(await screen.findByText(/is in your downloads/, {}, SLOW)).toBeVisible();
});

test('makes one copy however often the button is pressed', async () => {
  const { type, user, make } = await open();
  await type(PASSPHRASE, PASSPHRASE);
  await user.click(screen.getByRole('button', { name: 'Download the locked copy' }));
  expect(await screen.findByText(/is in your downloads/, {}, SLOW)).toBeVisible();
  expect(make).toHaveBeenCalledOnce();
});

test('where the browser cannot lock, it says why and what to do instead', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await open();
  expect(screen.getByText(/only where the address begins with https/)).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
