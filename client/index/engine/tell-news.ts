import type { VaultPlatform } from "#client/platform";
import type { ClientId } from "#shared/kernel";
import type { ClientTable } from "../table/client-table.ts";
import type { HearNews } from "./engine.ts";

/** While much is read, the screens hear of it so often. */
const everyMs = 200;
/** More clients than this are not named. */
const namedAtMost = 500;

/** Gathers what changed, and tells it at once when nothing waits, else now and then. */
export function tellNews(
  { nowMs }: Pick<VaultPlatform, "nowMs">,
  table: ClientTable,
  hear: HearNews,
) {
  let changed = new Set<ClientId>();
  let isEverything = true;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let toldBuilt = false;

  return {
    changed: (client: ClientId): void => {
      if (!isEverything) changed.add(client);
      isEverything ||= changed.size > namedAtMost;
    },
    allChanged: (): void => {
      isEverything = true;
    },
    flush: (isBuilt: boolean, isAll: boolean): void => {
      const isSoon = nowMs() - toldAtMs < everyMs;
      if (!isAll && toldBuilt === isBuilt && isSoon) return;
      if (!isEverything && changed.size === 0 && toldBuilt === isBuilt) return;
      hear({ count: table.count(), isBuilt, changed: isEverything ? undefined : [...changed] });
      changed = new Set();
      isEverything = false;
      toldAtMs = nowMs();
      toldBuilt = isBuilt;
    },
  };
}
