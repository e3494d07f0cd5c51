import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { useClientIndex } from "#client/index";
import { createProjection, idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** So many of one's clients are looked at, those last changed first. */
const clientsAtMost = 300;
/** So many are read before the browser gets to paint. */
const sliceLength = 20;

/** One's clients whose contact holds two values: the index reads cards, and contacts stand apart. */
export function readContactClashes(): Accessor<readonly ClientId[]> {
  const { me, source } = useWork();
  const index = useClientIndex();
  const [found, setFound] = createSignal<readonly ClientId[]>([]);
  const [changes, setChanges] = createSignal(0);
  onCleanup(
    source.onChanged((ids) => {
      if ([...ids].some((id) => id.startsWith("contact/"))) setChanges((count) => count + 1);
    }),
  );
  const mine = createMemo(
    () =>
      index
        .find({ text: "", order: "recent", serving: { staff: me().id } }, clientsAtMost)
        .map(({ id }) => id),
    [],
    { equals: (a, b) => a.length === b.length && a.every((id) => b.includes(id)) },
  );

  createEffect(() => {
    changes();
    const wanted = mine();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const read = async (): Promise<void> => {
      const clashing: ClientId[] = [];
      for (let from = 0; from < wanted.length && isCurrent; from += sliceLength) {
        const slice = wanted.slice(from, from + sliceLength);
        const facts = await Promise.all(slice.map((id) => source.facts(idOf("contact", id))));
        clashing.push(
          ...slice.filter((_, at) => createProjection(facts[at] ?? []).clashes().length > 0),
        );
      }
      if (isCurrent) setFound(clashing);
    };
    void read();
  });
  return found;
}
