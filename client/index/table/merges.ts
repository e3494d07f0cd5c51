import { type ClientId, clientIdSchema } from "#shared/kernel";
import { standingFor } from "#shared/registry";
import type { ClientTable } from "./client-table.ts";
import { unpackId, wordsOfId } from "./pack-id.ts";

/** Whether anybody in the table was merged: most agencies look no further. */
export const hasMerges = ({ columns }: ClientTable): boolean =>
  columns.mergedInto.words().length > 1;

/** The card that stands for the person in a slot. */
export function standingAt(table: ClientTable, slot: number): ClientId {
  const { columns } = table;
  const intoOf = (id: ClientId): ClientId | undefined => {
    const at = table.slotOf(id);
    return at === undefined ? undefined : clientIdSchema.safeParse(columns.mergedInto.get(at)).data;
  };
  const own = unpackId(columns.id.values(), slot * wordsOfId);
  return standingFor(own, intoOf, (id) => table.slotOf(id) !== undefined);
}

/** Whether another card stands for the person in a slot. */
export const isMergedAway = (table: ClientTable, slot: number): boolean =>
  table.columns.mergedInto.get(slot) !== "" &&
  standingAt(table, slot) !== unpackId(table.columns.id.values(), slot * wordsOfId);
