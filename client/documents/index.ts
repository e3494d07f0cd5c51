/** The front door to data: what the screens read, say and ask. */

export type {
  Completeness,
  Connection,
  OverallSaveState,
  SaveState,
} from "#client/sync";
export type { AppData } from "./app-data.ts";

export type { Batch, PlannedItem } from "./batches.ts";
export { AppDataProvider, useAppData, useWork, WorkProvider } from "./context.ts";
export {
  type Device,
  densities,
  deviceUses,
  languages,
  listWidths,
  lockTimes,
  singleKeys,
  themes,
} from "./device.ts";
export type { Colleague, Directory } from "./directory.ts";
export { followKind } from "./follow-kind.ts";
export type { AppendRefusal, LiveDocument } from "./live-document.ts";
export type { LiveText, TextCopy } from "./live-text.ts";
export { openAppData } from "./open-app-data.ts";
export type { MadePhoto, PhotoAbsence, PhotoKind, PhotoOwner, UnsentPhoto } from "./photos.ts";
export type { RescuedWords, RescueEntry } from "./rescue-drawer.ts";
export type {
  JoinRefusal,
  KnownAccount,
  PinSettingRefusal,
  SessionState,
  SetUpRefusal,
  SetUpRequest,
  SignedOutReason,
  SignInRefusal,
  UnlockRefusal,
} from "./session-state.ts";
export type { DocumentSource, DocumentStamp, VaultHandle } from "./source.ts";
export type { StorageFigures, UnsentDocument } from "./this-device.ts";
export { untilRead } from "./until-read.ts";
export { isWhole } from "./whole.ts";
export type { CreateRefusal, NewClient, Said, Work } from "./work.ts";
