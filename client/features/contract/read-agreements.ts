import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type ClientRow, useClientIndex } from "#client/index";
import { createProjection, idOf, type Projection } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** So many clients are looked at, those last changed first. */
const clientsAtMost = 300;
/** So many are read before the browser gets to paint. */
const sliceLength = 20;

/** What was agreed with a client. */
export interface ClientAgreement {
  readonly row: ClientRow;
  readonly said: Projection;
}

interface Kept {
  readonly stamp: string;
  readonly said: Projection;
}

/** The agreements of one's clients, and for a supervisor of all that changed of late. */
export function readAgreements(): Accessor<readonly ClientAgreement[]> {
  const { me, source } = useWork();
  const index = useClientIndex();
  const kept = new Map<ClientId, Kept>();
  const [said, setSaid] = createSignal<ReadonlyMap<ClientId, Projection>>(new Map());
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith("agreement/"))) setChanges((count) => count + 1);
    }),
  );
  const clients = createMemo(
    () => {
      const whose = me().roles.has("supervisor") ? {} : { serving: { staff: me().id } };
      return index.find({ text: "", order: "recent", ...whose }, clientsAtMost);
    },
    [],
    { equals: (a, b) => a.map(({ id }) => id).join() === b.map(({ id }) => id).join() },
  );
  const readOne = async (client: ClientId): Promise<Projection> => {
    const id = idOf("agreement", client);
    const stamp = JSON.stringify(source.stamp(id) ?? null);
    const before = kept.get(client);
    if (before?.stamp === stamp) return before.said;
    const projection = createProjection(await source.facts(id));
    kept.set(client, { stamp, said: projection });
    return projection;
  };
  createEffect(() => {
    changes();
    const wanted = clients().map(({ id }) => id);
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const found = new Map<ClientId, Projection>();
      for (let from = 0; from < wanted.length && isCurrent; from += sliceLength) {
        const slice = wanted.slice(from, from + sliceLength);
        const some = await Promise.all(slice.map(readOne));
        for (const [place, client] of slice.entries()) {
          const projection = some[place];
          if (projection) found.set(client, projection);
        }
      }
      if (isCurrent) setSaid(found);
    };
    void read();
  });
  return createMemo(() =>
    clients().flatMap((row) => {
      const projection = said().get(row.id);
      return projection ? [{ row, said: projection }] : [];
    }),
  );
}
