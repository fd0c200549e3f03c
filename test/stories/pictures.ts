/** What is kept of a picture: a quarter of its size, without colour, so that a letter's edges don't count. */
const SCALE = 0.25;
/** Of long stories only the beginning is kept, in pixels of the small picture. */
const TALLEST = 500;
const FORMAT = {type: 'image/webp', quality: 0.5};

/** Of 255: what WebP and another machine's smoothing of letters change. */
const SAME = 32;
/** The share of pixels that may differ by more, of the whole picture. */
const FEW = 0.002;

export type Picture = ImageData;

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

function drawn(image: ImageBitmap, width: number, height: number, scale: number, filter: string) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  Object.assign(context, {imageSmoothingQuality: 'high', filter});
  context.drawImage(image, 0, 0, image.width * scale, image.height * scale);
  return {canvas, context};
}

/** @param base64 a small picture as it is kept */
export async function read(base64: string): Promise<Picture> {
  const image = await createImageBitmap(new Blob([fromBase64(base64)]));
  return drawn(image, image.width, image.height, 1, 'none').context.getImageData(
    0,
    0,
    image.width,
    image.height,
  );
}

/**
 * @param base64 a picture of the screen
 * @returns the small one as it is kept
 */
export async function shrunk(base64: string): Promise<string> {
  const image = await createImageBitmap(new Blob([fromBase64(base64)]));
  const width = Math.round(image.width * SCALE);
  const height = Math.min(Math.round(image.height * SCALE), TALLEST);
  const {canvas} = drawn(image, width, height, SCALE, 'grayscale(1)');
  const blob = await canvas.convertToBlob(FORMAT);
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}

/** What is different in two small pictures, in words; nothing where they look the same. */
export function difference(kept: Picture, now: Picture): string | undefined {
  if (Math.abs(kept.width - now.width) > 1 || Math.abs(kept.height - now.height) > 1)
    return `is ${now.width} × ${now.height} instead of ${kept.width} × ${kept.height} (a quarter of its pixels)`;
  const width = Math.min(kept.width, now.width);
  const height = Math.min(kept.height, now.height);
  let others = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      // Grey: one channel tells all.
      const before = kept.data[4 * (y * kept.width + x)]!;
      const after = now.data[4 * (y * now.width + x)]!;
      if (Math.abs(before - after) > SAME) others++;
    }
  const share = others / (width * height);
  return share > FEW ? `differs in ${(100 * share).toFixed(2)} % of its pixels` : undefined;
}
