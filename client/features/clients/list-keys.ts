import { useCommand } from "#client/commands";

/** What the keys of the list do. */
export interface ListKeys {
  readonly search: () => void;
  /** Undefined for whoever may not register clients. */
  readonly add: (() => void) | undefined;
  readonly intoList: () => void;
  readonly previous: () => void;
  readonly next: () => void;
}

/** `/` searches, N registers, J goes into the list, [ and ] open the client beside the open one. */
export function useListKeys(keys: ListKeys): void {
  useCommand("searchClients", keys.search);
  if (keys.add) useCommand("newClient", keys.add);
  useCommand("intoList", keys.intoList);
  useCommand("previousClient", keys.previous);
  useCommand("nextClient", keys.next);
}
