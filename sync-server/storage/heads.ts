import type { DocumentName } from "#shared/documents";

/** Where a document's log ends, and the key it is sealed with. */
export interface Head {
  readonly key: Uint8Array;
  readonly sequence: number;
  readonly hash: Uint8Array;
}

/** The heads of the documents written to lately. */
export interface Heads {
  /** The heads of these documents, loaded when they are not at hand. */
  readonly of: (names: readonly DocumentName[]) => Promise<Map<DocumentName, Head>>;
  readonly set: (name: DocumentName, head: Head) => void;
  readonly forget: (names: Iterable<DocumentName>) => void;
}

/** About 300 bytes each. */
const keptAtMost = 20_000;

/** Keeps the heads used last, and loads the others. */
export function createHeads(load: (name: DocumentName) => Promise<Head>): Heads {
  const headByName = new Map<DocumentName, Head>();
  const set: Heads["set"] = (name, head) => {
    headByName.delete(name);
    headByName.set(name, head);
    if (headByName.size > keptAtMost) forgetOldest(headByName);
  };
  return {
    of: async (names) => {
      const found = new Map<DocumentName, Head>();
      for (const name of names) {
        if (!found.has(name)) found.set(name, headByName.get(name) ?? (await load(name)));
      }
      return found;
    },
    set,
    forget: (names) => {
      for (const name of names) headByName.delete(name);
    },
  };
}

function forgetOldest(headByName: Map<DocumentName, Head>): void {
  const [oldest] = headByName.keys();
  if (oldest !== undefined) headByName.delete(oldest);
}
