import { type DocumentName, nameOf, splitName } from "#shared/documents";
import { assert, ok, type RandomBytes, refuse } from "#shared/kernel";
import { createOneAtATime } from "../one-at-a-time.ts";
import type {
  DocumentStore,
  DroppedRow,
  NewEpoch,
  NewRow,
  StoredDocument,
} from "./document-store.ts";
import { chainStart, hashOfRow, sealedHashOf } from "./hash-chain.ts";
import { createHeads, type Head } from "./heads.ts";
import type { DocumentKey, Keyring } from "./keyring.ts";
import { seal, unseal } from "./seal.ts";
import type {
  DocumentToCreate,
  EpochToBegin,
  OpenedDocument,
  OpenedRow,
  SealedLog,
  UpdateToAppend,
} from "./sealed-log.ts";

/** What the log asks of the world. */
export interface LogWorld {
  readonly store: DocumentStore;
  readonly keyring: Keyring;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}

/** Opens the sealed log over a store. Only one log may write to a store at a time. */
export function openLog(world: LogWorld): SealedLog {
  const { store, keyring } = world;
  const there = async (name: DocumentName): Promise<StoredDocument> => {
    const found = await store.load(name);
    assert(found && found !== "gone", "wrote to a document that is not there");
    return found;
  };
  const heads = createHeads(async (name) => headOf(keyring, await there(name)));
  const oneAtATime = createOneAtATime();

  const createAll: SealedLog["createAll"] = async (documents) => {
    const keys = documents.map(({ name }) => keyring.newDocumentKey(name));
    const creations = await store.create(withKeys(world, documents, keys));
    for (const [index, { name }] of documents.entries()) {
      const key = keys[index]?.key;
      if (creations[index] === "created" && key) {
        heads.set(name, { key, sequence: 0, hash: chainStart });
      }
    }
    return creations;
  };

  return {
    createAll,
    create: async (document) => {
      const [creation] = await createAll([document]);
      assert(creation, "one asked, one answered");
      return creation;
    },
    load: async (name) => {
      const found = await store.load(name);
      return found && found !== "gone" ? openDocument(keyring, found) : found;
    },
    append: (updates) =>
      oneAtATime(async () => {
        const batch = await heads.of(updates.map(({ document }) => document));
        const rows = updates.map((update) => sealRow(world, update, batch));
        // Until the commit is known, nobody may build on the new heads.
        heads.forget(batch.keys());
        const clock = await store.append(rows);
        for (const [name, head] of batch) heads.set(name, head);
        return clock;
      }),
    begin: (epochs) =>
      oneAtATime(async () => {
        const begun: NewEpoch[] = [];
        for (const epoch of epochs) begun.push(sealEpoch(world, epoch, await there(epoch.of)));
        heads.forget(epochs.map(({ of }) => of));
        return store.begin(begun);
      }),
    erase: (name, by) =>
      oneAtATime(async () => {
        heads.forget([name]);
        await store.erase(name, by, world.nowMs());
      }),
    compact: async (name, sequence, snapshot) => {
      const document = await there(name);
      const key = keyring.unwrap(name, document.wrappedKey);
      const sealed = seal(key, snapshot, snapshotPlace(name, sequence), world.randomBytes);
      const dropped = contentOf(document).filter((row) => row.sequence <= sequence);
      await store.compact({ document: name, snapshot: { sequence, sealed }, dropped });
    },
    latest: store.latest,
    long: store.long,
    erasures: store.erasures,
    changedSince: store.changedSince,
    runs: store.runs,
    verifyChain: async (name) => {
      const found = await store.load(name);
      return found && found !== "gone" ? verify(found) : ok(0);
    },
  };
}

const withKeys = (
  { nowMs }: LogWorld,
  documents: readonly DocumentToCreate[],
  keys: readonly DocumentKey[],
) =>
  documents.map((document, index) => {
    const key = keys[index];
    assert(key, "a key for each document");
    return { ...document, atMs: nowMs(), wrappedKey: key.wrappedKey };
  });

const placeOf = (name: DocumentName, sequence: number): string => `${name}|${sequence}`;
const snapshotPlace = (name: DocumentName, sequence: number): string =>
  `${name}|snapshot|${sequence}`;

/** The rows that still hold something. */
const contentOf = ({ rows }: StoredDocument): readonly DroppedRow[] =>
  rows
    .filter(({ sealedHash }) => sealedHash === undefined)
    .map((row) => ({ sequence: row.sequence, sealedHash: sealedHashOf(row) }));

function sealEpoch(
  { keyring, nowMs, randomBytes }: LogWorld,
  { of, head, epoch, update, ...begun }: EpochToBegin,
  document: StoredDocument,
): NewEpoch {
  assert((document.rows.at(-1)?.sequence ?? 0) === head, "written to while an epoch was made");
  const name = nameOf(splitName(of).id, epoch);
  const { key, wrappedKey } = keyring.newDocumentKey(name);
  const snapshot = seal(key, update, snapshotPlace(name, 0), randomBytes);
  return { ...begun, of, name, atMs: nowMs(), wrappedKey, snapshot, dropped: contentOf(document) };
}

/** Seals the next row of a document and moves its head on in the batch. */
function sealRow(
  { nowMs, randomBytes }: LogWorld,
  { document, update, staff, session, newClientIds, newRuns }: UpdateToAppend,
  batch: Map<DocumentName, Head>,
): NewRow {
  const head = batch.get(document);
  assert(head, "the batch has every head");
  const sequence = head.sequence + 1;
  const sealed = seal(head.key, update, placeOf(document, sequence), randomBytes);
  const atMs = nowMs();
  const hash = hashOfRow(head.hash, document, { sequence, staff, atMs, sealed });
  batch.set(document, { key: head.key, sequence, hash });
  return { document, sequence, staff, session, atMs, sealed, hash, newClientIds, newRuns };
}

function headOf(keyring: Keyring, { name, wrappedKey, rows }: StoredDocument): Head {
  const last = rows.at(-1);
  const key = keyring.unwrap(name, wrappedKey);
  return { key, sequence: last?.sequence ?? 0, hash: last?.hash ?? chainStart };
}

function openDocument(keyring: Keyring, stored: StoredDocument): OpenedDocument {
  const { name, parent, by, rows, authors } = stored;
  const firstClock = rows[0]?.clock;
  return {
    name,
    ...(parent === undefined ? {} : { parent }),
    by,
    rows: openRows(stored, keyring.unwrap(name, stored.wrappedKey)),
    ...(firstClock === undefined ? {} : { firstClock }),
    head: rows.at(-1)?.sequence ?? 0,
    authors,
  };
}

function openRows(
  { name, by, rows, snapshot }: StoredDocument,
  key: Uint8Array,
): readonly OpenedRow[] {
  const after = rows
    .filter(({ sequence }) => sequence > (snapshot?.sequence ?? 0))
    .map(({ sequence, clock, staff, sealed }) => ({
      sequence,
      clock,
      staff,
      update: unseal(key, sealed, placeOf(name, sequence)),
    }));
  if (!snapshot) return after;
  const { sequence, clock, sealed } = snapshot;
  const update = unseal(key, sealed, snapshotPlace(name, sequence));
  return [{ sequence, clock, staff: by, update, isSnapshot: true }, ...after];
}

function verify({ name, rows }: StoredDocument) {
  let previous = chainStart;
  for (const [index, row] of rows.entries()) {
    const expected = hashOfRow(previous, name, row);
    const isNext = row.sequence === index + 1;
    if (!isNext || Buffer.compare(expected, row.hash) !== 0) {
      return refuse({ type: "brokenChain" as const, sequence: row.sequence });
    }
    previous = row.hash;
  }
  return ok(rows.length);
}
