import type { ClientId, StaffId } from "#shared/kernel";

/** A link to a survey; of its token only the hash is kept, and of its answer what is sealed. */
export interface SurveyLinkRecord {
  readonly id: string;
  readonly tokenHash: string;
  readonly client: ClientId;
  readonly staff: StaffId;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly answeredAtMs?: number;
  /** Missing before it is answered, and when a device has taken the answer. */
  readonly sealed?: Uint8Array;
}

/** Which links to end. */
export type SurveyLinksToEnd =
  /** The answer goes; that there was one stays to be told. */
  | { readonly type: "taken"; readonly client: ClientId; readonly id: string }
  /** One that was not answered yet goes, or is never made when it is not there. */
  | {
      readonly type: "withdrawn";
      readonly client: ClientId;
      readonly id: string;
      readonly tokenHash: string;
    }
  /** All of a client go, with what was answered. */
  | { readonly type: "client"; readonly client: ClientId }
  /** Those that hold no answer and were over by then go. */
  | { readonly type: "old"; readonly expiredBeforeMs: number };

/** The links by which clients answer surveys. Of one that ended unanswered the hash is kept for ever. */
export interface SurveyStore {
  /**
   * Adds a link, and ends the client's that nobody has answered; one whose id is known, or that ended
   * before, is not added and ends none.
   */
  readonly add: (link: SurveyLinkRecord) => Promise<void>;
  readonly find: (tokenHash: string) => Promise<SurveyLinkRecord | undefined>;
  /** Keeps an answer; false when there is one already, or no such link. */
  readonly answer: (id: string, sealed: Uint8Array, atMs: number) => Promise<boolean>;
  /** The links of a client, the latest first. */
  readonly ofClient: (client: ClientId) => Promise<readonly SurveyLinkRecord[]>;
  readonly end: (which: SurveyLinksToEnd) => Promise<void>;
  /** The clients of whom there are any. */
  readonly clients: () => Promise<readonly ClientId[]>;
}
