import type { Platform } from "#client/platform";
import type { StorageRefusal, VaultChange } from "#client/storage";
import { idOf, type Projection } from "#shared/documents";
import {
  clientIdSchema,
  newUlid,
  ok,
  type Result,
  refuse,
  type Ulid,
  ulidSchema,
} from "#shared/kernel";
import { addedOf, inFreeSlots, missingOf } from "./add-missing.ts";
import { type BackParts, bringItemBack, takeItemBack } from "./batch-back.ts";
import { type Batch, type PlannedItem, planNote, readPlan, withoutWords } from "./batch-journal.ts";
import { type BatchWalk, createBatchWalk, type WalkParts } from "./batch-walk.ts";
import type { Batches, BatchRefusal, IsWanted, TakenBack } from "./batches.ts";
import { beginningsOf } from "./create-client.ts";
import type { CreatedHere } from "./created-here.ts";
import type { Directory } from "./directory.ts";
import { sayUnopened } from "./say-unopened.ts";
import type { Said } from "./work.ts";

/** What imports stand on. */
export interface BatchParts extends BackParts, WalkParts {
  readonly vault: WalkParts["vault"];
  readonly catalogue: WalkParts["catalogue"];
  readonly platform: Pick<Platform, "nowMs" | "randomBytes" | "withLock" | "breathe">;
  readonly created: CreatedHere;
  readonly mayCreate: () => boolean;
  readonly directory: Pick<Directory, "accessTo" | "staffOf">;
}

/** Opens the imports of a vault, of which these are known. */
export function openBatches(parts: BatchParts, known: readonly Batch[]): Batches {
  const { platform, vault } = parts;
  const walk = createBatchWalk(parts, known);
  const newId = (): string => newUlid(platform.nowMs(), platform.randomBytes);
  return {
    all: walk.all,
    newBatchId: () => ulidSchema.parse(newId()),
    newClientId: () => clientIdSchema.parse(newId()),
    plan: ({ id, on, whose }, items) => {
      const batch: Batch = {
        ...{ id, on, whose, atMs: platform.nowMs(), total: items.length },
        ...{ done: 0, state: "planned", kept: 0 },
      };
      return walk.inTurn(() => walk.write(batch, [planNote(id, items)]));
    },
    proceed: (id, isWanted) => walk.inTurn(() => proceed(parts, walk, id, isWanted)),
    giveUp: (id) =>
      walk.inTurn(async () => {
        const batch = await walk.batchOf(id);
        return batch ? finish(parts, walk, { ...batch, total: batch.done }) : ok(true);
      }),
    takeBack: (id, isWanted) => walk.inTurn(() => takeBack(parts, walk, id, isWanted)),
    bringBack: (id, isWanted) => walk.inTurn(() => bringBack(parts, walk, id, isWanted)),
    clientsOf: async (id) => {
      const batch = await walk.batchOf(id);
      const plan = await readPlan(vault, id);
      return plan
        .slice(0, batch?.done ?? 0)
        .filter(isNew)
        .map((item) => item.id);
    },
  };
}

const isNew = ({ type }: PlannedItem): boolean => type === "new";

async function proceed(
  parts: BatchParts,
  walk: BatchWalk,
  id: Ulid,
  isWanted: IsWanted,
): Promise<Result<true, BatchRefusal>> {
  if (!parts.mayCreate()) return refuse({ type: "mayNotCreate" });
  const first = await walk.batchOf(id);
  if (first?.state !== "planned") return ok(true);
  const { done: from, total } = first;
  const plan = [...(await readPlan(parts.vault, id))];
  const walked = await walk.walk<BatchRefusal>(
    first,
    [from, total],
    isWanted,
    async (items, batch, done) => {
      const taken = await takeIn(parts, items);
      if (!taken.ok) return taken;
      await parts.created.add(...items.filter(isNew).map((item) => item.id));
      plan.splice(done - items.length, items.length, ...taken.value.items);
      const keepsPlan = items.every(isNew) ? [] : [planNote(id, plan)];
      return ok([{ ...batch, done }, [...taken.value.changes, ...keepsPlan]]);
    },
  );
  const batch = await walk.batchOf(id);
  return walked.ok && batch?.done === total ? finish(parts, walk, batch) : walked;
}

/** What is taken in lies in its documents: the plan need not say it any more. */
async function finish(
  { vault }: BatchParts,
  walk: BatchWalk,
  batch: Batch,
): Promise<Result<true, StorageRefusal>> {
  const plan = (await readPlan(vault, batch.id)).slice(0, batch.done);
  return walk.write({ ...batch, state: "done" }, [planNote(batch.id, withoutWords(plan))]);
}

async function takeBack(
  parts: BatchParts,
  walk: BatchWalk,
  id: Ulid,
  isWanted: IsWanted,
): ReturnType<Batches["takeBack"]> {
  const count = { withdrawn: 0, kept: 0 };
  const first = await walk.batchOf(id);
  if (!first) return ok(count);
  const walked = await walk.walk<never>(
    first,
    [0, first.done],
    isWanted,
    async (items, batch, to) => {
      const changes: VaultChange[] = [];
      for (const item of items) {
        const back = await takeItemBack(parts, item, batch);
        changes.push(...back.changes);
        if (back.isWithdrawn) count.withdrawn += 1;
        if (back.isKept) count.kept += 1;
      }
      return ok([to === batch.done ? afterTakingBack(batch, count) : batch, changes]);
    },
  );
  return walked.ok ? ok(count) : walked;
}

const afterTakingBack = (batch: Batch, { withdrawn, kept }: TakenBack): Batch =>
  withdrawn === 0 && kept > 0 ? { ...batch, kept } : { ...batch, state: "takenBack", kept };

async function bringBack(
  parts: BatchParts,
  walk: BatchWalk,
  id: Ulid,
  isWanted: IsWanted,
): ReturnType<Batches["bringBack"]> {
  const first = await walk.batchOf(id);
  if (!first) return ok(true);
  return walk.walk<never>(first, [0, first.done], isWanted, async (items, batch, to) => {
    const changes: VaultChange[] = [];
    for (const item of items) changes.push(...(await bringItemBack(parts, item, batch)));
    return ok([to === batch.done ? { ...batch, state: "done", kept: 0 } : batch, changes]);
  });
}

interface TakenIn {
  readonly changes: readonly VaultChange[];
  /** The same items; those of known clients say no more than what was added. */
  readonly items: readonly PlannedItem[];
}

/** What a slice of a plan writes. */
async function takeIn(
  parts: BatchParts,
  items: readonly PlannedItem[],
): Promise<Result<TakenIn, BatchRefusal>> {
  const changes: VaultChange[] = [];
  const taken: PlannedItem[] = [];
  for (const item of items) {
    if (item.type === "add") {
      const added = await addTo(parts, item);
      changes.push(...added.changes);
      taken.push({ ...item, words: added.words });
      continue;
    }
    const begun = beginningsOf(parts.writer, item.id, item.words);
    if (!begun.ok) return begun;
    changes.push(...begun.value);
    taken.push(item);
  }
  return ok({ changes, items: taken });
}

interface Added {
  readonly changes: readonly VaultChange[];
  readonly words: PlannedItem["words"];
}

async function addTo(parts: BatchParts, { id, words }: PlannedItem): Promise<Added> {
  const may = (kind: "client" | "contact"): boolean =>
    parts.directory.accessTo(idOf(kind, id)).say === "everything";
  const added: { client: Said[]; contact: Said[] } = { client: [], contact: [] };
  if (!may("client")) return { changes: [], words: added };
  let contact: readonly Said[] = words.contact;
  const add = (kind: "client" | "contact", said: Projection, of: readonly Said[]) => {
    const missing = missingOf(said, of);
    added[kind].push(...addedOf(of, missing));
    return missing;
  };
  const card = await sayUnopened(parts, idOf("client", id), "client", (said) => {
    contact = inFreeSlots(said, words.contact);
    return add("client", said, inFreeSlots(said, words.client));
  });
  const reached = may("contact")
    ? await sayUnopened(parts, idOf("contact", id), "contact", (said) =>
        add("contact", said, contact),
      )
    : undefined;
  return { changes: [card, reached].filter((change) => change !== undefined), words: added };
}
