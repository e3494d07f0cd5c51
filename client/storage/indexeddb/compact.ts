import type { Sealing } from "../keys/sealing.ts";
import { isUpdate, mergeRows } from "../merge-rows.ts";
import type { Database } from "./database.ts";
import { clearStateOf, recordOf, rowsOf, type VaultSchema } from "./vault-schema.ts";

/**
 * Puts one merged row in the place of exactly those sent rows it was made of. Answers false and
 * changes nothing when there is nothing to merge, or when a row it read is gone meanwhile.
 */
export async function compactRows(
  db: Database<VaultSchema>,
  { seal, unseal }: Sealing,
  tag: string,
): Promise<boolean> {
  const [record, keys, values] = await db.run(["documents", "rows"], "readonly", (tx) =>
    Promise.all([
      tx.objectStore("documents").get(tag),
      tx.objectStore("rows").getAllKeys(rowsOf(tag)),
      tx.objectStore("rows").getAll(rowsOf(tag)),
    ]),
  );
  if (!record) return false;
  const { sentEdits } = clearStateOf(record);
  const sent = keys.flatMap((key, place) => {
    const row = values[place];
    return row && row.edit <= sentEdits ? [{ key, row }] : [];
  });
  if (sent.length < 2) return false;
  const updates = await Promise.all(sent.map(({ row }) => unseal(`rows|${tag}`, row.sealed)));
  const merged = updates.every((update) => update && isUpdate(update))
    ? mergeRows(updates.filter((update) => update !== undefined))
    : undefined;
  if (!merged) return false;
  const sealed = await seal(`rows|${tag}`, merged);
  return replaceRows(
    db,
    tag,
    sent.map(({ key }) => key),
    sealed,
  );
}

const replaceRows = (
  db: Database<VaultSchema>,
  tag: string,
  keys: readonly [string, number][],
  sealed: Uint8Array,
): Promise<boolean> =>
  db.run(["documents", "rows"], "readwrite", async (tx) => {
    const rows = tx.objectStore("rows");
    const record = await tx.objectStore("documents").get(tag);
    const still = await Promise.all(keys.map((key) => rows.getKey(key)));
    if (!record || still.includes(undefined)) return false;
    const lastRow = record.lastRow + 1;
    await Promise.all(keys.map((key) => rows.delete(key)));
    await rows.add({ sealed, edit: 0 }, [tag, lastRow]);
    await tx
      .objectStore("documents")
      .put({ ...record, ...recordOf(clearStateOf(record), lastRow) });
    return true;
  });
