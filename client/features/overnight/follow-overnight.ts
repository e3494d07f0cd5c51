import { type Accessor, createEffect, createMemo, untrack } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientIndex, hasGrown, type OvernightList, useClientIndex } from "#client/index";
import { createNow } from "#client/ui";
import { dayOf } from "#feature/client-card";
import { usePairs } from "#feature/introductions";
import type { PlainDate } from "#shared/kernel";
import { digestOfPairs } from "#shared/matching";

/** The list that is kept here, and the way to make it anew. */
export interface Overnight {
  /** Undefined before it was looked for. */
  readonly list: Accessor<OvernightList | "none" | undefined>;
  readonly today: Accessor<PlainDate>;
  readonly make: () => void;
}

/** When this tab made the list by itself, and among how many: one that was stopped is not begun again. */
const begun = new WeakMap<ClientIndex, { readonly on: PlainDate; readonly among: number }>();

/**
 * Follows the list of the day, and has it made once a day when everything that it rests on has come
 * to this device and been read, and once more when most clients came later; it takes the worker some
 * seconds, in slices, and no screen waits for it.
 */
export function followOvernight(
  asked: Accessor<{ readonly isMine: boolean; readonly atMost: number }>,
): Overnight {
  const index = useClientIndex();
  const { me, sync } = useWork();
  const pairs = usePairs();
  const nowMs = createNow();
  const today = createMemo(() => dayOf(nowMs()));
  const isReady = createMemo(() => index.isBuilt() && pairs.isRead());
  const list = index.overnight.list(() => {
    const { isMine, atMost } = asked();
    const staff = isMine ? me().id : undefined;
    return isReady() ? { today: today(), staff, atMost } : undefined;
  });
  const make = (): void =>
    untrack(() => {
      begun.set(index, { on: today(), among: index.count() });
      const now = Date.now();
      void index.overnight.make({
        today: dayOf(now),
        nowMs: now,
        pairs: digestOfPairs(pairs.all(), now),
      });
    });
  const wasBegun = (): boolean => {
    const last = begun.get(index);
    return last?.on === today() && !hasGrown(last.among, index.count());
  };
  createEffect(() => {
    const kept = list();
    if (!isReady() || sync.completeness().type !== "complete") return;
    if (kept === undefined || index.overnight.progress().type === "running") return;
    const isEnough = kept !== "none" && kept.day === today() && !kept.isPartial;
    if (!isEnough && !wasBegun()) make();
  });
  return { list, today, make };
}
