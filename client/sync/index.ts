/** Between the vault and the relay: what travels, how, and how safe it is meanwhile. */
export { type Call, type CallRefusal, createCall } from "./call.ts";
export type {
  Completeness,
  Connection,
  DocumentStatus,
  OverallSaveState,
  SaveState,
} from "./save-state.ts";
