import type { CallRefusal } from "#client/sync";
import type { Assignment, PasswordRefusal, Right, Role } from "#shared/agency";
import type { DocumentId, FactId } from "#shared/documents";
import type { ClientId, Result, StaffId, Ulid } from "#shared/kernel";
import type {
  assign,
  changePassword,
  createSurveyLink,
  endAssignment,
  endSurveyLink,
  eraseDocument,
  eraseFacts,
  handOver,
  invite,
  listSurveyLinks,
  phoneHash,
  previewHandover,
  RequestOf,
  ResponseOf,
  readAccessLog,
  resetPassword,
  setDisabled,
  setRoles,
} from "#shared/protocol";
import type { PhoneNumber } from "#shared/registry";

type Answer<E> = Promise<Result<ResponseOf<E>, CallRefusal<E>>>;

/**
 * What only the relay decides: accounts, roles, assignment. Needs the relay. Each carries an id
 * of its own, so that a call whose answer was lost may be sent again.
 */
export interface Commands {
  readonly invite: (
    name: string,
    roles: readonly Role[],
    rights: readonly Right[],
  ) => Answer<typeof invite>;
  readonly resetPassword: (staff: StaffId) => Answer<typeof resetPassword>;
  readonly setRoles: (
    staff: StaffId,
    roles: readonly Role[],
    rights: readonly Right[],
  ) => Answer<typeof setRoles>;
  readonly setDisabled: (staff: StaffId, isDisabled: boolean) => Answer<typeof setDisabled>;
  readonly assign: (assignment: Assignment) => Answer<typeof assign>;
  readonly endAssignment: (client: ClientId, staff: StaffId) => Answer<typeof endAssignment>;
  readonly previewHandover: (from: StaffId) => Answer<typeof previewHandover>;
  readonly handOver: (
    from: StaffId,
    to: StaffId,
    clients: readonly ClientId[],
  ) => Answer<typeof handOver>;
  /** The keyed hash of a whole number, by which cards are found. */
  readonly phoneHash: (number: PhoneNumber) => Answer<typeof phoneHash>;
  /** Who looked at whose contact data; those who may not read all of it ask for the own lines. */
  readonly readAccessLog: (query: RequestOf<typeof readAccessLog>) => Answer<typeof readAccessLog>;
  /** A link by which a client answers the survey; `link` is what its answer will be called. */
  readonly createSurveyLink: (
    client: ClientId,
    link: Ulid,
    days: number,
  ) => Answer<typeof createSurveyLink>;
  readonly listSurveyLinks: (client: ClientId) => Answer<typeof listSurveyLinks>;
  readonly endSurveyLink: (
    client: ClientId,
    link: Ulid,
    why: "taken" | "withdrawn",
  ) => Answer<typeof endSurveyLink>;
  /** Erases some facts of a document for everybody and for ever; at most 500 at once. */
  readonly eraseFacts: (
    document: DocumentId,
    facts: readonly FactId[],
  ) => Answer<typeof eraseFacts>;
  /** Erases a document for everybody and for ever. */
  readonly eraseDocument: (document: DocumentId) => Answer<typeof eraseDocument>;
  /** Changes the own password at the relay and re-wraps the vault's key. */
  readonly changePassword: (
    current: string,
    next: string,
  ) => Promise<
    Result<
      true,
      | CallRefusal<typeof changePassword>
      | { readonly type: "passwordNotGood"; readonly why: PasswordRefusal }
    >
  >;
}
