/** How the app and the relay talk; the rules are numbered in SPEC.md. */
export {
  type CloseName,
  type CloseReason,
  closeCodes,
  closeNameOf,
  isFinal,
} from "./close-codes.ts";
export {
  decodeFromApp,
  decodeFromRelay,
  encodeControl,
  type FromApp,
  type FromRelay,
} from "./control.ts";
export {
  decodeFeedPage,
  encodeFeedPage,
  type FeedItem,
  type FeedPage,
  type FeedScope,
} from "./feed-page.ts";
export { controlChannel, decodeFrame, encodeFrame, type Frame } from "./frames.ts";
export {
  type AccessLine,
  type AccessWay,
  accessLinesAtMost,
  accessWays,
  readAccessLog,
} from "./http/access-log.ts";
export {
  type BlobRefusal,
  type BlobState,
  type BlobType,
  blobLimits,
  blobPartUrl,
  blobStateSchema,
  blobsPath,
  blobTypes,
  blobUploadUrl,
  blobUrl,
} from "./http/blobs.ts";
export {
  assign,
  directory,
  endAssignment,
  feedPath,
  feedQuery,
  handOver,
  logReveals,
  previewHandover,
} from "./http/clients.ts";
export { eraseDocument, eraseFacts } from "./http/documents.ts";
export type {
  AnyRefusal,
  Endpoint,
  RefusalBody,
  RefusalOf,
  RequestOf,
  ResponseOf,
} from "./http/endpoint.ts";
export { meantHeader } from "./http/endpoint.ts";
export { health } from "./http/health.ts";
export {
  keepNoteVersion,
  listNoteVersions,
  type NoteVersion,
  readNoteVersion,
} from "./http/notes.ts";
export type { Session } from "./http/parts.ts";
export { phoneHash } from "./http/phones.ts";
export {
  askPass,
  askTicket,
  changePassword,
  comeBack,
  signIn,
  signOut,
  whoAmI,
} from "./http/session.ts";
export { setUp, setupState } from "./http/setup.ts";
export {
  acceptInvitation,
  invite,
  readInvitation,
  resetPassword,
  setDisabled,
  setRoles,
} from "./http/staff.ts";
export {
  answerSurvey,
  createSurveyLink,
  endSurveyLink,
  listSurveyLinks,
  readSurvey,
  type SurveyLink,
} from "./http/surveys.ts";
export { type Limits, limits, protocolVersion } from "./limits.ts";
export { decodeMessage, encodeMessage, heartbeat, type SyncMessage } from "./messages.ts";
export { type Presence, presenceSchema } from "./presence.ts";
