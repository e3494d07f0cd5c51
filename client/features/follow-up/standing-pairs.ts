import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { createProjection, type DocumentId } from "#shared/documents";
import { relationOf, type StandingPair } from "#shared/follow-up";
import type { ClientId } from "#shared/kernel";
import { pairIn } from "./pair-documents.ts";

/**
 * How some clients stand to everybody they were introduced to, as far as this device holds their
 * introductions; read anew when one of them changes.
 */
export function readStandingPairs(
  around: Accessor<readonly ClientId[]>,
): Accessor<readonly StandingPair[]> {
  const { source } = useWork();
  const [found, setFound] = createSignal<readonly StandingPair[]>([]);
  const [changes, setChanges] = createSignal(0);
  const wanted = createMemo(() => [...new Set(around())].sort(), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const isOurs = (id: DocumentId) => pairIn(id)?.some((one) => wanted().includes(one)) === true;
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some(isOurs)) setChanges((count) => count + 1);
    }),
  );
  createEffect(() => {
    changes();
    if (wanted().length === 0) return void setFound([]);
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const ids = (await source.list("introduction")).filter(isOurs);
      const pairs = await Promise.all(
        ids.map(async (id): Promise<readonly StandingPair[]> => {
          const between = pairIn(id);
          if (!between) return [];
          return [
            { between, relation: relationOf(createProjection(await source.facts(id)).value) },
          ];
        }),
      );
      if (isCurrent) setFound(pairs.flat());
    };
    void read();
  });
  return found;
}
