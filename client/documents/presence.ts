import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { OpenCopy } from "#client/sync";
import { type Presence, presenceSchema } from "#shared/protocol";

/** Who else has a document open, and a way to say what is being edited here. */
export interface Company {
  readonly others: Accessor<readonly Presence[]>;
  readonly setEditing: (field: string | undefined) => void;
}

/** Joins the people who have this copy open; leaves when the owner is cleaned up. */
export function joinCompany(
  { awareness }: OpenCopy,
  me: Accessor<Pick<Presence, "staff" | "name">>,
): Company {
  const read = (): readonly Presence[] =>
    [...awareness.getStates()].flatMap(([client, state]) => {
      const parsed = client === awareness.clientID ? undefined : presenceSchema.safeParse(state);
      return parsed?.success ? [parsed.data] : [];
    });
  const [others, setOthers] = createSignal(read());
  const changed = (): void => void setOthers(read());
  const say = (editing: string | undefined): void =>
    awareness.setLocalState(editing === undefined ? me() : { ...me(), editing });
  awareness.on("change", changed);
  say(undefined);
  onCleanup(() => {
    awareness.off("change", changed);
    awareness.setLocalState(null);
  });
  return { others, setEditing: say };
}
