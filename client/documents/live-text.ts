import type { Accessor } from "solid-js";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { DocumentStatus, SaveState } from "#client/sync";
import type { DocumentId } from "#shared/documents";
import type { Presence } from "#shared/protocol";

/** The co-edited text of this moment, to bind an editor to. */
export interface TextCopy {
  /** Changes of it are the person's own words, unless access is less than `write`: see LiveText. */
  readonly body: Y.XmlFragment;
  /**
   * Who is here, and their cursors. The relay writes `staff` and `name` of each state and passes on
   * `cursor` as y-prosemirror makes it, and `editing`; a field `user` reaches nobody.
   */
  readonly presence: Awareness;
}

/** What may be done with a text here and now. */
export type TextAccess = "write" | "read" | "none";

/** Why a text that is here cannot be written. */
export type ReadOnlyReason =
  | "notAllowed"
  /** The client's file is put away: it is taken out first. */
  | "archived"
  /** Colleagues' apps may write things this app does not know, and would delete: update it first. */
  | "appIsOlder";

/**
 * One text document while somebody looks at it. Shared by all who open it; close it with
 * `onCleanup`.
 */
export interface LiveText {
  /** `note/<ulid>`. */
  readonly id: DocumentId;
  /** The document by whose permissions it is read and written. */
  readonly parent: DocumentId;
  readonly status: Accessor<DocumentStatus>;
  /**
   * Undefined while the text is not here. Another one whenever access changed or the relay refused
   * something: an editor must then be bound anew. While access is not `write` it is a copy that
   * follows the text and whose changes go nowhere, so that no editor can do harm.
   */
  readonly copy: Accessor<TextCopy | undefined>;
  readonly access: Accessor<TextAccess>;
  /** Set while access is `read`. */
  readonly readOnlyBecause: Accessor<ReadOnlyReason | undefined>;
  /** How safe what was written here is. */
  readonly state: Accessor<SaveState>;
  /** The colleagues who have it open now, this tab left out. */
  readonly whoIsHere: Accessor<readonly Presence[]>;
  /** Ends this use; the document closes when the last user is gone and everything is on disk. */
  readonly close: () => void;
}
