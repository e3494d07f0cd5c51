/** A frame as numbers: colours as the canvas gives them, and the brightness made of them. */

/** A picture in RGBA, four numbers a pixel, 0 to 255. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: ArrayLike<number>;
}

/** Brightness, one number a pixel, 0 to 255. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** The brightness of a picture (Rec. 601). */
export function lumaOf({ width, height, data }: Pixels): Plane {
  const luma = new Float32Array(width * height);
  for (let at = 0; at < luma.length; at += 1) {
    const from = at * 4;
    luma[at] =
      0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
  }
  return { width, height, data: luma };
}

/** A 3 × 3 binomial: takes the grain off a frame and leaves its edges. */
export function smooth(plane: Plane): Plane {
  const { width, height } = plane;
  const rows = new Float32Array(width * height);
  const out = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const here = plane.data[at] ?? 0;
      const left = x > 0 ? (plane.data[at - 1] ?? 0) : here;
      const right = x < width - 1 ? (plane.data[at + 1] ?? 0) : here;
      rows[at] = (left + 2 * here + right) / 4;
    }
  }
  for (let at = 0; at < out.length; at += 1) {
    const here = rows[at] ?? 0;
    out[at] = ((rows[at - width] ?? here) + 2 * here + (rows[at + width] ?? here)) / 4;
  }
  return { width, height, data: out };
}

/** A small copy of means of blocks, for telling whether two frames are the same. */
export function thumbnail(plane: Plane, width = 64, height = 48): Plane {
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      data[y * width + x] = meanOfBlock(plane, x, y, width, height);
  }
  return { width, height, data };
}

function meanOfBlock(plane: Plane, x: number, y: number, across: number, down: number): number {
  const x1 = Math.max(Math.floor(((x + 1) * plane.width) / across), 1);
  const y1 = Math.max(Math.floor(((y + 1) * plane.height) / down), 1);
  const x0 = Math.min(Math.floor((x * plane.width) / across), x1 - 1);
  const y0 = Math.min(Math.floor((y * plane.height) / down), y1 - 1);
  let sum = 0;
  for (let row = y0; row < y1; row += 1)
    for (let column = x0; column < x1; column += 1)
      sum += plane.data[row * plane.width + column] ?? 0;
  return sum / ((x1 - x0) * (y1 - y0));
}
