/** A drawing as dots: for programs that do not show SVG. Drawn by the browser, which knows the fonts of every script. */

/** Draws the text of an SVG file with a given size in CSS pixels; `scale` 2 gives twice as many dots each way. */
export async function drawPng(svg: string, size: { width: number; height: number }, scale = 2): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * scale;
    canvas.height = size.height * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) {
      throw new Error('The picture cannot be drawn: it is larger than this browser allows');
    }
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
