/** What is told of a client beside the way through the stages, by chance of its own. */
import type { StaffId } from "#shared/kernel";
import { randomOf } from "./chance.ts";
import type { Plot, World } from "./plot.ts";
import type { SampleKind } from "./sample.ts";
import { newEntity, type Telling } from "./telling.ts";
import { openingHours } from "./times.ts";
import type { Speaker } from "./writer.ts";

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Each kind of these tales has its own part of the sample's chance: nothing else hangs on it. */
const parts = {
  asking: 2_000_000,
  ending: 3_000_000,
  rights: 4_000_000,
  following: 5_000_000,
  telling: 6_000_000,
};

/** A client of whom something more is told. */
export interface Later {
  readonly telling: Telling;
  readonly world: World;
  readonly plot: Plot;
  /** Whoever answers for the client. */
  readonly by: StaffId;
}

/** The same with the chance of one kind of tales. */
export const withChance = (
  later: Later,
  number: number,
  part: keyof typeof parts,
): Later & { readonly random: Telling["random"] } => {
  const random = randomOf(later.world.seed, parts[part] + number);
  return { ...later, random, telling: { ...later.telling, random } };
};

/**
 * Somebody who speaks at about this moment, and after all that these documents say; undefined when
 * that would be later than now.
 */
export function speakerAt(
  { telling, world, by }: Later,
  wantedMs: number,
  kinds: readonly SampleKind[],
): Speaker | undefined {
  const before = kinds.map((kind) => telling.documents[kind].facts.at(-1)?.at ?? 0);
  const at = Math.max(wantedMs, ...before.map((ms) => ms + minuteMs));
  return at <= world.nowMs ? { by, at } : undefined;
}

/** A moment in opening hours so many days ago. */
export const daysAgo = ({ world, telling }: Later, days: number): number =>
  openingHours(world.nowMs - days * dayMs, telling.random);

/** The key of something new. */
export const newKey = (later: Later, speaker: Speaker): string =>
  newEntity(later.telling, "", speaker).slice(1);
