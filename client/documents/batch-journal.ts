/**
 * What this device knows of imports: the plan of each, written once, and how far it came, written
 * in the same transaction as the clients it made. So a tab may be closed at any moment.
 */
import type { Vault, VaultChange } from "#client/storage";
import {
  clientIdSchema,
  isJson,
  type Json,
  momentSchema,
  plainDateSchema,
  type Ulid,
  ulidSchema,
  z,
} from "#shared/kernel";

const saidSchema = z.array(
  z.object({ about: z.string(), says: z.record(z.string(), z.custom<Json>(isJson)) }),
);
const wordsSchema = z.object({ client: saidSchema, contact: saidSchema });
const itemSchema = z.union([
  z.object({ type: z.literal("new"), id: clientIdSchema, words: wordsSchema }),
  z.object({ type: z.literal("add"), id: clientIdSchema, words: wordsSchema }),
]);
/** What becomes of one row: a new client of an id given before, or what a known one lacks. */
export type PlannedItem = z.infer<typeof itemSchema>;

const batchSchema = z.object({
  id: ulidSchema,
  on: plainDateSchema,
  atMs: momentSchema,
  total: z.int(),
  /** How many of the plan's items are taken in, in their order. */
  done: z.int(),
  /** Who is to answer for its clients. */
  whose: z.enum(["mine", "nobody"]),
  /** `planned` until all is taken in or the rest is given up. */
  state: z.enum(["planned", "done", "takenBack"]),
  /** Of those taken back, the ones that stayed because somebody had worked on them. */
  kept: z.int(),
});
/** One import, as far as it came. */
export type Batch = z.infer<typeof batchSchema>;

const listSchema = z.array(batchSchema);
const planSchema = z.array(itemSchema);
const listKey = "batches";
const planKey = (id: Ulid): string => `batch/${id}`;
/** Of older imports only the clients know. */
const keptAtMost = 12;

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** The batches of the vault, latest first. */
export async function readBatches(vault: Pick<Vault, "note">): Promise<readonly Batch[]> {
  const note = await vault.note(listKey);
  return (note.ok ? listSchema.safeParse(note.value).data : undefined) ?? [];
}

/** The plan of a batch; empty when it is not known any more. */
export async function readPlan(
  vault: Pick<Vault, "note">,
  id: Ulid,
): Promise<readonly PlannedItem[]> {
  const note = await vault.note(planKey(id));
  return (note.ok ? planSchema.safeParse(note.value).data : undefined) ?? [];
}

/** Keeps a plan; with it the words of what is taken in are let go. */
export const planNote = (id: Ulid, items: readonly PlannedItem[]): VaultChange => ({
  type: "note",
  key: planKey(id),
  value: asJson(items),
});

/** The same plan without the words of new clients; what was added to known ones is needed to take it back. */
export const withoutWords = (items: readonly PlannedItem[]): readonly PlannedItem[] =>
  items.map((item) =>
    item.type === "add" ? item : { ...item, words: { client: [], contact: [] } },
  );

/** Keeps a batch among the others. */
export const batchNote = (all: readonly Batch[], batch: Batch): VaultChange => ({
  type: "note",
  key: listKey,
  value: asJson(
    [batch, ...all.filter(({ id }) => id !== batch.id)].sort(latestFirst).slice(0, keptAtMost),
  ),
});

const latestFirst = (a: Batch, b: Batch): number => b.atMs - a.atMs;
