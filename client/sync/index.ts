/** Between the vault and the relay: what travels, how, and how safe it is meanwhile. */
export { type BlobAbsence, type BlobTraffic, startBlobTraffic } from "./blobs/blob-traffic.ts";
export { askUnlessSame, type Call, type CallRefusal, createCall } from "./call.ts";
export type { Catalogue } from "./catalogue.ts";
export { idOfName } from "./catalogue.ts";
export { factsIn, takeOutPending } from "./facts-in.ts";
export type { OpenDocuments } from "./open-documents.ts";
export type { OpenCopy } from "./relay-end.ts";
export { createRepeat } from "./repeat.ts";
export type {
  Completeness,
  Connection,
  DocumentStatus,
  OverallSaveState,
  SaveState,
} from "./save-state.ts";
export { type Sync, startSync } from "./sync.ts";
export type { SyncedDocument } from "./synced-document.ts";
export { textsIn } from "./texts-in.ts";
