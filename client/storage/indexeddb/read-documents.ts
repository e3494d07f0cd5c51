/** Reading documents out of the vault, whether they lie in rows or in segments. */
import type { DocumentName } from "#shared/documents";
import { isUpdate } from "../merge-rows.ts";
import type { LoadedDocument, VaultDocument, VaultRow } from "../vault.ts";
import { stateAt } from "./segments.ts";
import { putAside } from "./unreadable.ts";
import type { VaultParts } from "./vault-parts.ts";
import {
  clearStateOf,
  type DocumentRecord,
  placesCounter,
  type RowRecord,
  rowsOf,
} from "./vault-schema.ts";

/** Another tab moves a document while it is looked for; hardly ever more than once. */
const looksAtMost = 20;
const nothing = (after: number): LoadedDocument => ({ document: undefined, rows: [], last: after });

/**
 * The rows of a document written after a number. What cannot be read is put aside; `takeOut` moves a
 * document out of its segment for that.
 */
export async function loadDocument(
  parts: VaultParts,
  document: DocumentName,
  after: number,
  takeOut: (document: DocumentName) => Promise<void>,
): Promise<LoadedDocument> {
  const { db, names, segments } = parts;
  await segments.ready();
  for (let look = 0; look < looksAtMost; look += 1) {
    if (segments.placeOf(document)) {
      const loaded = await loadFromSegment(parts, document, after);
      if (loaded) return loaded;
      await takeOut(document);
    } else {
      const tag = await names.tagOf(document);
      const [record, keys, rows, version = 0] = await db.run(
        ["documents", "rows", "counters"],
        "readonly",
        (tx) =>
          Promise.all([
            tx.objectStore("documents").get(tag),
            tx.objectStore("rows").getAllKeys(rowsOf(tag, after)),
            tx.objectStore("rows").getAll(rowsOf(tag, after)),
            tx.objectStore("counters").get(placesCounter),
          ]),
      );
      if (record) return openRows(parts, tag, after, { record, keys, rows });
      if (version === segments.version()) return nothing(after);
    }
    await segments.refresh();
  }
  return nothing(after);
}

/** Undefined when it cannot be read there, or is no longer there. */
async function loadFromSegment(
  { chunks, segments }: VaultParts,
  document: DocumentName,
  after: number,
): Promise<LoadedDocument | undefined> {
  const place = segments.placeOf(document);
  if (!place) return undefined;
  const entry = await chunks.find(document, place);
  if (!entry || !isUpdate(entry.update)) return undefined;
  const state = stateAt(document, place);
  const isAsked = after < state.lastRow;
  return {
    document: state,
    rows: isAsked ? [{ update: entry.update, isUnsent: false }] : [],
    last: Math.max(after, state.lastRow),
  };
}

interface Found {
  readonly record: DocumentRecord;
  readonly keys: readonly [string, number][];
  readonly rows: readonly RowRecord[];
}

async function openRows(
  { db, sealing, names, platform, bell }: VaultParts,
  tag: string,
  after: number,
  { record, keys, rows }: Found,
): Promise<LoadedDocument> {
  const { sentEdits } = clearStateOf(record);
  const opened = await Promise.all(
    rows.map(async ({ sealed, edit }): Promise<VaultRow | undefined> => {
      const update = await sealing.unseal(`rows|${tag}`, sealed);
      return update && isUpdate(update) ? { update, isUnsent: edit > sentEdits } : undefined;
    }),
  );
  const bad = keys.flatMap(([, number], place) => (opened[place] ? [] : [number]));
  if (bad.length > 0) {
    await putAside(db, tag, bad, platform.nowMs());
    bell.ring({ tags: [tag], segments: [], isRescue: true });
  }
  const pair = await names.read(record);
  const state = pair && { ...clearStateOf(record), ...pair };
  return {
    document: state && bad.length > 0 ? { ...state, edits: state.edits + 1 } : state,
    rows: opened.filter((row) => row !== undefined),
    last: keys.at(-1)?.[1] ?? after,
  };
}

/** So many names that were opened one by one make it worth while to put all together again. */
const strangeNamesAtMost = 500;

interface Listed {
  readonly known: readonly VaultDocument[];
  readonly unreadable: number;
}

/** Every document there is; `remember` keeps their names in one piece. */
export async function listAll(
  { db, names, segments }: VaultParts,
  packed: Uint8Array | undefined,
  remember: (packed: Uint8Array) => void,
): Promise<Listed> {
  if (packed) names.unpack(packed);
  await segments.refresh();
  const records = await db.run(["documents"], "readonly", (tx) =>
    tx.objectStore("documents").getAll(),
  );
  const strange = records.filter(({ tag }) => !names.remembered(tag));
  const recorded = await statesOf(names, records);
  if (strange.length > strangeNamesAtMost) {
    // Without it the names are only slower to read.
    remember(names.pack(records.map(({ tag }) => tag)));
  }
  const known = [...recorded];
  // One that another tab moved since its place was read stands among the records.
  const moved = new Set(recorded.map(({ name }) => name));
  for (const [name, place] of segments.all()) {
    if (!moved.has(name)) known.push(stateAt(name, place));
  }
  return { known, unreadable: records.length - recorded.length + segments.unreadable().length };
}

/** The documents named, as far as they are here. */
export async function listSome(
  { db, names, segments }: VaultParts,
  only: Iterable<DocumentName>,
): Promise<Listed> {
  await segments.ready();
  const wanted = [...only];
  const placed = wanted.flatMap((name) => {
    const place = segments.placeOf(name);
    return place ? stateAt(name, place) : [];
  });
  if (placed.length === wanted.length) return { known: placed, unreadable: 0 };
  const others = wanted.filter((name) => !segments.placeOf(name));
  const tags = await Promise.all(others.map(names.tagOf));
  const found = await db.run(["documents"], "readonly", async (tx) => {
    const store = tx.objectStore("documents");
    return Promise.all(tags.map((tag) => store.get(tag)));
  });
  const records = found.filter((record) => record !== undefined);
  const recorded = await statesOf(names, records);
  return { known: [...placed, ...recorded], unreadable: records.length - recorded.length };
}

async function statesOf(
  names: VaultParts["names"],
  records: readonly DocumentRecord[],
): Promise<readonly VaultDocument[]> {
  const strange = records.filter(({ tag }) => !names.remembered(tag));
  await Promise.all(strange.map(names.read));
  const known: VaultDocument[] = [];
  for (const record of records) {
    const pair = names.remembered(record.tag);
    if (pair) known.push({ ...clearStateOf(record), ...pair });
  }
  return known;
}
