import type { StorageRefusal } from "#client/storage";
import type { CloseName } from "#shared/protocol";

/** How safe the edits of one document are; each word is shown only while it is true. */
export type SaveState =
  /** In memory; the device's database has not completed its transaction yet. */
  | { readonly type: "saving" }
  /** On this device's disk; nobody is connected to take it on. */
  | { readonly type: "onDevice" }
  /** On this device's disk and on its way: `count` messages wait for the relay's word. */
  | { readonly type: "sending"; readonly count: number }
  /** On the relay's disk. */
  | { readonly type: "saved" }
  /** Not even on this device: kept in memory, retried, exportable. */
  | { readonly type: "notSaved"; readonly reason: StorageRefusal["type"] }
  /** The relay did not take it; the edits are in the rescue drawer. */
  | { readonly type: "needsAttention"; readonly reason: CloseName };

/** How this tab stands with the relay. */
export type Connection =
  | "connected"
  | "connecting"
  /** No network, or no relay at its address; retried by itself. */
  | "offline"
  /** The session ended: work goes on, signing in again lets it travel. */
  | "signInNeeded"
  /** The relay speaks a newer language: the app must be updated before it can send. */
  | "updateNeeded";

/** How safe everything of this account on this device is. */
export type OverallSaveState =
  | { readonly type: "saved" }
  | { readonly type: "saving" }
  /** `documents` have edits that only this device has. */
  | { readonly type: "onDevice"; readonly documents: number }
  | { readonly type: "sending"; readonly documents: number }
  | {
      readonly type: "notSaved";
      readonly reason: StorageRefusal["type"];
      readonly documents: number;
    }
  /** `entries` in the rescue drawer wait for a person. */
  | { readonly type: "needsAttention"; readonly entries: number };

/** How far the device's copy of what this person may read has come. */
export type Completeness =
  /** Something is still to come: what is computed from absence is "so far". */
  | { readonly type: "loading"; readonly documents: number }
  /** Complete as of the moment `atMs` (milliseconds since 1970). */
  | { readonly type: "complete"; readonly atMs: number };

/** Whether a document can be read here and now. */
export type DocumentStatus =
  /** The device is being asked. */
  | "loading"
  | "here"
  /** Not on this device yet, and nobody is connected to fetch it; comes by itself. */
  | "notHere"
  /** Absent or not for this person: the relay does not say which. */
  | "notAllowed"
  /** Erased for everybody. */
  | "gone";
