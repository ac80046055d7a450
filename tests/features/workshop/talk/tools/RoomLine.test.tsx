import { act, screen } from '@testing-library/react';
import { RoomLine } from '@/features/workshop/talk/tools/RoomLine';
import { findAccessibilityFaults, renderScreen } from '../../../../support/renderScreen';

const PATH = '/room/city-1/2026/session-1';
const opened = vi.fn<() => { closed: boolean; focus: () => void } | null>();

beforeEach(() => {
  vi.stubGlobal('open', opened);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('says that the browser allows no second window, and offers to work with one', async () => {
  opened.mockReturnValue(null);
  const { user, container, history } = await renderScreen(<RoomLine path={PATH} />);
  await user.click(screen.getByRole('button', { name: 'Open the room window' }));
  expect(await screen.findByText(/^The browser did not open a second window/)).toBeVisible();
  await act(async () => expect(await findAccessibilityFaults(container)).toEqual([]));
  await user.click(screen.getByRole('link', { name: 'Work with one window' }));
  expect(history.at(-1)).toBe(PATH);
});

test('says when the window was closed by accident, and opens it again', async () => {
  const handle = { closed: false, focus: () => undefined };
  opened.mockReturnValue(handle);
  const { user } = await renderScreen(<RoomLine path={PATH} />);
  await user.click(screen.getByRole('button', { name: 'Open the room window' }));
  expect(await screen.findByRole('button', { name: 'Bring the room window to the front' })).toBeVisible();
  handle.closed = true;
  expect(await screen.findByText(/^The room window was closed. Nothing is lost/)).toBeVisible();
  opened.mockReturnValue({ closed: false, focus: () => undefined });
  await user.click(screen.getByRole('button', { name: 'Open the room window' }));
  expect(screen.queryByText(/^The room window was closed/)).not.toBeInTheDocument();
});
