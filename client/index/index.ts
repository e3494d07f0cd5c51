/** The read model: lists and search over all clients of this device. */
export type { ClientIndex, ClientOrder } from "./client-index.ts";
export { clientOrders } from "./client-index.ts";
export type { ClientRow } from "./client-row.ts";
export { ClientIndexProvider, useClientIndex } from "./context.ts";
export { openClientIndex } from "./open-client-index.ts";
