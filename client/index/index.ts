/** The read model: lists, search and likenesses over all clients of this device. */
export type { ClientIndex, FoundClients } from "./client-index.ts";
export type {
  ClientFilter,
  ClientOrder,
  Likeness,
  Serving,
} from "./client-query.ts";
export { clientOrders } from "./client-query.ts";
export type { ClientRow } from "./client-row.ts";
export { ClientIndexProvider, useClientIndex } from "./context.ts";
export { marksOf } from "./marks.ts";
export { openClientIndex } from "./open-client-index.ts";
export {
  hasGrown,
  type OvernightCandidate,
  type OvernightLine,
  type OvernightList,
} from "./overnight-query.ts";
export type { NotListed, Positioned, RankedCandidates, Sought, Weighed } from "./rank-query.ts";
