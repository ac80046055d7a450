/** A drawing as dots: for programs that do not show SVG. Drawn by the browser, which knows the fonts of every script. */

/** Draws the text of an SVG file with a given size in CSS pixels; `scale` 2 gives twice as many dots each way. */
export async function drawPng(svg: string, size: { width: number; height: number }, scale = 2): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = url;
    await image.decode();
    return await writePng(image, { width: size.width * scale, height: size.height * scale });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** In dots: enough for a logo 5 cm wide in good print. */
const LOGO_SIDE = 800;

/** Draws a picture by its data address, with a longer side of `LOGO_SIDE`. */
export async function drawLogo(address: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = LOGO_SIDE / Math.max(width, height, 1);
  return writePng(image, { width: Math.ceil(width * scale), height: Math.ceil(height * scale) });
}

async function writePng(image: HTMLImageElement, size: { width: number; height: number }): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) {
    throw new Error('The picture cannot be drawn: it is larger than this browser allows');
  }
  return new Uint8Array(await blob.arrayBuffer());
}
