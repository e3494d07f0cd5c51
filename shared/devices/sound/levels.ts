/** How loud sound is, in dB below full scale. */
import { mean, quantile } from "../statistics.ts";

/** A level in dB below full scale; silence is −180. */
export const decibels = (amplitude: number): number => 20 * Math.log10(Math.max(amplitude, 1e-9));

/** What a stretch of sound amounts to. */
export interface Levels {
  readonly peak: number;
  /** The level of 20-ms parts that only a tenth lies below: the floor. */
  readonly floor: number;
  /** The level that only a twentieth lies above: the voice. */
  readonly voice: number;
  readonly offset: number;
}

/** Measures the loudness of a stretch; undefined when it is shorter than half a second. */
export function levelsOf(samples: Float32Array, rate: number): Levels | undefined {
  if (!(rate > 0) || samples.length < rate / 2) return undefined;
  const offset = mean(samples);
  let peak = 0;
  for (const value of samples) peak = Math.max(peak, Math.abs(value));
  const parts = partLevels(samples, Math.max(1, Math.round(rate / 50)), offset);
  return {
    peak: decibels(peak),
    floor: quantile(parts, 0.1) ?? -180,
    voice: quantile(parts, 0.95) ?? -180,
    offset,
  };
}

/** The level of each part of a length, without the offset. */
export function partLevels(samples: Float32Array, length: number, offset: number): Float64Array {
  const count = Math.floor(samples.length / length);
  return Float64Array.from({ length: count }, (_, part) => {
    let sum = 0;
    for (let at = part * length; at < (part + 1) * length; at += 1)
      sum += ((samples[at] ?? 0) - offset) ** 2;
    return decibels(Math.sqrt(sum / length));
  });
}
