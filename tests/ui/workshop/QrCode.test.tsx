import { screen } from '@testing-library/react';
import { decodeQR } from 'qr/decode.js';
import { QrCode } from '@/ui/workshop/QrCode';
import { findAccessibilityFaults, renderScreen } from '../../support/renderScreen';

/** What a camera would read: the squares of the picture, four points wide, as grey values. */
function scan(picture: Element): string {
  const size = Number(picture.getAttribute('viewBox')?.split(' ')[2]);
  const dark = new Set(picture.lastElementChild?.getAttribute('d')?.match(/M\d+ \d+/g));
  const width = size * 4;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let point = 0; point < width * width; point += 1) {
    const [x, y] = [Math.floor((point % width) / 4), Math.floor(point / width / 4)];
    data.fill(dark.has(`M${x} ${y}`) ? 0 : 255, point * 4, point * 4 + 3);
  }
  return decodeQR({ width, height: width, data });
}

it.each(['087EYDQD1FVP3Z', 'https://cities.example.org/#/ballot/educating-cities-2026/P06_P11'])(
  'draws %s so that a camera reads it',
  async (text) => {
    const { container } = await renderScreen(<QrCode text={text} label="The code as a picture" />);
    expect(scan(screen.getByRole('img', { name: 'The code as a picture' }))).toBe(text);
    expect(screen.getByText(text)).toBeVisible();
    expect(await findAccessibilityFaults(container)).toEqual([]);
  },
);

it('leaves the text out where it stands beside the picture', async () => {
  await renderScreen(<QrCode text="087EYDQD1FVP3Z" label="The code as a picture" hasText={false} />);
  expect(screen.queryByText('087EYDQD1FVP3Z')).toBeNull();
});
