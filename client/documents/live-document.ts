import type { Accessor } from "solid-js";
import type { DocumentStatus, SaveState } from "#client/sync";
import type {
  Access,
  DocumentId,
  Fact,
  FactId,
  FactKind,
  FactRefusal,
  Projection,
} from "#shared/documents";
import type { JsonObject, Result } from "#shared/kernel";
import type { Presence } from "#shared/protocol";

/** Why a fact was not written; nothing changed. */
export type AppendRefusal =
  | FactRefusal
  /** The document is not readable here, so its heads are not known. */
  | { readonly type: "notHere" }
  /** This person may not say this here. */
  | { readonly type: "notAllowed" }
  /** The client's file is put away: it is taken out first. */
  | { readonly type: "archived" };

/** Why the own last word was not taken back; nothing changed. */
export type UndoRefusal =
  | AppendRefusal
  /** Somebody, perhaps oneself, said something newer of the same field. */
  | { readonly type: "saidSince" }
  | { readonly type: "notYours" };

/**
 * One fact document while somebody looks at it. Shared by all who open it; close it with
 * `onCleanup`. Components see facts and values, never Yjs.
 */
export interface LiveDocument {
  readonly id: DocumentId;
  readonly kind: FactKind;
  /** What was here once stays so while it is read again; the old copy is shown until the new one is there. */
  readonly status: Accessor<DocumentStatus>;
  /** What the document says; runs again whenever that changes, by whomever. */
  readonly projection: Accessor<Projection>;
  readonly state: Accessor<SaveState>;
  /** Whether the relay has told all it has of this since the line came up; never without a line. */
  readonly isCurrent: Accessor<boolean>;
  /**
   * What this person may do here, by the table of permissions, and less when the client is put away;
   * the relay decides.
   */
  readonly access: Accessor<Access>;
  /** The colleagues who have the document open now and did something of late; never oneself. */
  readonly whoIsHere: Accessor<readonly Presence[]>;
  /** Tells colleagues which field (`about field`) is being edited here; undefined when none. */
  readonly setEditing: (field: string | undefined) => void;
  /**
   * Says something, over all heads of the fields it says. It is in memory when this returns, and
   * on the device when `state` says so.
   */
  readonly append: (about: string, says: JsonObject) => Result<Fact, AppendRefusal>;
  /** Takes back one's own fact while it is the head of all its fields, by saying what stood before. */
  readonly undo: (fact: FactId) => Result<Fact, UndoRefusal>;
  /** Whether `undo` would be taken. */
  readonly canUndo: (fact: FactId) => boolean;
  /** Ends this use; the document closes when the last user is gone and everything is on disk. */
  readonly close: () => void;
}
