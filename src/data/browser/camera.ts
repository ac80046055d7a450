/** The camera of this computer, for codes that people hold up. Its pictures are read in this page and kept nowhere. */

/** Wide enough to read a code from a phone at arm's length; more only makes old computers slow. */
const WIDTH = 640;
/** Between two looks: an old computer has to have time for its own work. */
const PAUSE_MS = 200;

/** `denied`: the person or the computer does not allow it; `absent`: there is none, or another program has it. */
export type CameraFault = 'denied' | 'absent';

/** True where a page can ask for a camera: not on plain http, and not in every browser. */
export function canAskForCamera(): boolean {
  // Where it is not allowed, the browser leaves the whole interface out.
  return typeof (navigator.mediaDevices as MediaDevices | undefined)?.getUserMedia === 'function';
}

/** `onText` is told what was read, again and again while a code is held up; `onLost` that the camera was pulled out. */
type Watch = { signal: AbortSignal; onText: (text: string) => void; onLost: () => void };

/**
 * Shows the camera in a video and reads the codes that are held up to it, until `signal` ends it: then the camera is switched
 * off, also when the person is still being asked. Asks first, so only on a click. Resolves when it runs, or with the reason
 * why it does not.
 */
export async function watchCamera(
  video: HTMLVideoElement,
  { signal, onText, onLost }: Watch,
): Promise<CameraFault | undefined> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    const { name } = error as { name?: unknown };
    return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'absent';
  }
  const stop = () => {
    stream.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
  };
  if (signal.aborted) {
    stop();
    return undefined;
  }
  signal.addEventListener('abort', stop);
  // Not told when we stop it ourselves.
  stream.getVideoTracks()[0]?.addEventListener('ended', onLost);
  video.srcObject = stream;
  // A page that is left meanwhile does not play any more; that is no fault.
  await video.play().catch(() => undefined);
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const look = () => {
    if (signal.aborted) {
      return;
    }
    const text = readFrame(video, canvas, decodeQR);
    if (text !== undefined) {
      onText(text);
    }
    setTimeout(look, PAUSE_MS);
  };
  look();
  return undefined;
}

type Decode = (image: { width: number; height: number; data: Uint8ClampedArray }) => string;

/** The text of the code in the picture that the video shows now, if there is one. */
function readFrame(video: HTMLVideoElement, canvas: HTMLCanvasElement, decode: Decode): string | undefined {
  const { videoWidth, videoHeight } = video;
  const context = videoWidth > 0 ? canvas.getContext('2d', { willReadFrequently: true }) : null;
  if (!context) {
    return undefined;
  }
  const scale = Math.min(1, WIDTH / videoWidth);
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  try {
    return decode(context.getImageData(0, 0, canvas.width, canvas.height));
  } catch {
    // Most pictures hold no code: that is not a fault.
    return undefined;
  }
}
