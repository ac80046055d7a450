import { screen, waitFor } from '@testing-library/react';
import { findAccessibilityFaults } from '../../../support/renderScreen';
import { openCollect } from './openCollect';

const setCamera = (value: unknown) => Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value });
const refuse = (name: string) => setCamera({ getUserMedia: () => Promise.reject(new DOMException('no', name)) });

afterEach(() => setCamera(undefined));

it.each([
  ['NotAllowedError', /^The camera is not allowed here/],
  ['NotFoundError', /^No camera can be used/],
])('leads from %s to the typed code right there', async (name, words) => {
  refuse(name);
  const { user, choose, codeOf, listBallots, container } = await openCollect();
  await choose(/^Codes to the camera/);
  await user.click(screen.getByRole('button', { name: 'Switch the camera on' }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByLabelText('One code')).toHaveFocus();
  expect(await findAccessibilityFaults(container)).toEqual([]);
  await user.keyboard(`${codeOf({ P01: 'established' })}{Enter}`);
  await waitFor(async () => expect(await listBallots()).toHaveLength(1));
});

it('offers the typed code alone where a browser gives no camera', async () => {
  const { choose } = await openCollect();
  await choose(/^Codes to the camera/);
  expect(screen.getByText(/^This browser gives no camera/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Switch the camera on' })).toBeNull();
  expect(screen.getByLabelText('One code')).toBeVisible();
});

it('switches the camera off when another way is chosen', async () => {
  let stopped = 0;
  const track = { stop: () => (stopped += 1), addEventListener: () => undefined };
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] };
  setCamera({ getUserMedia: () => Promise.resolve(stream) });
  HTMLVideoElement.prototype.play = () => Promise.resolve();
  const { user, choose } = await openCollect();
  await choose(/^Codes to the camera/);
  await user.click(screen.getByRole('button', { name: 'Switch the camera on' }));
  expect(await screen.findByRole('button', { name: 'Switch the camera off' })).toBeVisible();
  expect(stopped).toBe(0);
  await choose(/^Paper ballots/);
  await waitFor(() => expect(stopped).toBe(1));
});
