import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type LogEntry, logOf } from "#shared/casework";
import { createProjection, type DocumentId, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** So many are read before the browser gets to paint. */
const sliceLength = 20;

interface Kept {
  readonly stamp: string;
  readonly log: readonly LogEntry[];
}

/** The logs of some clients, read again as they change; what did not change is read once. */
export function readLogs(
  clients: Accessor<readonly ClientId[]>,
): Accessor<ReadonlyMap<ClientId, readonly LogEntry[]>> {
  const { source } = useWork();
  const kept = new Map<DocumentId, Kept>();
  const [logs, setLogs] = createSignal<ReadonlyMap<ClientId, readonly LogEntry[]>>(new Map());
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith("visits/"))) setChanges((count) => count + 1);
    }),
  );

  const logOfClient = async (client: ClientId): Promise<readonly LogEntry[]> => {
    const id = idOf("visits", client);
    const stamp = JSON.stringify(source.stamp(id) ?? null);
    const before = kept.get(id);
    if (before?.stamp === stamp) return before.log;
    const log = logOf(createProjection(await source.facts(id)));
    kept.set(id, { stamp, log });
    return log;
  };

  createEffect(() => {
    changes();
    const wanted = clients();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const found = new Map<ClientId, readonly LogEntry[]>();
      for (let from = 0; from < wanted.length && isCurrent; from += sliceLength) {
        const slice = wanted.slice(from, from + sliceLength);
        const some = await Promise.all(slice.map(logOfClient));
        for (const [place, client] of slice.entries()) found.set(client, some[place] ?? []);
      }
      if (isCurrent) setLogs(found);
    };
    void read();
  });
  return logs;
}
