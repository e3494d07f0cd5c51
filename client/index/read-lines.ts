import { type Accessor, createSignal } from "solid-js";
import type { DocumentSource } from "#client/documents";
import type { DocumentId } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type ClientLine, clientOf, lineOf } from "./client-lines.ts";

/** Where lines are read from. */
export interface LineSource {
  readonly source: DocumentSource;
  /** Lets the browser paint and listen between two slices of reading. */
  readonly breathe: () => Promise<void>;
}

/** The lines of all clients, growing while they are read and following what changes. */
export interface Lines {
  readonly lines: Accessor<ReadonlyMap<ClientId, ClientLine>>;
  /** Whether every client of this device has been read. */
  readonly isComplete: Accessor<boolean>;
  readonly stop: () => void;
}

/** So many clients are read before the browser gets to breathe and the list to show them. */
const sliceLength = 50;

/** Reads every client's document into a line, in slices, and reads again what changes. */
export function readLines({ source, breathe }: LineSource): Lines {
  const [lines, setLines] = createSignal<ReadonlyMap<ClientId, ClientLine>>(new Map());
  const [isComplete, setIsComplete] = createSignal(false);
  const waiting = new Set<DocumentId>();
  let isReading = false;
  let isStopped = false;

  const readSlice = async (): Promise<void> => {
    const slice = [...waiting].slice(0, sliceLength);
    for (const document of slice) waiting.delete(document);
    const facts = await Promise.all(slice.map(source.facts));
    setLines((before) => {
      const after = new Map(before);
      slice.forEach((document, place) => {
        const id = clientOf(document);
        if (!id) return;
        const line = lineOf(id, facts[place] ?? []);
        if (line) after.set(id, line);
        else after.delete(id);
      });
      return after;
    });
  };

  const read = async (documents: Iterable<DocumentId>): Promise<void> => {
    for (const document of documents) if (clientOf(document)) waiting.add(document);
    if (isReading) return;
    isReading = true;
    while (waiting.size > 0 && !isStopped) {
      await readSlice();
      await breathe();
    }
    isReading = false;
  };

  const stopListening = source.onChanged((documents) => void read(documents));
  const readAll = async (): Promise<void> => {
    await read(await source.list("client"));
    setIsComplete(true);
  };
  void readAll();
  return {
    lines,
    isComplete,
    stop: () => {
      isStopped = true;
      stopListening();
    },
  };
}
