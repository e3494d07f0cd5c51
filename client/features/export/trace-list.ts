import { untilRead, useWork } from "#client/documents";
import { idOf } from "#shared/documents";
import { newUlid, plainDateOf } from "#shared/kernel";

/** What is said of a list before it leaves. */
interface ListTrace {
  readonly clients: number;
  readonly columns: readonly string[];
  readonly format: "xlsx" | "csv";
}

/** The month of the desk in which somebody speaks now. */
export const deskMonth = (ms: number): string => plainDateOf(ms, 0).slice(0, 7);

/** Leaves the trace of a list at the desk, offline too; nothing may leave unless this answers true. */
export function useListTrace(): (trace: ListTrace) => Promise<boolean> {
  const work = useWork();
  return async ({ clients, columns, format }) => {
    const at = Date.now();
    const desk = idOf("desk", deskMonth(at));
    // Before it is opened: the relay would refuse a month that nobody has begun.
    const begun = await work.beginDocument(desk);
    if (!begun.ok) return false;
    const live = work.openDocument(desk);
    await untilRead(live);
    const key = newUlid(at, (count) => crypto.getRandomValues(new Uint8Array(count)));
    const said = live.append(`handedOut/${key}`, { at, clients, columns: [...columns], format });
    live.close();
    return said.ok;
  };
}
