import { type DocumentName, parseName } from "#shared/documents";
import type { Sealing } from "../keys/sealing.ts";
import type { DocumentRecord } from "./vault-schema.ts";

/** The sealed names of a document and of its parent. */
export type SealedNames = Pick<DocumentRecord, "name" | "parent">;

/** A document's name and its parent's. */
export interface NamePair {
  readonly name: DocumentName;
  readonly parent?: DocumentName;
}

/** The names of documents, which lie sealed, by their tags. */
export interface Names {
  readonly tagOf: (name: string) => Promise<string>;
  readonly seal: (names: NamePair) => Promise<SealedNames>;
  /** The names in a record; undefined when they cannot be read. */
  readonly read: (
    record: Pick<DocumentRecord, "tag"> & SealedNames,
  ) => Promise<NamePair | undefined>;
  /** The names behind a tag that were read or sealed before. */
  readonly remembered: (tag: string) => NamePair | undefined;
  /** Remembers a name by its tag. */
  readonly learn: (name: DocumentName) => Promise<void>;
  /** All names behind these tags in one piece, so that they need not be opened one by one. */
  readonly pack: (tags: Iterable<string>) => Uint8Array;
  /** Remembers what `pack` put together. */
  readonly unpack: (packed: Uint8Array) => void;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Remembers the names it has read, so that each is opened once. */
export function createNames({ tagOf, seal, unseal }: Sealing): Names {
  const known = new Map<string, NamePair>();

  const readOne = async (place: string, sealed: unknown): Promise<DocumentName | undefined> => {
    const plain = await unseal(place, sealed);
    const parsed = plain && parseName(text.decode(plain));
    return parsed?.ok ? parsed.value.name : undefined;
  };

  const line = (tag: string): string => {
    const pair = known.get(tag);
    return pair ? [tag, pair.name, ...(pair.parent ? [pair.parent] : [])].join(" ") : "";
  };

  return {
    tagOf,
    remembered: (tag) => known.get(tag),
    learn: async (name) => {
      const tag = await tagOf(name);
      known.set(tag, known.get(tag) ?? { name });
    },
    pack: (tags) => utf8.encode(Array.from(tags, line).join("\n")),
    unpack: (packed) => {
      for (const packedLine of text.decode(packed).split("\n")) {
        // Sealed by this vault, so these are the names that were put there.
        const [tag, name, parent] = packedLine.split(" ") as [string, DocumentName?, DocumentName?];
        if (name) known.set(tag, parent ? { name, parent } : { name });
      }
    },
    seal: async ({ name, parent }) => {
      const tag = await tagOf(name);
      known.set(tag, known.get(tag) ?? (parent ? { name, parent } : { name }));
      const sealedName = await seal(`documents|${tag}`, utf8.encode(name));
      if (!parent) return { name: sealedName };
      return { name: sealedName, parent: await seal(`parents|${tag}`, utf8.encode(parent)) };
    },
    read: async (record) => {
      const remembered = known.get(record.tag);
      if (remembered) return remembered;
      const name = await readOne(`documents|${record.tag}`, record.name);
      if (!name) return undefined;
      const parent = record.parent && (await readOne(`parents|${record.tag}`, record.parent));
      const pair = parent ? { name, parent } : { name };
      known.set(record.tag, pair);
      return pair;
    },
  };
}
