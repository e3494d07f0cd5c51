import type { DocumentName } from "#shared/documents";
import type { Database } from "./database.ts";
import type { Names } from "./names.ts";
import type { Segments } from "./segments.ts";
import type { VaultSchema } from "./vault-schema.ts";

/** Which documents have records of their own, as this tab knows it. */
export interface Recorded {
  /** Those among some that have; `unknown` when the name of a record cannot be read. */
  readonly among: (
    names: readonly DocumentName[],
  ) => Promise<ReadonlySet<DocumentName> | "unknown">;
  /** Takes in what this tab has just written. */
  readonly written: (version: number, names: readonly DocumentName[]) => void;
}

/** Reads the records when it is first asked, and again when another tab changed places. */
export function createRecorded(
  db: Database<VaultSchema>,
  names: Names,
  segments: Pick<Segments, "version">,
): Recorded {
  let known = new Set<DocumentName>();
  let isNameless = false;
  let version = -1;

  const read = async (): Promise<void> => {
    const from = segments.version();
    const tags = await db.run(["documents"], "readonly", (tx) =>
      tx.objectStore("documents").getAllKeys(),
    );
    const strange = tags.filter((tag) => !names.remembered(tag));
    const records = await db.run(["documents"], "readonly", (tx) =>
      Promise.all(strange.map((tag) => tx.objectStore("documents").get(tag))),
    );
    await Promise.all(records.map((record) => record && names.read(record)));
    const pairs = tags.map((tag) => names.remembered(tag));
    known = new Set(pairs.flatMap((pair) => pair?.name ?? []));
    isNameless = pairs.includes(undefined);
    version = from;
  };

  return {
    among: async (some) => {
      if (version !== segments.version()) await read();
      return isNameless ? "unknown" : new Set(some.filter((name) => known.has(name)));
    },
    written: (next, some) => {
      if (next !== version + 1) return;
      for (const name of some) known.add(name);
      version = next;
    },
  };
}
