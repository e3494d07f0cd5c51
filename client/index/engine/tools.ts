import type { ClientId } from "#shared/kernel";
import type { ClientTable } from "../table/client-table.ts";
import { createLikenesses } from "../table/likenesses.ts";
import { createOrders } from "../table/orders.ts";
import { createRanks } from "../table/ranks.ts";
import type { Sounds } from "../table/sound.ts";

/** How names are read aloud: a part of the program that is large, and loaded when it is needed. */
const loadSounding = () => import("../table/sound.ts");
type Sounding = Awaited<ReturnType<typeof loadSounding>>;

/** What answers questions about a table; hears whose likenesses may be others now. */
export function openTools(table: ClientTable, neighbourChanged: (slot: number) => void) {
  const { columns } = table;
  let sounding: Sounding | undefined;
  const likenesses = createLikenesses(table, neighbourChanged);

  return {
    orders: createOrders(table),
    ranks: createRanks(table, (part) => sounding?.soundsOfPart(part) ?? []),
    likenesses,
    hasLikeness: likenesses.has,
    sounding: async (): Promise<Sounding> => {
      sounding ??= await loadSounding();
      return sounding;
    },
    /** The sounds of a client's shown name; those in the table as long as the name is the same. */
    soundsOf: (client: ClientId, name: string | undefined): Sounds => {
      const slot = table.slotOf(client);
      if (slot !== undefined && (columns.name.get(slot) || columns.callName.get(slot)) === name) {
        const [line = ""] = columns.soundLine.get(slot).split("|", 1);
        return { first: columns.sound.get(slot), line };
      }
      return (name && sounding?.soundsOf(name)) || { first: "", line: "" };
    },
  };
}
