import { type Accessor, createSignal } from "solid-js";
import type { Vault, VaultDocument } from "#client/storage";
import { createRepeat, factsIn, idOfName, type Sync, textsIn } from "#client/sync";
import { type DocumentName, type Fact, holdsText } from "#shared/documents";
import { millisecondsOf } from "#shared/kernel";
import { readableEntry } from "./readable.ts";
import type { UnsentDocument } from "./this-device.ts";

/** What only this device has, and how to read it. */
export interface Unsent {
  readonly documents: Accessor<readonly UnsentDocument[]>;
  readonly refresh: () => Promise<void>;
  /** Everything said that the relay does not have, also what no disk has, as readable lines. */
  readonly exportText: () => Promise<string>;
}

/** Follows the documents with unsent edits; each is read once for every edit. */
export function followUnsent(
  { catalogue, open, connection }: Sync,
  vault: Vault,
  nowMs: () => number,
): Unsent {
  const [sinceByName, setSince] = createSignal<ReadonlyMap<DocumentName, number>>(new Map());
  const editsRead = new Map<DocumentName, number>();

  /** What was written in a text and is not sent, as lines. */
  const linesOf = async (name: DocumentName): Promise<readonly string[]> => {
    if (!holdsText(name)) return [];
    const loaded = await vault.load(name);
    const rows = loaded.ok ? loaded.value.rows : [];
    const inMemory = open.get(idOfName(name))?.unwrittenUpdates() ?? [];
    const unsent = rows.filter(({ isUnsent }) => isUnsent).map(({ update }) => update);
    const all = rows.map(({ update }) => update);
    return textsIn([...unsent, ...inMemory], [...all, ...inMemory]);
  };

  const factsOf = async (name: DocumentName): Promise<readonly Fact[]> => {
    const loaded = await vault.load(name);
    const rows = loaded.ok ? loaded.value.rows.filter(({ isUnsent }) => isUnsent) : [];
    const inMemory = open.get(idOfName(name))?.unwrittenUpdates() ?? [];
    return factsIn([...rows.map(({ update }) => update), ...inMemory]);
  };

  const sinceOf = async ({ name, edits }: VaultDocument): Promise<[DocumentName, number]> => {
    const known = sinceByName().get(name);
    if (known !== undefined && editsRead.get(name) === edits) return [name, known];
    editsRead.set(name, edits);
    const times = (await factsOf(name)).map(({ at }) => millisecondsOf(at));
    return [name, times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY)];
  };

  const refresh = createRepeat(async () => {
    setSince(new Map(await Promise.all(catalogue.unsent().map(sinceOf))));
  });
  catalogue.onChanged(() => void refresh());
  void refresh();

  const onlyInMemory = (): DocumentName[] =>
    open
      .all()
      .filter((document) => document.unwrittenUpdates().length > 0)
      .map(({ id }) => catalogue.nameOf(id));

  return {
    documents: () =>
      [...sinceByName()].map(([name, sinceMs]) => ({
        document: idOfName(name),
        sinceMs: Number.isFinite(sinceMs) ? sinceMs : undefined,
        state: open.get(idOfName(name))?.state() ?? waiting(connection() === "connected"),
      })),
    refresh,
    exportText: async () => {
      const names = new Set([...catalogue.unsent().map(({ name }) => name), ...onlyInMemory()]);
      const texts = [...names].map(async (name) => {
        const words = (await factsOf(name)).flatMap(({ about, says, at }) =>
          Object.entries(says).map(([field, value]) => ({
            about,
            field,
            value,
            atMs: millisecondsOf(at),
          })),
        );
        const lines = (await linesOf(name)).map((value) => ({
          ...{ about: "note", field: "text" },
          ...{ value, atMs: nowMs() },
        }));
        const document = idOfName(name);
        return readableEntry({
          id: name,
          document,
          reason: "tryLater",
          atMs: 0,
          words: [...words, ...lines],
        });
      });
      return (await Promise.all(texts)).join("\n\n");
    },
  };
}

const waiting = (isConnected: boolean): UnsentDocument["state"] =>
  isConnected ? { type: "sending", count: 1 } : { type: "onDevice" };
