import type { StaffId } from "#shared/kernel";

/** A session; of its secret only the hash is kept. Ended ones stay for a while: see `forget`. */
export interface SessionRecord {
  readonly tokenHash: string;
  readonly id: string;
  readonly staff: StaffId;
  readonly createdAtMs: number;
  readonly usedAtMs: number;
  readonly isEnded: boolean;
  /** It is no session, but goes on from one: SPEC [PN]. */
  readonly isPass: boolean;
}

/** Which sessions to end. */
export type SessionsToEnd =
  | { readonly type: "one"; readonly id: string }
  | { readonly type: "staff"; readonly staff: StaffId; readonly except?: string }
  /** Whatever goes on from one time the password was given: the session, and all its passes. */
  | { readonly type: "signIn"; readonly staff: StaffId; readonly createdAtMs: number }
  | {
      readonly type: "stale";
      readonly usedBeforeMs: number;
      readonly createdBeforeMs: number;
    };

/** Who is signed in where. */
export interface SessionStore {
  /**
   * Adds one, and forgets what a person has beyond so many of its sort: ended ones first, then those
   * not used for longest. Answers the ids of those that had not ended.
   */
  readonly add: (session: SessionRecord, atMost: number) => Promise<readonly string[]>;
  readonly find: (tokenHash: string) => Promise<SessionRecord | undefined>;
  /** Notes that a session was in use. */
  readonly use: (id: string, atMs: number) => Promise<void>;
  /** Ends sessions; answers the ids of those that had not ended before. */
  readonly end: (which: SessionsToEnd) => Promise<readonly string[]>;
  /** Forgets sessions not used since; until then a disabled person's device can be told so. */
  readonly forget: (usedBeforeMs: number) => Promise<void>;
}
