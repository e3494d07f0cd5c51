import { type Accessor, createRoot, createSignal } from "solid-js";
import {
  createProjection,
  type DocumentId,
  type DocumentKind,
  type Projection,
} from "#shared/documents";
import type { DocumentSource } from "./source.ts";

/** What is read of the documents of a kind. */
export interface KindReading<What> {
  readonly kind: DocumentKind;
  /** What counts of a document; undefined when nothing does, or no longer. */
  readonly read: (said: Projection, document: DocumentId) => What | undefined;
  /** Whether enough is known for a screen once this document was read; by itself all are waited for. */
  readonly isEnough?: (document: DocumentId) => boolean;
}

/** What was read of the documents of a kind, and whether enough was. */
export interface ReadKind<What> {
  readonly all: Accessor<ReadonlyMap<DocumentId, What>>;
  readonly isRead: Accessor<boolean>;
}

/** So many are read together. */
const atOnce = 8;

/**
 * The documents of a kind on this device, the latest name first, each read once for everybody at work
 * in this tab and again when it changes; goes with the work.
 */
export function followKind<What>(
  reading: KindReading<What>,
): (source: DocumentSource) => ReadKind<What> {
  const readBySource = new WeakMap<DocumentSource, ReadKind<What>>();
  return (source) => {
    const known = readBySource.get(source);
    if (known) return known;
    const begun = createRoot(() => follow(source, reading));
    readBySource.set(source, begun);
    return begun;
  };
}

function follow<What>(
  source: DocumentSource,
  { kind, read, isEnough }: KindReading<What>,
): ReadKind<What> {
  const [all, setAll] = createSignal<ReadonlyMap<DocumentId, What>>(new Map());
  const [isRead, setRead] = createSignal(false);
  const wanted = new Set<DocumentId>();
  let isReading = false;

  const readOne = async (id: DocumentId): Promise<readonly [DocumentId, What | undefined]> => {
    // What is said of it from here on has it read again.
    wanted.delete(id);
    return [id, read(createProjection(await source.facts(id)), id)];
  };
  const readAll = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    while (wanted.size > 0) {
      const latest = [...wanted].sort().reverse().slice(0, atOnce);
      const found = await Promise.all(latest.map(readOne));
      setAll((before) => withRead(before, found));
      if (isEnough && latest.some(isEnough)) setRead(true);
    }
    isReading = false;
    setRead(true);
  };
  const want = (ids: Iterable<DocumentId>): void => {
    for (const id of ids) if (id.startsWith(`${kind}/`)) wanted.add(id);
    if (wanted.size > 0) void readAll();
  };
  source.onChanged(want);
  void source.list(kind).then((ids) => (ids.length === 0 ? setRead(true) : want(ids)));
  return { all, isRead };
}

function withRead<What>(
  before: ReadonlyMap<DocumentId, What>,
  found: readonly (readonly [DocumentId, What | undefined])[],
): ReadonlyMap<DocumentId, What> {
  const next = new Map(before);
  for (const [id, what] of found) {
    if (what === undefined) next.delete(id);
    else next.set(id, what);
  }
  return next;
}
