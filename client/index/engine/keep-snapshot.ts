import type { VaultPlatform } from "#client/platform";
import type { Vault } from "#client/storage";
import { type ClientTable, createClientTable } from "../table/client-table.ts";
import { packTable, unpackTable } from "../table/snapshot.ts";

const key = "clients";
/** So long after a change the snapshot is written again; until then the next start reads a little more. */
const saveAfterMs = 30_000;
/** The first one is worth more: without it everything is read again. */
const firstSaveAfterMs = 1_000;

/** The table of the last time, or an empty one where there was none of this version, or a damaged one. */
export async function recallTable(
  vault: Pick<Vault, "snapshot">,
): Promise<{ readonly table: ClientTable; readonly isRecalled: boolean }> {
  const snapshot = await vault.snapshot(key);
  const table = createClientTable();
  const isRecalled =
    snapshot.ok && snapshot.value !== undefined && unpackTable(table, snapshot.value);
  return { table: isRecalled ? table : createClientTable(), isRecalled };
}

/** Writes the table down some time after it changed. */
export function keepSnapshot(
  { after }: Pick<VaultPlatform, "after">,
  vault: Pick<Vault, "write">,
  table: ClientTable,
  isFirst: boolean,
) {
  let hasChanged = false;
  let delayMs = isFirst ? firstSaveAfterMs : saveAfterMs;
  let callOff: (() => void) | undefined;

  const save = (): void => {
    callOff = undefined;
    hasChanged = false;
    delayMs = saveAfterMs;
    // Where it cannot be written, the next start reads the documents instead.
    void vault.write([{ type: "snapshot", key, bytes: packTable(table) }]);
  };

  return {
    changed: (): void => {
      hasChanged = true;
    },
    /** Nothing waits to be read: the table is worth being kept. */
    settled: (): void => {
      if (hasChanged) callOff ??= after(delayMs, save);
    },
    stop: (): void => callOff?.(),
  };
}
