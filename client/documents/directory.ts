import type { Accessor } from "solid-js";
import type { CallRefusal } from "#client/sync";
import type { Assignment, Member } from "#shared/agency";
import type { Access, DocumentId, Projection } from "#shared/documents";
import type { ClientId, Result, StaffId } from "#shared/kernel";
import type { directory } from "#shared/protocol";

/** Somebody who works here, as colleagues see them. */
export interface Colleague extends Member {
  readonly name: string;
  /** Known only to those who manage accounts, and not before the invitation is taken. */
  readonly account: string | undefined;
  /** The invitation is not taken yet. */
  readonly isInvited: boolean;
}

/** Who works here and who serves whom: as the relay last said, known offline. */
export interface Directory {
  readonly staff: Accessor<readonly Colleague[]>;
  readonly assignments: Accessor<readonly Assignment[]>;
  /** The name of a colleague; undefined when the directory has not come yet. */
  readonly nameOf: (id: StaffId) => string | undefined;
  /** Who serves a client today, who answers for the client first. */
  readonly staffOf: (client: ClientId) => readonly StaffId[];
  /** Who only takes clients in: a client whom nobody serves but them waits for a matchmaker. */
  readonly intake: Accessor<readonly StaffId[]>;
  /**
   * What this person may do with a document today; with an incident, by what is said in it: without
   * that, as somebody whom it does not name.
   */
  readonly accessTo: (document: DocumentId, said?: Projection) => Access;
  /** Asks the relay now; the relay also rings when something changed. */
  readonly refresh: () => Promise<Result<true, CallRefusal<typeof directory>>>;
}
