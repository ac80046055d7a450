import encodeQR from 'qr';
import { canAskForCamera, watchCamera } from '@/data/browser/camera';

/** jsdom has neither a camera nor a canvas: both show the same code, as a browser would give it. */
const SIDE = 8;
let tracks: { stop: () => void; end: () => void; stopped: boolean }[] = [];
let ask: () => Promise<unknown>;
let picture: ImageData | undefined;

function makeTrack() {
  const target = new EventTarget();
  const track = {
    stopped: false,
    stop: () => (track.stopped = true),
    end: () => target.dispatchEvent(new Event('ended')),
    addEventListener: target.addEventListener.bind(target),
  };
  tracks.push(track);
  return track;
}

function makeStream() {
  const own = [makeTrack()];
  return { getTracks: () => own, getVideoTracks: () => own };
}

function draw(text: string): ImageData {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const width = rows.length * SIDE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let point = 0; point < width * width; point += 1) {
    const isDark = rows[Math.floor(point / width / SIDE)]?.[Math.floor((point % width) / SIDE)];
    data.fill(isDark ? 0 : 255, point * 4, point * 4 + 3);
  }
  return { width, height: width, data, colorSpace: 'srgb' };
}

function makeVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  Object.defineProperties(video, {
    videoWidth: { get: () => picture?.width ?? 0 },
    videoHeight: { get: () => picture?.height ?? 0 },
    srcObject: { value: null, writable: true },
    play: { value: () => Promise.resolve() },
  });
  return video;
}

const noTexts = { onText: () => undefined, onLost: () => undefined };

beforeEach(() => {
  tracks = [];
  picture = undefined;
  ask = () => Promise.resolve(makeStream());
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia: () => ask() } });
  HTMLCanvasElement.prototype.getContext = (() => ({
    drawImage: () => undefined,
    getImageData: () => picture,
  })) as unknown as typeof HTMLCanvasElement.prototype.getContext;
});

it('reads the code that is held up, and switches the camera off at the end', async () => {
  picture = draw('087EYDQD1FVP3Z');
  const end = new AbortController();
  const video = makeVideo();
  const text = await new Promise((onText) => {
    void watchCamera(video, { signal: end.signal, onText, onLost: () => undefined });
  });
  expect(text).toBe('087EYDQD1FVP3Z');
  expect(tracks.map(({ stopped }) => stopped)).toEqual([false]);
  end.abort();
  expect(tracks.map(({ stopped }) => stopped)).toEqual([true]);
  expect(video.srcObject).toBeNull();
});

it.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'absent'],
  ['NotReadableError', 'absent'],
])('tells of %s that the camera is %s', async (name, fault) => {
  ask = () => Promise.reject(new DOMException('no', name));
  expect(await watchCamera(makeVideo(), { signal: new AbortController().signal, ...noTexts })).toBe(fault);
});

it('switches off a camera that is allowed after the page was left', async () => {
  const end = new AbortController();
  ask = () => {
    end.abort();
    return Promise.resolve(makeStream());
  };
  expect(await watchCamera(makeVideo(), { signal: end.signal, ...noTexts })).toBeUndefined();
  expect(tracks.map(({ stopped }) => stopped)).toEqual([true]);
});

it('tells when the camera is pulled out', async () => {
  const end = new AbortController();
  let lost = 0;
  await watchCamera(makeVideo(), { signal: end.signal, onText: () => undefined, onLost: () => (lost += 1) });
  tracks[0]?.end();
  expect(lost).toBe(1);
  end.abort();
});

it('knows where no page can ask for a camera', () => {
  expect(canAskForCamera()).toBe(true);
  Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: undefined });
  expect(canAskForCamera()).toBe(false);
});
