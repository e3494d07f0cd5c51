import { type Accessor, createMemo } from "solid-js";
import { type NotListed, type RankedCandidates, useClientIndex } from "#client/index";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { usePairs } from "#feature/introductions";
import type { ClientId } from "#shared/kernel";
import { pairMarks } from "#shared/matching";

/**
 * Follows who could be introduced to a client, by all cards and introductions on this device;
 * undefined until everything that is here was read once, so that nobody is shown who is taken back a
 * moment later.
 */
export function followCandidates(
  client: ClientId,
  atMost: number,
): Accessor<RankedCandidates | NotListed | undefined> {
  const index = useClientIndex();
  const pairs = usePairs();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const marks = createMemo(() => [...pairMarks(client, pairs.all(), nowMs())], undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const ranked = index.candidates(() =>
    pairs.isRead() ? { client, today: today(), marks: marks(), atMost } : undefined,
  );
  return () => (index.isBuilt() ? ranked() : undefined);
}
