import type { Accessor } from "solid-js";
import type { ClientId } from "#shared/kernel";
import type { ClientRow } from "./client-row.ts";

/** How the list may be sorted. */
export const clientOrders = ["recent", "name"] as const;
export type ClientOrder = (typeof clientOrders)[number];

/** Which clients to show. */
export interface ClientQuery {
  /** A part of the name or of the tail of a phone number; empty for all. */
  readonly text: string;
  readonly order: ClientOrder;
}

/** The clients of this device as lines of a list, kept current. */
export interface ClientIndex {
  /** Whether every client on this device has been read; before that the list is "so far". */
  readonly isBuilt: Accessor<boolean>;
  /** How many clients there are. */
  readonly count: Accessor<number>;
  /** The lines a query finds, sorted; runs again when they change. */
  readonly find: (query: ClientQuery) => readonly ClientRow[];
  /** One client's line; undefined when not here. */
  readonly row: (id: ClientId) => ClientRow | undefined;
  /** Stops following changes. */
  readonly close: () => void;
}
