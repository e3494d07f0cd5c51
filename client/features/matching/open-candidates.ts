import { type Accessor, createMemo } from "solid-js";
import {
  type NotListed,
  type Positioned,
  type RankedCandidates,
  type Sought,
  useClientIndex,
  type Weighed,
} from "#client/index";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { usePairs } from "#feature/introductions";
import type { ClientId } from "#shared/kernel";
import { pairMarks } from "#shared/matching";
import type { StatedWish } from "#shared/registry";

/**
 * Follows who could be introduced to a client, by all cards and introductions on this device;
 * undefined until everything that is here was read once, so that nobody is shown who is taken back a
 * moment later.
 */
export function followCandidates(
  client: ClientId,
  atMost: number,
  sought: Accessor<Sought> = () => ({}),
): Accessor<RankedCandidates | NotListed | undefined> {
  const index = useClientIndex();
  const asked = useAsked(client);
  const ranked = index.candidates(() => {
    const query = asked();
    return query && { ...query, ...sought(), atMost };
  });
  return () => (index.isBuilt() ? ranked() : undefined);
}

/** Follows how many there are for a client under some wishes, whoever says them; undefined as above. */
export function followPosition(
  client: ClientId,
  wishes: Accessor<readonly StatedWish[] | undefined>,
): Accessor<Positioned | NotListed | undefined> {
  const index = useClientIndex();
  const asked = useAsked(client);
  const found = index.position(() => {
    const [query, some] = [asked(), wishes()];
    return query && some && { ...query, wishes: some };
  });
  return () => (index.isBuilt() ? found() : undefined);
}

/** Follows how some named people stand to a client, whatever group they are in; undefined as above. */
export function followWeighed(
  client: ClientId,
  others: Accessor<readonly ClientId[]>,
  sought: Accessor<Pick<Sought, "wishes">> = () => ({}),
): Accessor<Weighed | NotListed | undefined> {
  const index = useClientIndex();
  const asked = useAsked(client);
  const weighed = index.weigh(() => {
    const [query, some] = [asked(), others()];
    const { wishes } = sought();
    return query && some.length > 0 ? { ...query, wishes, others: some } : undefined;
  });
  return () => (index.isBuilt() ? weighed() : undefined);
}

/** What every question about a client begins with; undefined until all introductions were read. */
function useAsked(client: ClientId) {
  const pairs = usePairs();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const marks = createMemo(() => [...pairMarks(client, pairs.all(), nowMs())], undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  return () => (pairs.isRead() ? { client, today: today(), marks: marks() } : undefined);
}
