import type { Rescued } from "../vault.ts";
import type { Database } from "./database.ts";
import type { Names } from "./names.ts";
import { clearStateOf, recordOf, type VaultSchema } from "./vault-schema.ts";

const prefix = "unreadable/";

/** The ids by which unreadable bytes are shown in the rescue drawer. */
export const unreadableId = {
  of: (number: number): string => `${prefix}${number}`,
  /** The number in an id; undefined when the id is of another kind. */
  read: (id: string): number | undefined =>
    id.startsWith(prefix) ? Number(id.slice(prefix.length)) : undefined,
};

/**
 * Moves rows that cannot be read out of the way, as they are, and marks their document so that it
 * is compared with the relay. What another tab already moved stays moved once.
 */
export const putAside = (
  db: Database<VaultSchema>,
  tag: string,
  numbers: readonly number[],
  atMs: number,
): Promise<void> =>
  db.run(["documents", "rows", "unreadable"], "readwrite", async (tx) => {
    const rows = tx.objectStore("rows");
    const found = await Promise.all(numbers.map((number) => rows.get([tag, number])));
    const moved = found.flatMap((row, place) =>
      row ? [{ row, number: numbers[place] ?? 0 }] : [],
    );
    await Promise.all(
      moved.flatMap(({ row, number }) => [
        tx.objectStore("unreadable").add({ tag, bytes: bytesOf(row.sealed), atMs }),
        rows.delete([tag, number]),
      ]),
    );
    const record = await tx.objectStore("documents").get(tag);
    if (!record || moved.length === 0) return;
    const state = clearStateOf(record);
    const after = recordOf({ ...state, edits: state.edits + 1 }, record.lastRow);
    await tx.objectStore("documents").put({ ...record, ...after });
  });

/** The unreadable bytes, oldest first, as entries of the rescue drawer. */
export async function readUnreadable(
  db: Database<VaultSchema>,
  names: Names,
): Promise<readonly Rescued[]> {
  const [numbers, found, records] = await db.run(
    ["unreadable", "documents"],
    "readonly",
    async (tx) => {
      const values = await tx.objectStore("unreadable").getAll();
      const documents = values.map(({ tag }) => tx.objectStore("documents").get(tag));
      return [
        await tx.objectStore("unreadable").getAllKeys(),
        values,
        await Promise.all(documents),
      ] as const;
    },
  );
  return Promise.all(
    found.map(async ({ bytes, atMs }, place): Promise<Rescued> => {
      const record = records[place];
      return {
        id: unreadableId.of(numbers[place] ?? 0),
        document: record && (await names.read(record))?.name,
        reason: "unreadable",
        atMs,
        facts: [],
        bytes: [bytes],
      };
    }),
  );
}

/** What lies in the place of bytes: damaged, it may be anything. */
export const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : new TextEncoder().encode(JSON.stringify(value) ?? "");
