import { readLogo } from '@/data/reports/logo';
import { LOGO_LIMIT } from '@/domain/document/logo';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('reading a logo', () => {
  test('believes its bytes, not its name', async () => {
    const file = new File([PNG], 'logo.svg', { type: 'image/svg+xml' });
    expect(await readLogo(file)).toEqual({ logo: 'data:image/png;base64,iVBORw0KGgo=' });
    expect(await readLogo(new File(['<html>'], 'logo.png', { type: 'image/png' }))).toEqual({ fault: 'noPicture' });
  });

  test('refuses one that is too big before it reads it, and tells one that cannot be read', async () => {
    const big = new File([PNG, new Uint8Array(LOGO_LIMIT)], 'big.png');
    const read = vi.spyOn(big, 'arrayBuffer');
    expect(await readLogo(big)).toEqual({ fault: 'tooBig' });
    expect(read).not.toHaveBeenCalled();
    const gone = new File([PNG], 'gone.png');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await readLogo(gone)).toEqual({ fault: 'unreadable' });
  });
});
