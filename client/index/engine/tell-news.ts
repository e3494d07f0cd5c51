import type { VaultPlatform } from "#client/platform";
import type { ClientId } from "#shared/kernel";
import type { ClientTable } from "../table/client-table.ts";
import type { HearNews } from "./engine.ts";

/** While much is read, the screens hear of it so often. */
const everyMs = 200;
/** More clients than this are not named. */
const namedAtMost = 500;
/** When so many change at once, more are likely to follow, as in a first sync. */
const crowd = 50;
const everyMsInCrowd = 1_000;

/** Gathers what changed, and tells it at once when nothing waits, else now and then. */
export function tellNews(
  { nowMs, after }: Pick<VaultPlatform, "nowMs" | "after">,
  table: ClientTable,
  hear: HearNews,
) {
  let changed = new Set<ClientId>();
  let isEverything = true;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  let toldBuilt = false;
  let callOff: (() => void) | undefined;

  const tell = (isBuilt: boolean): void => {
    callOff?.();
    callOff = undefined;
    hear({ count: table.count(), isBuilt, changed: isEverything ? undefined : [...changed] });
    changed = new Set();
    isEverything = false;
    toldAtMs = nowMs();
    toldBuilt = isBuilt;
  };

  return {
    changed: (client: ClientId): void => {
      if (!isEverything) changed.add(client);
      isEverything ||= changed.size > namedAtMost;
    },
    allChanged: (): void => {
      isEverything = true;
    },
    flush: (isBuilt: boolean, isAll: boolean): void => {
      const sinceMs = nowMs() - toldAtMs;
      const isNewlyBuilt = toldBuilt !== isBuilt;
      if (!isAll && !isNewlyBuilt && sinceMs < everyMs) return;
      if (!isEverything && changed.size === 0 && !isNewlyBuilt) return;
      if (changed.size > crowd && !isNewlyBuilt && sinceMs < everyMsInCrowd) {
        callOff ??= after(everyMsInCrowd - sinceMs, () => tell(isBuilt));
        return;
      }
      tell(isBuilt);
    },
    stop: (): void => callOff?.(),
  };
}
