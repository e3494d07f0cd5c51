/** Up to which pitch sound reaches: a headset in call mode cuts it off at 3 kHz. */
import { quantile } from "../statistics.ts";
import { partLevels } from "./levels.ts";

const size = 1024;

/** The frequency below which 95 % of the spectrum of the loud parts lies; undefined at low rates. */
export function rollOff(samples: Float32Array, rate: number): number | undefined {
  if (rate < 32_000) return undefined;
  const levels = partLevels(samples, size, 0);
  const loud = quantile(levels, 0.6);
  if (loud === undefined) return undefined;
  const spectrum = new Float64Array(size / 2);
  for (const [part, level] of levels.entries()) {
    if (level >= loud) addSpectrum(samples.subarray(part * size, (part + 1) * size), spectrum);
  }
  const whole = spectrum.reduce((sum, value) => sum + value, 0);
  let seen = 0;
  const bin = spectrum.findIndex((value) => {
    seen += value;
    return seen >= 0.95 * whole;
  });
  return whole > 0 ? (bin * rate) / size : undefined;
}

function addSpectrum(part: Float32Array, spectrum: Float64Array): void {
  const real = Float64Array.from(
    part,
    (value, at) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / size)),
  );
  const imaginary = new Float64Array(size);
  transform(real, imaginary);
  for (let bin = 1; bin < size / 2; bin += 1)
    spectrum[bin] = (spectrum[bin] ?? 0) + Math.hypot(real[bin] ?? 0, imaginary[bin] ?? 0);
}

/** The fast Fourier transform, in place; the length is a power of two. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const swap = (values: Float64Array, one: number, other: number): void => {
    [values[one], values[other]] = [values[other] ?? 0, values[one] ?? 0];
  };
  for (let at = 1, mirror = 0; at < size; at += 1) {
    let bit = size >> 1;
    for (; mirror & bit; bit >>= 1) mirror ^= bit;
    mirror ^= bit;
    if (at < mirror) {
      swap(real, at, mirror);
      swap(imaginary, at, mirror);
    }
  }
  for (let span = 2; span <= size; span *= 2)
    for (let start = 0; start < size; start += span) butterfly(real, imaginary, start, span);
}

function butterfly(real: Float64Array, imaginary: Float64Array, start: number, span: number): void {
  for (let at = 0; at < span / 2; at += 1) {
    const angle = (-2 * Math.PI * at) / span;
    const [low, high] = [start + at, start + at + span / 2];
    const [a, b] = [real[high] ?? 0, imaginary[high] ?? 0];
    const re = a * Math.cos(angle) - b * Math.sin(angle);
    const im = a * Math.sin(angle) + b * Math.cos(angle);
    real[high] = (real[low] ?? 0) - re;
    imaginary[high] = (imaginary[low] ?? 0) - im;
    real[low] = (real[low] ?? 0) + re;
    imaginary[low] = (imaginary[low] ?? 0) + im;
  }
}
