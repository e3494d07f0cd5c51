import { useCommand } from "#client/commands";

/** What the keys of the list do. */
export interface ListKeys {
  readonly search: () => void;
  readonly add: () => void;
  /** Not everybody may register clients. */
  readonly mayAdd: () => boolean;
  readonly intoList: () => void;
  readonly previous: () => void;
  readonly next: () => void;
}

/** `/` searches, N registers, J goes into the list, [ and ] open the client beside the open one. */
export function useListKeys(keys: ListKeys): void {
  useCommand("searchClients", keys.search);
  useCommand("newClient", keys.add, keys.mayAdd);
  useCommand("intoList", keys.intoList);
  useCommand("previousClient", keys.previous);
  useCommand("nextClient", keys.next);
}
