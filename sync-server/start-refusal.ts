import { assertNever } from "#shared/kernel";
import type { BadSetting } from "./config.ts";
import type { ListenRefusal } from "./http/http-server.ts";
import type { KeyRefusal } from "./storage/key-file.ts";
import type { StorageRefusal } from "./storage/storage.ts";

/** Why the relay does not start. Nothing was changed. */
export type StartRefusal =
  | BadSetting
  | StorageRefusal
  | KeyRefusal
  | ListenRefusal
  /** There is sealed data, and no key to open it. */
  | { readonly type: "keyMissing"; readonly path: string }
  /** The key is another agency's. */
  | { readonly type: "keyOfOthers"; readonly path: string }
  | { readonly type: "certificateNotGood"; readonly detail: string };

/** Says in one sentence, to whoever starts the relay, why it does not start. */
export function sentenceOf(refusal: StartRefusal, dataFolder: string): string {
  switch (refusal.type) {
    case "badSetting":
      return `${refusal.variable} ${refusal.problem}.`;
    case "notWritable":
      return `The data folder ${dataFolder} cannot be written: ${refusal.detail}.`;
    case "inUse":
      return `Another relay is using the data folder ${dataFolder}.`;
    case "notOurs":
      return `The data folder ${dataFolder} holds a queqiao.db that is not ours: ${refusal.detail}.`;
    case "newerVersion":
      return `The data folder ${dataFolder} is from a newer version (${refusal.found}; this one knows ${refusal.known}): start that version.`;
    case "keyMalformed":
      return `The key file ${refusal.path} is damaged: put back your copy of it.`;
    case "keyNotReadable":
      return `The key file ${refusal.path} cannot be used: ${refusal.detail}.`;
    case "keyMissing":
      return `The key file ${refusal.path} is missing: without it the data cannot be opened; put back your copy of it.`;
    case "keyOfOthers":
      return `The key file ${refusal.path} does not belong to the data folder ${dataFolder}.`;
    case "certificateNotGood":
      return `QUEQIAO_TLS_CERT or QUEQIAO_TLS_KEY cannot be used: ${refusal.detail}.`;
    case "portInUse":
      return `Port ${refusal.port} on ${refusal.host} is in use: set QUEQIAO_PORT to another one.`;
    case "cannotListen":
      return `The relay cannot listen on ${refusal.host}: ${refusal.detail}.`;
    default:
      return assertNever(refusal);
  }
}
