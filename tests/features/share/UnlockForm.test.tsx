import { act, screen, waitFor } from '@testing-library/react';
import { lockText } from '@/data/files/locking';
import * as locking from '@/data/files/locking';
import { UnlockForm } from '@/features/share/lock/UnlockForm';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

const PASSPHRASE = 'quatre paraules soltes';
/** Making a key takes its time, on a busy computer all the more. */
const SLOW = { timeout: 20_000 };
const TEXT = '{"city":"Vic"}';

let locked: string;
beforeAll(async () => {
  locked = await lockText(TEXT, PASSPHRASE, { about: 'A locked file.' });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(text = locked) {
  const [onUnlocked, onRefused] = [vi.fn(), vi.fn()];
  const form = (chosen: string) => (
    <UnlockForm name="city.locked.json" text={chosen} onUnlocked={onUnlocked} onRefused={onRefused} />
  );
  const rendered = await renderScreen(form(text));
  const { user } = rendered;
  const tryPassphrase = async (passphrase: string) => {
    const input = screen.getByLabelText('Passphrase of this file');
    await user.clear(input);
    await user.type(input, passphrase);
    await user.click(screen.getByRole('button', { name: 'Unlock the file' }));
  };
  return { ...rendered, onUnlocked, onRefused, tryPassphrase };
}

test('names the file and gives its text to whoever asked when the passphrase fits', async () => {
  const { tryPassphrase, onUnlocked, onRefused, container } = await open();
  expect(screen.getByText('city.locked.json is locked with a passphrase.')).toBeVisible();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await tryPassphrase(PASSPHRASE);
  await waitFor(() => expect(onUnlocked).toHaveBeenCalledExactlyOnceWith(TEXT), SLOW);
  expect(onRefused).not.toHaveBeenCalled();
});

test('says that it does not fit, keeps what was typed, has the focus there, and can be tried again', async () => {
  const { tryPassphrase, onUnlocked, container } = await open();
  await tryPassphrase('quatre paraules soltas');
  expect(await screen.findByRole('alert', {}, SLOW)).toHaveTextContent(/does not open with this passphrase.*try again/);
  const input = screen.getByLabelText('Passphrase of this file');
  expect(input).toHaveValue('quatre paraules soltas');
  expect(input).toHaveFocus();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  expect(onUnlocked).not.toHaveBeenCalled();
  await tryPassphrase(PASSPHRASE);
  await waitFor(() => expect(onUnlocked).toHaveBeenCalledWith(TEXT), SLOW);
});

test('asks for a passphrase when there is none', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'Unlock the file' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Type the passphrase of this file.');
});

test('can show what is typed', async () => {
  const { user } = await open();
  expect(screen.getByLabelText('Passphrase of this file')).toHaveAttribute('type', 'password');
  await user.click(screen.getByLabelText('Show what I type'));
  expect(screen.getByLabelText('Passphrase of this file')).toHaveAttribute('type', 'text');
});

test('hands on why a file cannot be used whatever the passphrase is', async () => {
  const { tryPassphrase, onRefused, onUnlocked } = await open(locked.replace('"version": 1', '"version": 2'));
  await tryPassphrase(PASSPHRASE);
  await waitFor(() => expect(onRefused).toHaveBeenCalledExactlyOnceWith({ reason: 'newerVersion', found: '2' }));
  expect(onUnlocked).not.toHaveBeenCalled();
});

test('a browser that could not says so, and that nothing was changed', async () => {
  vi.spyOn(locking, 'unlockText').mockResolvedValue({ ok: false, reason: 'failed' });
  const { tryPassphrase } = await open();
  await tryPassphrase(PASSPHRASE);
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not unlock the file. Nothing on this computer/);
});

test.each(['left', 'given another file'])(
  'says nothing any more when it was %s while the key was made',
  async (how) => {
    let finish: (result: locking.UnlockResult) => void = () => undefined;
    const unlocking = new Promise<locking.UnlockResult>((resolve) => (finish = resolve));
    vi.spyOn(locking, 'unlockText').mockReturnValue(unlocking);
    const { tryPassphrase, onUnlocked, rerender, unmount } = await open();
    await tryPassphrase(PASSPHRASE);
    expect(screen.getByRole('status')).toHaveTextContent(/is being unlocked/);
    if (how === 'left') {
      unmount();
    } else {
      rerender(<UnlockForm name="other.json" text="other" onUnlocked={onUnlocked} onRefused={vi.fn()} />);
    }
    await act(async () => finish({ ok: true, text: TEXT }));
    expect(onUnlocked).not.toHaveBeenCalled();
  },
);

test('where the browser cannot unlock, it says why and what to do instead', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await open();
  expect(screen.getByRole('status')).toHaveTextContent(/only where the address begins with https/);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
