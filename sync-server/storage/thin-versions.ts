import type { StaffId, Ulid } from "#shared/kernel";

/** What decides whether an earlier state stays. */
export interface KeptVersion {
  readonly id: Ulid;
  readonly atMs: number;
  /** Who gave it a name; undefined when it was kept by itself. */
  readonly namedBy: StaffId | undefined;
}

/** How much is kept of one document. */
export interface VersionNumbers {
  /** States that were kept by themselves. */
  readonly unlabelled: number;
  /** States that got a name, from each person. */
  readonly labelledByEach: number;
}

/**
 * Which earlier states of one document go, latest first given. Nobody can push out what a colleague
 * gave a name: each person's are counted apart. Of those kept by themselves the ones go that lie
 * closest between others, so that many within an hour thin out each other and not those of last month.
 */
export function versionsToDrop(
  versions: readonly KeptVersion[],
  { unlabelled, labelledByEach }: VersionNumbers,
): readonly Ulid[] {
  const byPerson = new Map<StaffId, KeptVersion[]>();
  const unnamed: KeptVersion[] = [];
  for (const version of versions) {
    if (version.namedBy === undefined) unnamed.push(version);
    else byPerson.set(version.namedBy, [...(byPerson.get(version.namedBy) ?? []), version]);
  }
  const beyond = [...byPerson.values()].flatMap((own) => own.slice(labelledByEach));
  return [...beyond, ...thinned(unnamed, unlabelled)].map(({ id }) => id);
}

function thinned(versions: readonly KeptVersion[], atMost: number): readonly KeptVersion[] {
  const kept = [...versions];
  const dropped: KeptVersion[] = [];
  while (kept.length > atMost) dropped.push(...kept.splice(leastMissed(kept), 1));
  return dropped;
}

/** The one between two that lie closest to each other; never the latest, the earliest at last. */
function leastMissed(versions: readonly KeptVersion[]): number {
  let [index, gapMs] = [versions.length - 1, Number.POSITIVE_INFINITY];
  for (let at = 1; at < versions.length - 1; at += 1) {
    const gap = (versions[at - 1]?.atMs ?? 0) - (versions[at + 1]?.atMs ?? 0);
    if (gap < gapMs) [index, gapMs] = [at, gap];
  }
  return index;
}
