/** What goes wrong with sound between the air and the file: too loud, torn, muffled. */
import { quantile } from "../statistics.ts";
import { partLevels } from "./levels.ts";

/**
 * The share of loud samples that crowd at the top. Unlike flat tops it survives a change of the
 * sampling rate, which turns a clipped top into a ripple above full scale (DEVICES 0.4).
 */
export function overloadShare(samples: Float32Array, rate: number): number | undefined {
  const length = Math.round(rate / 50);
  const levels = partLevels(samples, length, 0);
  const loud = (quantile(levels, 0.95) ?? -180) - 12;
  if (loud < -60) return undefined;
  const sizes: number[] = [];
  for (const [part, level] of levels.entries()) {
    if (level < loud) continue;
    for (let at = part * length; at < (part + 1) * length; at += 1)
      sizes.push(Math.abs(samples[at] ?? 0));
  }
  const top = 0.75 * (quantile(sizes, 0.999) ?? 0);
  return sizes.length === 0 ? undefined : sizes.filter((size) => size > top).length / sizes.length;
}

/** The share of samples in runs of three or more equal ones at the top. */
export function flatTopShare(samples: Float32Array): number {
  let peak = 0;
  for (const value of samples) peak = Math.max(peak, Math.abs(value));
  let [flat, run] = [0, 1];
  for (let at = 1; at <= samples.length; at += 1) {
    const value = samples[at] ?? Number.NaN;
    const before = samples[at - 1] ?? 0;
    if (Math.abs(value - before) < 1e-4 && Math.abs(before) > 0.9 * peak) run += 1;
    else {
      if (run >= 3) flat += run;
      run = 1;
    }
  }
  return peak < 0.01 || samples.length === 0 ? 0 : flat / samples.length;
}

/**
 * How many times a minute a lone sample jumps out of what is around it. A voice jumps too, but
 * rings on after it.
 */
export function clicksPerMinute(samples: Float32Array, rate: number): number {
  let clicks = 0;
  for (let at = reach; at < samples.length - reach; at += 1) {
    const bend = bendAt(samples, at);
    if (bend < leastJump || !isAlone(samples, at, bend / 8)) continue;
    clicks += 1;
    at += reach;
  }
  return (clicks * 60 * rate) / Math.max(samples.length, 1);
}

const leastJump = 0.05;
const reach = 13;

function isAlone(samples: Float32Array, at: number, most: number): boolean {
  for (let away = 3; away < reach; away += 1)
    if (bendAt(samples, at - away) > most || bendAt(samples, at + away) > most) return false;
  return true;
}

const bendAt = (samples: Float32Array, at: number): number =>
  Math.abs((samples[at - 1] ?? 0) - 2 * (samples[at] ?? 0) + (samples[at + 1] ?? 0));

/** How often the sound stands still for 2 to 300 ms in the midst of sound. */
export function countDropouts(samples: Float32Array, rate: number): number {
  const [shortest, longest, beside] = [rate * 0.002, rate * 0.3, Math.round(rate * 0.01)];
  let [count, start] = [0, 0];
  for (let at = 1; at <= samples.length; at += 1) {
    if (samples[at] === samples[start]) continue;
    const length = at - start;
    const isHole = length >= shortest && length <= longest && Math.abs(samples[start] ?? 0) < 0.02;
    if (isHole && isLoud(samples, start - beside, start) && isLoud(samples, at, at + beside))
      count += 1;
    start = at;
  }
  return count;
}

function isLoud(samples: Float32Array, from: number, to: number): boolean {
  let sum = 0;
  for (let at = Math.max(0, from); at < to; at += 1) sum += (samples[at] ?? 0) ** 2;
  return from >= 0 && to <= samples.length && sum / (to - from) > 1e-5;
}
