import type { DocumentName } from "#shared/documents";
import type { FromRelay } from "#shared/protocol";
import type { Wire } from "./wire.ts";

/** What is spoken on a wire: frames for many documents, or plain y-websocket for one. */
export interface Line {
  /** Handles one message; a promise makes the next one wait. */
  readonly handle: (bytes: Uint8Array) => Promise<void> | undefined;
  /** Says that the relay is there. */
  readonly heartbeat: () => void;
  /** Says something on the control channel, if there is one. */
  readonly tell: (message: FromRelay) => void;
  /** Whether a document is open here, so that its changes come without being asked for. */
  readonly hasOpen: (document: DocumentName) => boolean;
  /** The wire is gone. */
  readonly closed: () => void;
}

/** What a line needs of its wire. */
export type LineEnd = Pick<Wire, "holder" | "send" | "close">;
