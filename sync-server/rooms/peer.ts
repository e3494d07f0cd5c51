import type { StaffId } from "#shared/kernel";
import type { CloseReason } from "#shared/protocol";
import type { Outgoing } from "./outgoing.ts";

/** Who opens a document. */
export interface Member {
  readonly staff: StaffId;
  readonly session: string;
  /** The version of the table of notes that the app knows; missing when it knows none. */
  readonly noteSchema?: number;
}

/** What the other end of a channel says to its room. */
export interface Opening {
  /** One y-websocket message. */
  readonly receive: (message: Uint8Array) => void;
  /** The other end is gone, or closed the channel. */
  readonly leave: () => void;
}

/** The other end of a channel, as its room sees it. */
export interface Peer {
  /** The document is open; called once, before anything is sent. */
  readonly opened: (opening: Opening) => void;
  readonly send: (outgoing: Outgoing) => void;
  /** The first `count` update and step 2 messages of this opening are durable or brought nothing new. */
  readonly acknowledge: (count: number) => void;
  /** The room is done with this channel; called at most once, and nothing is sent after it. */
  readonly close: (reason: CloseReason) => void;
}
