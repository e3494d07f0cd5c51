import { createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import type { StorageRefusal, Vault, VaultChange } from "#client/storage";
import type { Catalogue } from "#client/sync";
import { ok, type Result, type Ulid } from "#shared/kernel";
import { type Batch, batchNote, type PlannedItem, readBatches, readPlan } from "./batch-journal.ts";
import type { IsWanted } from "./batches.ts";

/** What going through plans stands on. */
export interface WalkParts {
  readonly platform: Pick<Platform, "withLock" | "breathe">;
  readonly vault: Vault;
  readonly vaultName: string;
  readonly catalogue: Catalogue;
}

/** What a slice of a plan changes: how the batch stands then, and what is written with it. */
export type Visit<R> = (
  items: readonly PlannedItem[],
  batch: Batch,
  /** How many items are behind when this slice is. */
  to: number,
) => Promise<Result<readonly [Batch, readonly VaultChange[]], R>>;

/** So many rows are one transaction: a moment's work, and few waits for the disk. */
const sliceLength = 20;

/** Goes through plans a slice at a time, each slice written with where the batch stands then. */
export function createBatchWalk(
  { platform, vault, vaultName, catalogue }: WalkParts,
  known: readonly Batch[],
) {
  const [all, setAll] = createSignal(known);
  const batchOf = async (id: Ulid): Promise<Batch | undefined> =>
    (await readBatches(vault)).find((batch) => batch.id === id);
  const write = async (
    batch: Batch,
    changes: readonly VaultChange[],
  ): Promise<Result<true, StorageRefusal>> => {
    const written = await catalogue.write([...changes, batchNote(await readBatches(vault), batch)]);
    setAll(await readBatches(vault));
    return written;
  };
  return {
    all,
    batchOf,
    write,
    /** One tab at a time works on imports, from where the last one left off. */
    inTurn: <T>(run: () => Promise<T>): Promise<T> =>
      platform.withLock(`queqiao/${vaultName}/batches`, run),
    /** From an item on, up to the end or until it is not wanted any more. */
    walk: async <R>(
      first: Batch,
      [from, end]: readonly [from: number, end: number],
      isWanted: IsWanted,
      visit: Visit<R>,
    ): Promise<Result<true, R | StorageRefusal>> => {
      const plan = await readPlan(vault, first.id);
      for (let at = from; at < end && isWanted(); at += sliceLength) {
        const batch = (await batchOf(first.id)) ?? first;
        const to = Math.min(at + sliceLength, end);
        const visited = await visit(plan.slice(at, to), batch, to);
        if (!visited.ok) return visited;
        const written = await write(...visited.value);
        if (!written.ok) return written;
        await platform.breathe();
      }
      return ok(true);
    },
  };
}

/** Plans and how to go through them. */
export type BatchWalk = ReturnType<typeof createBatchWalk>;
