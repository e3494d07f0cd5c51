import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { createProjection, type DocumentId, type Projection } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** So many of one's clients are looked at, those last changed first. */
const clientsAtMost = 300;
/** So many are read before the browser gets to paint. */
const sliceLength = 20;

/** The clients one serves and who are not closed. */
export function readOwnClients(): Accessor<readonly ClientRow[]> {
  const { me } = useWork();
  const index = useClientIndex();
  return createMemo(() =>
    index
      .find({ text: "", order: "recent", serving: { staff: me().id } }, clientsAtMost)
      .filter(({ stage }) => stage !== "closed"),
  );
}

/** Whose rows are the same clients in the same order. */
export const idsOf = (rows: Accessor<readonly ClientRow[]>): Accessor<readonly ClientId[]> =>
  createMemo(() => rows().map(({ id }) => id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, place) => id === b[place]),
  });

/**
 * What some documents of this device say, read again as they change; what lies in the vault as it
 * did is read once.
 */
export function readProjections(
  list: () => readonly DocumentId[] | Promise<readonly DocumentId[]>,
  prefix: string,
): Accessor<ReadonlyMap<DocumentId, Projection>> {
  const { source } = useWork();
  const kept = new Map<DocumentId, { readonly stamp: string; readonly said: Projection }>();
  const [found, setFound] = createSignal<ReadonlyMap<DocumentId, Projection>>(new Map());
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith(prefix))) setChanges((count) => count + 1);
    }),
  );
  const readOne = async (id: DocumentId): Promise<Projection> => {
    const stamp = JSON.stringify(source.stamp(id) ?? null);
    const before = kept.get(id);
    if (before?.stamp === stamp) return before.said;
    const said = createProjection(await source.facts(id));
    kept.set(id, { stamp, said });
    return said;
  };
  createEffect(() => {
    changes();
    const wanted = Promise.resolve(list());
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const ids = await wanted;
      const next = new Map<DocumentId, Projection>();
      for (let from = 0; from < ids.length && isCurrent; from += sliceLength) {
        const slice = ids.slice(from, from + sliceLength);
        const said = await Promise.all(slice.map(readOne));
        for (const [place, id] of slice.entries()) {
          const one = said[place];
          if (one) next.set(id, one);
        }
      }
      if (isCurrent) setFound(next);
    };
    void read();
  });
  return found;
}
