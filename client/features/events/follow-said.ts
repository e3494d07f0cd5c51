import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { createProjection, type DocumentId, type Projection } from "#shared/documents";

/**
 * What some documents of this device say, read again as they change; undefined until all were read
 * once. Nothing is kept open: an evening has as many cards as guests.
 */
export function followSaid(
  wanted: Accessor<readonly DocumentId[]>,
): Accessor<ReadonlyMap<DocumentId, Projection> | undefined> {
  const { source } = useWork();
  const [said, setSaid] = createSignal<ReadonlyMap<DocumentId, Projection>>();
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((changed) => {
      if (wanted().some((id) => changed.has(id))) setChanges((count) => count + 1);
    }),
  );
  createEffect(() => {
    changes();
    const ids = wanted();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const all = await Promise.all(
        ids.map(async (id) => [id, createProjection(await source.facts(id))] as const),
      );
      if (isCurrent) setSaid(new Map(all));
    };
    void read();
  });
  return said;
}
