import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import { type DocumentId, idOf } from "#shared/documents";
import { type Evening, readEvenings } from "#shared/events";
import { followSaid } from "./follow-said.ts";

const prefix = "desk/";

/** The address of an evening's page. */
export const hrefOfEvening = ({ month, id }: Pick<Evening, "month" | "id">): string =>
  `/events/${month}/${id}`;

/** All evenings on this device, the earliest first; undefined until every month was read. */
export function followEvenings(): Accessor<readonly Evening[] | undefined> {
  const { source } = useWork();
  const [months, setMonths] = createSignal<readonly DocumentId[]>();
  const list = (): void => void source.list("desk").then((ids) => setMonths([...ids].sort()));
  list();
  onCleanup(
    source.onChanged((ids) => {
      const known = new Set(months());
      if ([...ids].some((id) => id.startsWith(prefix) && !known.has(id))) list();
    }),
  );
  const said = followSaid(() => months() ?? []);
  return createMemo(() => {
    const read = said();
    if (!months() || !read) return undefined;
    return [...read]
      .flatMap(([id, one]) => readEvenings(one, id.slice(prefix.length)))
      .sort((a, b) => a.time.fromMs - b.time.fromMs);
  });
}

/** One evening, following what its month says; undefined until it was read, `none` when it is not here. */
export function followEvening(month: string, id: string): Accessor<Evening | "none" | undefined> {
  const said = followSaid(() => [idOf("desk", month)]);
  return createMemo(() => {
    const read = said()?.get(idOf("desk", month));
    if (!read) return undefined;
    return readEvenings(read, month).find((one) => one.id === id) ?? "none";
  });
}
