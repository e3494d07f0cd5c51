import { createEffect, createMemo, onCleanup, untrack } from "solid-js";
import { isWhole, useWork } from "#client/documents";
import { covers, idOf } from "#shared/documents";
import { missingInLedger } from "#shared/introductions";
import type { PairDesk } from "./pair-desk.ts";

/**
 * Writes what an introduction amounts to into the contracts of those of the two whom this person
 * serves, as it comes to be so. The other's contract takes it in when somebody looks at that.
 */
export function keepLedger(desk: PairDesk): void {
  const { directory, openDocument, sync } = useWork();
  for (const client of desk.pair) {
    const agreement = createMemo(() => {
      const id = idOf("agreement", client);
      if (!desk.serves(client) || !covers(directory.accessTo(id), "delivery")) return undefined;
      const opened = openDocument(id);
      onCleanup(opened.close);
      return opened;
    });
    createEffect(() => {
      const opened = agreement();
      if (!opened || !isWhole(sync, [opened, desk.live])) return;
      const missing = missingInLedger(client, desk.rounds(), opened.projection());
      for (const { about, says } of missing) untrack(() => opened.append(about, says));
    });
  }
}
