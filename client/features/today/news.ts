import { type TimelineEntry, timelineOf } from "#shared/casework";
import type { Fact, FactId } from "#shared/documents";
import { type ClientId, millisecondsOf, type StaffId } from "#shared/kernel";

/** What one colleague did about one client, for one sentence. */
export interface Doing {
  readonly client: ClientId;
  readonly by: StaffId;
  /** The latest of it, in milliseconds since 1970. */
  readonly atMs: number;
  readonly entries: readonly TimelineEntry[];
}

/** Up to where somebody has seen the news; nothing from before `fromMs`, when they came, is news. */
export interface Seen {
  readonly fromMs: number;
  readonly atMs: number;
  readonly facts: ReadonlySet<FactId>;
}

/** A colleague without a network may hand in so late what they did, and it is news all the same. */
export const lateAtMostMs = 3 * 24 * 60 * 60 * 1000;

/** The facts of others that were not seen yet. */
export const unseenFacts = (facts: readonly Fact[], me: StaffId, seen: Seen): readonly Fact[] =>
  facts.filter(
    ({ id, by, at }) =>
      by !== me &&
      millisecondsOf(at) >= Math.max(seen.fromMs, seen.atMs - lateAtMostMs) &&
      !seen.facts.has(id),
  );

/** What each colleague did about a client, whoever was there last first. */
export function doingsOf(client: ClientId, facts: readonly Fact[]): readonly Doing[] {
  const byStaff = new Map<StaffId, Fact[]>();
  for (const fact of facts) byStaff.set(fact.by, [...(byStaff.get(fact.by) ?? []), fact]);
  return [...byStaff]
    .map(([by, own]) => ({
      client,
      by,
      atMs: own.reduce((last, { at }) => Math.max(last, millisecondsOf(at)), 0),
      entries: timelineOf(own),
    }))
    .sort((a, b) => b.atMs - a.atMs);
}
