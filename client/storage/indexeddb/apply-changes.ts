import type { IDBPTransaction } from "idb";
import type { DocumentName } from "#shared/documents";
import {
  type DocumentChange,
  isAboutDocument,
  rowsDropped,
  stateAfter,
  stateWithout,
} from "../document-states.ts";
import type { Sealing } from "../keys/sealing.ts";
import { encodeRescued } from "../rescue-codec.ts";
import type { VaultChange, VaultDocument } from "../vault.ts";
import type { Names, SealedNames } from "./names.ts";
import { unreadableId } from "./unreadable.ts";
import {
  type allStores,
  clearStateOf,
  recordOf,
  rowsOf,
  type VaultSchema,
} from "./vault-schema.ts";

/** The transaction of a write. */
export type Write = IDBPTransaction<VaultSchema, typeof allStores, "readwrite">;

/** A change of one document with everything sealed beforehand: sealing would end a transaction. */
interface SealedDocumentChange {
  readonly type: "document";
  readonly tag: string;
  readonly change: DocumentChange;
  readonly names: SealedNames;
  readonly update: Uint8Array | undefined;
}

/** A change, sealed. */
export type SealedChange =
  | SealedDocumentChange
  | { readonly type: "note"; readonly tag: string; readonly sealed: Uint8Array }
  | { readonly type: "rescue"; readonly id: string; readonly sealed: Uint8Array }
  | { readonly type: "discard"; readonly id: string };

const utf8 = new TextEncoder();

/** Seals what a change will put on the disk. */
export async function sealChange(
  sealing: Sealing,
  names: Names,
  change: VaultChange,
): Promise<SealedChange> {
  if (isAboutDocument(change)) return sealDocumentChange(sealing, names, change);
  if (change.type === "discard") return change;
  if (change.type === "rescue") {
    const { id } = change.entry;
    const sealed = await sealing.seal(`drawer|${id}`, encodeRescued(change.entry));
    return { type: "rescue", id, sealed };
  }
  if (change.type === "snapshot") {
    const tag = await snapshotTag(sealing, change.key);
    return { type: "note", tag, sealed: await sealing.seal(`snapshots|${tag}`, change.bytes) };
  }
  const tag = await noteTag(sealing, change.key);
  const plain = utf8.encode(JSON.stringify(change.value));
  return { type: "note", tag, sealed: await sealing.seal(`notes|${tag}`, plain) };
}

/** The tag of a note. */
export const noteTag = ({ tagOf }: Pick<Sealing, "tagOf">, key: string): Promise<string> =>
  tagOf(`note|${key}`);

/** The tag of a snapshot, which lies among the notes. */
export const snapshotTag = ({ tagOf }: Pick<Sealing, "tagOf">, key: string): Promise<string> =>
  tagOf(`snapshot|${key}`);

async function sealDocumentChange(
  sealing: Sealing,
  names: Names,
  change: DocumentChange,
): Promise<SealedDocumentChange> {
  const { document } = change;
  const tag = await names.tagOf(document);
  const parent = change.type === "edit" ? change.create?.parent : undefined;
  const sealedNames = await names.seal(parent ? { name: document, parent } : { name: document });
  const update = "update" in change ? await sealing.seal(`rows|${tag}`, change.update) : undefined;
  return { type: "document", tag, change, names: sealedNames, update };
}

/**
 * Applies sealed changes in one transaction, each document's in their order; answers which
 * documents got a record that had none.
 */
export async function applyAll(
  tx: Write,
  changes: readonly SealedChange[],
  fresh: () => number,
): Promise<readonly DocumentName[]> {
  const begun: DocumentName[] = [];
  const documents = new Map<string, Promise<unknown>>();
  await Promise.all(
    changes.map((change) => {
      if (change.type !== "document") return applyOther(tx, change);
      const before = documents.get(change.tag) ?? Promise.resolve();
      const after = before.then(async () => {
        if (await applyToDocument(tx, change, fresh)) begun.push(change.change.document);
      });
      documents.set(change.tag, after);
      return after;
    }),
  );
  return begun;
}

function applyOther(
  tx: Write,
  change: Exclude<SealedChange, SealedDocumentChange>,
): Promise<unknown> {
  switch (change.type) {
    case "note":
      return tx.objectStore("notes").put(change.sealed, change.tag);
    case "rescue":
      return tx.objectStore("drawer").put(change.sealed, change.id);
    case "discard": {
      const number = unreadableId.read(change.id);
      return number === undefined
        ? tx.objectStore("drawer").delete(change.id)
        : tx.objectStore("unreadable").delete(number);
    }
  }
}

/** Answers whether the document got a record that had none. */
async function applyToDocument(
  tx: Write,
  { tag, change, names, update }: SealedDocumentChange,
  fresh: () => number,
): Promise<boolean> {
  const documents = tx.objectStore("documents");
  const record = await documents.get(tag);
  const before = record && { ...clearStateOf(record), name: change.document };
  const after = stateAfter(before, change, fresh());
  if (!after) {
    await Promise.all([documents.delete(tag), tx.objectStore("rows").delete(rowsOf(tag))]);
    return false;
  }
  const dropped = await dropRows(tx, tag, change, before);
  const parent = record?.parent ?? names.parent;
  const lastRow = (record?.lastRow ?? 0) + (update ? 1 : 0);
  const sealedNames = parent ? { name: names.name, parent } : { name: names.name };
  await documents.put({
    tag,
    ...sealedNames,
    ...recordOf(stateWithout(dropped, after), lastRow),
  });
  if (update) {
    const edit = change.type === "receive" ? 0 : after.edits;
    await tx.objectStore("rows").add({ sealed: update, edit }, [tag, lastRow]);
  }
  return !record;
}

async function dropRows(
  tx: Write,
  tag: string,
  change: DocumentChange,
  before: VaultDocument | undefined,
): Promise<readonly unknown[]> {
  if (change.type !== "dropUnsent") return [];
  const store = tx.objectStore("rows");
  const [keys, values] = await Promise.all([
    store.getAllKeys(rowsOf(tag)),
    store.getAll(rowsOf(tag)),
  ]);
  const rows = keys.map(([, number], place) => ({ number, edit: values[place]?.edit ?? 0 }));
  const dropped = rowsDropped(rows, before, change);
  await Promise.all(dropped.map(({ number }) => store.delete([tag, number])));
  return dropped;
}
