import { type SeededRandom, seededRandom } from "#shared/kernel";

/** One of the named things, the heavier the likelier. Weights are in any unit. */
export function weighted<T extends Readonly<Record<string, number>>>(
  random: SeededRandom,
  odds: T,
): Extract<keyof T, string> {
  let left = random.next() * Object.values(odds).reduce((sum, weight) => sum + weight, 0);
  for (const thing in odds) {
    left -= odds[thing] ?? 0;
    if (left < 0) return thing;
  }
  throw new Error("Cannot happen: picked from nothing");
}

/** A whole number of a normal distribution, cut at three deviations (Box–Muller). */
export function normal(random: SeededRandom, mean: number, deviation: number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
  const unit = radius * Math.cos(2 * Math.PI * random.next());
  return Math.round(mean + deviation * Math.min(3, Math.max(-3, unit)));
}

/** A few different things, in the order given. */
export function some<T>(random: SeededRandom, things: readonly T[], count: number): readonly T[] {
  const left = things.map((_, at) => at);
  while (left.length > count) left.splice(random.integer(0, left.length - 1), 1);
  return left.flatMap((at) => things.slice(at, at + 1));
}

/** A source of its own for the part of a sample with this number, whatever other parts use. */
export function randomOf(seed: number, part: number): SeededRandom {
  let mixed = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b) ^ Math.imul(part + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return seededRandom(mixed ^ (mixed >>> 16));
}
