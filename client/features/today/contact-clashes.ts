import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { useClientIndex } from "#client/index";
import { idOf } from "#shared/documents";
import type { ClientId } from "#shared/kernel";
import { readProjections } from "./read-own.ts";

/** So many of one's clients are looked at, those last changed first. */
const clientsAtMost = 300;

/** One's clients whose contact holds two values: the index reads cards, and contacts stand apart. */
export function readContactClashes(): Accessor<readonly ClientId[]> {
  const { me } = useWork();
  const index = useClientIndex();
  const mine = createMemo(
    () =>
      index
        .find({ text: "", order: "recent", serving: { staff: me().id } }, clientsAtMost)
        .map(({ id }) => id),
    [],
    { equals: (a, b) => a.length === b.length && a.every((id) => b.includes(id)) },
  );
  const said = readProjections(() => mine().map((id) => idOf("contact", id)), "contact/");
  return createMemo(() =>
    mine().filter((id) => (said().get(idOf("contact", id))?.clashes().length ?? 0) > 0),
  );
}
