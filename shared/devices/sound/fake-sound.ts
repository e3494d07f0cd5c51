/** Sound as a microphone would give it: a voice in sentences, made of a seed; and what spoils it. */
import { seededRandom } from "#shared/kernel";

/** Samples in a second. */
export const rate = 48_000;

const sounds = [
  { hz: [650, 1_100, 2_600, 4_500], hiss: 0 },
  { hz: [320, 2_200, 3_000, 5_200], hiss: 0 },
  { hz: [450, 900, 2_500, 6_000], hiss: 0 },
  { hz: [4_000, 6_500, 8_500, 11_000], hiss: 1 },
] as const;

/** A voice of syllables and pauses, peaking at −2 dB, over a floor of −72 dB. */
export function voice(seconds = 6, seed = 3): Float32Array {
  const random = seededRandom(seed);
  const samples = new Float32Array(seconds * rate);
  let at = Math.round(0.1 * rate);
  while (at < samples.length) {
    const length = Math.round((0.12 + 0.14 * random.next()) * rate);
    const strength = 0.25 + 0.75 * random.next() ** 2;
    syllable(samples, at, length, strength, random.pick(sounds), random.next);
    at += length + Math.round((random.chance(0.25) ? 0.35 : 0.03) * rate);
  }
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return noisy(
    samples.map((value) => (value / peak) * 0.8),
    -72,
    seed,
  );
}

function syllable(
  samples: Float32Array,
  from: number,
  length: number,
  strength: number,
  sound: (typeof sounds)[number],
  random: () => number,
): void {
  const pitch = 110 + 60 * random();
  let phase = 0;
  const states = sound.hz.map(() => [0, 0] as [number, number]);
  for (let at = 0; at < length && from + at < samples.length; at += 1) {
    const place = at / length;
    const swell = Math.sin(Math.PI * place) ** 1.5 * strength;
    phase += (pitch * (1 + 0.15 * Math.sin(5 * place))) / rate;
    const pulse = phase >= 1 ? 1 : 0;
    phase -= pulse;
    const source = sound.hiss ? (random() - 0.5) * 0.3 : pulse;
    samples[from + at] =
      (samples[from + at] ?? 0) +
      swell *
        sound.hz.reduce(
          (sum, hz, band) => sum + resonate(states[band]!, hz, source) / (1 + band * 0.6),
          0,
        );
  }
}

function resonate(state: [number, number], hz: number, source: number): number {
  const damp = Math.exp((-Math.PI * (60 + hz * 0.04)) / rate);
  const next =
    source + 2 * damp * Math.cos((2 * Math.PI * hz) / rate) * state[0] - damp * damp * state[1];
  state[1] = state[0];
  state[0] = next;
  return next * (1 - damp) * 8;
}

/** A silence with nothing but a floor. */
export const hush = (seconds = 3, floorDb = -72): Float32Array =>
  noisy(new Float32Array(seconds * rate), floorDb, 5);

/** With white noise of a level. */
export function noisy(samples: Float32Array, levelDb: number, seed = 7): Float32Array {
  const random = seededRandom(seed);
  const size = 10 ** (levelDb / 20) * Math.sqrt(12);
  return samples.map((value) => value + (random.next() - 0.5) * size);
}

/** With the hum of a loose shield: the mains and two harmonics; the level is of the whole. */
export function humming(samples: Float32Array, levelDb: number, mains = 50): Float32Array {
  const size = 10 ** (levelDb / 20) / Math.hypot(1, 0.5, 0.25);
  return samples.map((value, at) => {
    const angle = (2 * Math.PI * mains * at) / rate;
    return (
      value + size * (Math.sin(angle) + 0.5 * Math.sin(2 * angle) + 0.25 * Math.sin(3 * angle))
    );
  });
}

/** Louder by a factor, cut off at a top. */
export const clipped = (samples: Float32Array, gain: number, top = 1): Float32Array =>
  samples.map((value) => Math.min(top, Math.max(-top, value * gain)));

/** Held still for 40 ms, so many times, in loud places. */
export function torn(samples: Float32Array, times: number): Float32Array {
  const out = samples.slice();
  const hole = Math.round(0.04 * rate);
  let [made, at] = [0, Math.round(0.2 * rate)];
  while (made < times && at + 2 * hole < out.length) {
    const around = out.subarray(at - hole / 2, at + 1.5 * hole);
    const quietest = Math.min(...blocks(around));
    if (quietest > 2e-4) {
      out.fill(0, at, at + hole);
      made += 1;
      at += Math.round(0.3 * rate);
    } else at += Math.round(0.01 * rate);
  }
  return out;
}

function blocks(samples: Float32Array): readonly number[] {
  const length = Math.round(0.01 * rate);
  return Array.from({ length: Math.floor(samples.length / length) }, (_, block) => {
    const part = samples.subarray(block * length, (block + 1) * length);
    return part.reduce((sum, value) => sum + value * value, 0) / length;
  });
}

/** With a crackle of so many lone samples a minute. */
export function crackling(samples: Float32Array, perMinute: number): Float32Array {
  const out = samples.slice();
  const step = Math.round((60 * rate) / perMinute);
  for (let at = step; at < out.length; at += step) out[at] = (out[at] ?? 0) > 0 ? -0.7 : 0.7;
  return out;
}

/** Without what is above a frequency: four gentle filters one after the other. */
export function muffled(samples: Float32Array, hz: number): Float32Array {
  const share = 1 - Math.exp((-2 * Math.PI * hz) / rate);
  let out = samples;
  for (let pass = 0; pass < 8; pass += 1) {
    let state = 0;
    out = out.map((value) => {
      state += share * (value - state);
      return state;
    });
  }
  return out;
}

/** At another rate and back, as a browser does it between two devices. */
export function resampled(samples: Float32Array, by: number): Float32Array {
  const length = Math.floor(samples.length * by);
  return Float32Array.from({ length }, (_, at) => sincAt(samples, at / by, Math.min(1, by)));
}

function sincAt(samples: Float32Array, place: number, cut: number): number {
  const from = Math.floor(place) - 12;
  let sum = 0;
  for (let at = from; at < from + 25; at += 1) {
    const away = place - at;
    const angle = Math.PI * away * cut;
    const sinc = Math.abs(angle) < 1e-9 ? 1 : Math.sin(angle) / angle;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * away) / 13);
    sum += (samples[at] ?? 0) * sinc * window * cut;
  }
  return sum;
}

/** Louder or softer by so many dB. */
export const scaled = (samples: Float32Array, db: number): Float32Array =>
  samples.map((value) => value * 10 ** (db / 20));

/** A tone of a level. */
export const tone = (hz: number, levelDb: number, seconds = 1): Float32Array =>
  Float32Array.from(
    { length: seconds * rate },
    (_, at) => 10 ** (levelDb / 20) * Math.sin((2 * Math.PI * hz * at) / rate),
  );
