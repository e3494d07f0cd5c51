import { getOwner, onCleanup, runWithOwner, untrack } from "solid-js";
import { type LiveDocument, useWork } from "#client/documents";
import { idOf, type Projection } from "#shared/documents";
import type { ClientId } from "#shared/kernel";

/** The cards of clients who are told of, each opened when it is first asked for. */
interface OpenCards {
  /** What a card says; undefined while it is not here. */
  readonly cardOf: (client: ClientId) => Projection | undefined;
  /** Whether one of those asked for so far is still being opened. */
  readonly isLoading: () => boolean;
}

/** Opens cards for as long as the caller stands. */
export function openCards(): OpenCards {
  const work = useWork();
  const owner = getOwner();
  const opened = new Map<ClientId, LiveDocument>();
  const open = (client: ClientId): LiveDocument => {
    const before = opened.get(client);
    if (before) return before;
    const live = untrack(() => work.openDocument(idOf("client", client)));
    opened.set(client, live);
    runWithOwner(owner, () => onCleanup(live.close));
    return live;
  };
  return {
    cardOf: (client) => {
      const live = open(client);
      return live.status() === "here" ? live.projection() : undefined;
    },
    isLoading: () => [...opened.values()].some(({ status }) => status() === "loading"),
  };
}
