/** How strong one tone is in a stretch of sound. */
import { median, quantile } from "../statistics.ts";
import { decibels, partLevels } from "./levels.ts";

/** The amplitude of one frequency (Goertzel, with a Hann window so that neighbours do not leak in). */
export function amplitudeAt(samples: Float32Array, rate: number, hz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rate);
  const step = (2 * Math.PI) / samples.length;
  let [one, two] = [0, 0];
  for (let at = 0; at < samples.length; at += 1) {
    const next = (samples[at] ?? 0) * (0.5 - 0.5 * Math.cos(step * at)) + turn * one - two;
    two = one;
    one = next;
  }
  const power = one * one + two * two - turn * one * two;
  return (Math.sqrt(Math.max(power, 0)) * 4) / samples.length;
}

/** By how many dB a tone stands above what is beside it. */
function prominenceAt(samples: Float32Array, rate: number, hz: number): number {
  const beside = [-23, -17, -11, 11, 17, 23].map((away) => amplitudeAt(samples, rate, hz + away));
  return decibels(amplitudeAt(samples, rate, hz)) - decibels(median(beside) ?? 0);
}

const harmonics = [1, 2, 3, 4];
const prominent = 10;
/** Less than that is no sound. */
const nothing = -120;

/**
 * The level of mains hum: 50 or 60 Hz with three harmonics, of those that stand out by 10 dB, in
 * the quietest half-seconds. A voice has tones there too, so a moment of silence is needed.
 */
export function humLevel(samples: Float32Array, rate: number): number | undefined {
  const half = Math.floor(rate / 2);
  const parts = partLevels(samples, half, 0);
  const line = quantile(parts, 0.25);
  if (half < 1_000 || line === undefined) return undefined;
  const levels = [...parts].flatMap((level, part) =>
    level <= line ? [humOf(samples.subarray(part * half, (part + 1) * half), rate)] : [],
  );
  return median(levels);
}

function humOf(samples: Float32Array, rate: number): number {
  const families = [50, 60].map((mains) => {
    const strong = harmonics
      .map((times) => mains * times)
      .filter((hz) => prominenceAt(samples, rate, hz) > prominent);
    return Math.hypot(...strong.map((hz) => amplitudeAt(samples, rate, hz)));
  });
  return Math.max(nothing, decibels(Math.max(...families)));
}

/** By how many dB a tone rose above its neighbours while it was played, against before. */
export function toneRise(
  before: Float32Array,
  during: Float32Array,
  rate: number,
  hz: number,
): number | undefined {
  const enough = rate / 5;
  if (before.length < enough || during.length < enough) return undefined;
  return prominenceAt(during, rate, hz) - Math.max(0, prominenceAt(before, rate, hz));
}
