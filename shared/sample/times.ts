import type { SeededRandom } from "#shared/kernel";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** The agency's wall clock is eight hours ahead of UTC. */
export const agencyOffsetMinutes = 480;

/**
 * So many moments from a first one to now, in order and in opening hours (9:00 to 18:30), each
 * later than the one before.
 */
export function sessionTimes(
  random: SeededRandom,
  firstMs: number,
  nowMs: number,
  count: number,
): readonly number[] {
  const picked = Array.from({ length: count - 1 }, () =>
    openingHours(firstMs + random.next() * (nowMs - firstMs), random),
  );
  // Whoever turned to us is seen within two weeks.
  picked[0] = openingHours(Math.min(firstMs + random.integer(1, 12) * dayMs, nowMs), random);
  picked.sort((a, b) => a - b);
  const latest = (at: number): number => nowMs - (count - at) * 60_000;
  const times = [firstMs];
  for (const time of picked) {
    const after = (times.at(-1) ?? firstMs) + 60_000;
    times.push(Math.max(after, Math.min(time, latest(times.length))));
  }
  return times;
}

/** A moment in opening hours of the same day. */
export function openingHours(ms: number, random: SeededRandom): number {
  const offsetMs = agencyOffsetMinutes * 60_000;
  const midnight = Math.floor((ms + offsetMs) / dayMs) * dayMs - offsetMs;
  return midnight + 9 * hourMs + Math.floor(random.next() * 9.5 * hourMs);
}
