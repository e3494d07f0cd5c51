import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { useWork } from "#client/documents";
import type { ClientId, StaffId } from "#shared/kernel";
import type { AccessLine } from "#shared/protocol";

/** Which looks are wanted. */
export interface LooksQuery {
  readonly fromMs: number;
  readonly toMs: number;
  readonly staff: StaffId | undefined;
  readonly client: ClientId | undefined;
}

/** The log as far as it was read. */
export interface Looks {
  readonly lines: Accessor<readonly AccessLine[]>;
  readonly state: Accessor<"asking" | "read" | "unreachable">;
  /** Whether there are more than are read at once. */
  readonly isMore: Accessor<boolean>;
  readonly again: () => void;
}

/** So many lines are read for one question; of more, the latest known. */
export const readAtMost = 5_000;

/** Reads the log of the relay for a question, and again for the next one; it is kept on no device. */
export function readLooks(query: Accessor<LooksQuery>): Looks {
  const { commands, sync } = useWork();
  const [lines, setLines] = createSignal<readonly AccessLine[]>([]);
  const [state, setState] = createSignal<ReturnType<Looks["state"]>>("asking");
  const [isMore, setMore] = createSignal(false);
  const [asked, setAsked] = createSignal(0);
  createEffect(() => {
    const { staff, client, ...time } = query();
    asked();
    let isCurrent = true;
    onCleanup(() => {
      isCurrent = false;
    });
    const wanted = { ...time, ...(staff && { staff }), ...(client && { client }) };
    const read = async (): Promise<void> => {
      const found: AccessLine[] = [];
      let before: number | undefined;
      do {
        const page = await commands.readAccessLog({ ...wanted, ...(before && { before }) });
        if (!isCurrent) return;
        if (!page.ok) return void setState("unreachable");
        found.push(...page.value.lines);
        before = page.value.before;
      } while (before !== undefined && found.length < readAtMost);
      setLines(found);
      setMore(before !== undefined);
      setState("read");
    };
    setState("asking");
    void read();
  });
  /** What could not be asked is asked as soon as the relay can be reached. */
  createEffect(
    on(
      () => sync.connection(),
      (connection) => {
        if (connection === "connected" && state() === "unreachable") setAsked((n) => n + 1);
      },
    ),
  );
  return { lines, state, isMore, again: () => void setAsked((n) => n + 1) };
}
