/** The front door to data: what the screens read, say and ask. */
export type { StorageRefusal } from "#client/storage";
export type {
  CallRefusal,
  Completeness,
  Connection,
  DocumentStatus,
  OverallSaveState,
  SaveState,
} from "#client/sync";
export type { AppData } from "./app-data.ts";
export type { Commands } from "./commands.ts";
export { AppDataProvider, useAppData, useWork, WorkProvider } from "./context.ts";
export {
  type Density,
  type Device,
  densities,
  type Language,
  languages,
  type Theme,
  themes,
} from "./device.ts";
export type { Colleague, Directory } from "./directory.ts";
export type { AppendRefusal, LiveDocument, UndoRefusal } from "./live-document.ts";
export type { Agency, Me } from "./me.ts";
export { openAppData } from "./open-app-data.ts";
export type { RescueDrawer, RescuedWords, RescueEntry } from "./rescue-drawer.ts";
export type {
  JoinRefusal,
  KnownAccount,
  Session,
  SessionState,
  SetUpRefusal,
  SetUpRequest,
  SignedOutReason,
  SignInRefusal,
  UnlockRefusal,
} from "./session-state.ts";
export type { DocumentSource } from "./source.ts";
export type { StorageFigures, ThisDevice, UnsentDocument } from "./this-device.ts";
export type { CreateRefusal, NewClient, Reveal, Said, SyncStatus, Work } from "./work.ts";
