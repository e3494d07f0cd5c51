import { type Accessor, createSignal } from "solid-js";
import type { DocumentSource } from "#client/documents";
import type { DocumentId, Fact } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { type ClientLine, clientOf, lineOf } from "./client-lines.ts";

/** Where lines are read from. */
export interface LineSource {
  readonly source: Pick<DocumentSource, "readAll" | "facts" | "onChanged">;
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

/** So many changed clients are read before the browser gets to breathe. */
const sliceLength = 50;

/** Reads every client's document into a line, in slices, and reads again what changes. */
export function readLines({ source, breathe }: LineSource): Lines {
  const [lines, setLines] = createSignal<ReadonlyMap<ClientId, ClientLine>>(new Map());
  const [isComplete, setIsComplete] = createSignal(false);
  const waiting = new Set<DocumentId>();
  let isReading = false;
  let isStopped = false;

  const take = (read: ReadonlyMap<DocumentId, readonly Fact[]>): void => {
    setLines((before) => {
      const after = new Map(before);
      for (const [document, facts] of read) {
        const id = clientOf(document);
        const line = id && lineOf(id, facts);
        if (line) after.set(line.id, line);
        else if (id) after.delete(id);
      }
      return after;
    });
  };

  /** What changes while something is read is read afterwards, so the latest word stays. */
  const readChanged = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    while (waiting.size > 0 && !isStopped) {
      const slice = [...waiting].slice(0, sliceLength);
      for (const document of slice) waiting.delete(document);
      const facts = await Promise.all(slice.map(source.facts));
      take(new Map(slice.map((document, place) => [document, facts[place] ?? []])));
      await breathe();
    }
    isReading = false;
  };

  const readAll = async (): Promise<void> => {
    isReading = true;
    const isOver = await source.readAll("client", async (slice) => {
      if (!isStopped) take(slice);
      await breathe();
    });
    isReading = false;
    setIsComplete(isOver);
    await readChanged();
  };

  const stopListening = source.onChanged((documents) => {
    for (const document of documents) if (clientOf(document)) waiting.add(document);
    void readChanged();
  });
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
