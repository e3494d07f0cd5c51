/** How a frame is lit, tinted and how grainy it is. */
import { quantile } from "../statistics.ts";
import type { Pixels, Plane } from "./plane.ts";

/** Brightness in figures, in steps of 0 to 255. */
export interface Exposure {
  readonly mean: number;
  readonly p01: number;
  readonly p99: number;
  /** The share of pixels with nothing left to see in them. */
  readonly clippedShare: number;
}

/** How bright a frame is. */
export function exposureOf({ data }: Plane): Exposure {
  const counts = new Float64Array(256);
  let [sum, clipped] = [0, 0];
  for (const value of data) {
    const step = Math.min(255, Math.max(0, Math.round(value)));
    counts[step] = (counts[step] ?? 0) + 1;
    sum += value;
    if (value >= 252) clipped += 1;
  }
  const share = (part: number): number => {
    let seen = 0;
    for (let step = 0; step < 256; step += 1) {
      seen += counts[step] ?? 0;
      if (seen >= part * data.length) return step;
    }
    return 255;
  };
  return {
    mean: data.length === 0 ? 0 : sum / data.length,
    p01: share(0.01),
    p99: share(0.99),
    clippedShare: data.length === 0 ? 0 : clipped / data.length,
  };
}

/**
 * How far the greys of a frame are from grey: the length of the mean chroma (Cb, Cr) over the
 * brightness, of pixels that are not strongly coloured themselves (grey world; DEVICES 2.3).
 */
export function tintOf({ data }: Pixels): number | undefined {
  const chroma = pixelChroma(data);
  const lengths = chroma.map(([cb, cr]) => Math.hypot(cb, cr));
  const middle = quantile(lengths, 0.6) ?? 0;
  let [sumCb, sumCr, count] = [0, 0, 0];
  for (const [at, [cb, cr]] of chroma.entries()) {
    if ((lengths[at] ?? 0) > middle) continue;
    sumCb += cb;
    sumCr += cr;
    count += 1;
  }
  return count < 100 ? undefined : Math.hypot(sumCb / count, sumCr / count);
}

/** Chroma over brightness of every eighth pixel that is neither black nor burnt out. */
function pixelChroma(data: ArrayLike<number>): readonly (readonly [number, number])[] {
  const chroma: (readonly [number, number])[] = [];
  for (let at = 0; at + 3 < data.length; at += 32) {
    const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    const luma = 0.299 * r + 0.587 * g + 0.114 * b;
    if (luma < 20 || luma > 250) continue;
    chroma.push([(b - luma) / 1.772 / luma, (r - luma) / 1.402 / luma]);
  }
  return chroma;
}

const tile = 32;

/** The grain of a frame, in steps of brightness: Immerkær's measure, of the calmest tenth of its tiles. */
export function grainOf({ width, height, data }: Plane): number | undefined {
  const sigmas: number[] = [];
  for (let top = 1; top + tile < height; top += tile)
    for (let left = 1; left + tile < width; left += tile) sigmas.push(grainOfTile(top, left));
  return quantile(sigmas, 0.1);

  function grainOfTile(top: number, left: number): number {
    let sum = 0;
    for (let y = top; y < top + tile; y += 1)
      for (let x = left; x < left + tile; x += 1) sum += Math.abs(curl(y * width + x));
    return (sum * Math.sqrt(Math.PI / 2)) / (6 * tile * tile);
  }
  function curl(at: number): number {
    const of = (offset: number): number => data[at + offset] ?? 0;
    return (
      4 * of(0) -
      2 * (of(-1) + of(1) + of(-width) + of(width)) +
      (of(-width - 1) + of(-width + 1) + of(width - 1) + of(width + 1))
    );
  }
}
