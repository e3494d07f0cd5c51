import type { AccountName, Assignment, Right, Role, ShopId } from "#shared/agency";
import type { ClientId, JsonObject, StaffId, Ulid } from "#shared/kernel";
import type { NoteJson } from "#shared/notes";

/** Something said in a document of the sample, in the order in which it was said. */
export interface SampleFact {
  readonly by: StaffId;
  /** Milliseconds since 1970, never after the sample's now. */
  readonly at: number;
  readonly about: string;
  readonly says: JsonObject;
  /** Positions in the same list of the facts it replaces: all heads its author saw. */
  readonly over: readonly number[];
}

/** The documents a sample client comes with. */
export const sampleKinds = [
  "client",
  "contact",
  "visits",
  "agreement",
  "case",
  "assessment",
] as const;
export type SampleKind = (typeof sampleKinds)[number];

/** A document of the sample; it may be empty. */
export interface SampleDocument {
  readonly kind: SampleKind;
  readonly facts: readonly SampleFact[];
}

/** Somebody who works at the sample agency. Passwords are the relay's to make. */
export interface SampleStaff {
  readonly id: StaffId;
  readonly name: string;
  readonly account: AccountName;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly shop: ShopId;
  /** What the person's own document says. */
  readonly facts: readonly SampleFact[];
}

/** A client of the sample agency with all documents. */
export interface SampleClient {
  readonly id: ClientId;
  readonly createdAt: number;
  readonly createdBy: StaffId;
  readonly assignments: readonly Assignment[];
  /** One of each kind, in the order of `sampleKinds`. */
  readonly documents: readonly SampleDocument[];
}

/** One month of the calendar or of the desk. */
export interface SampleMonth {
  /** As in the name of its document: `2026-11`. */
  readonly month: string;
  readonly facts: readonly SampleFact[];
}

/** The desk: one month, with the minutes of the meeting it tells of. */
export interface SampleDesk {
  /** As in the name of its document. */
  readonly month: string;
  readonly facts: readonly SampleFact[];
  readonly minutes: SampleNote;
  /** Other months of the desk, in which checklists were ticked. */
  readonly others: readonly SampleMonth[];
}

/** A note: its text, by one person. */
interface SampleNote {
  /** As in the name of its document. */
  readonly key: Ulid;
  readonly by: StaffId;
  readonly content: readonly NoteJson[];
}

/** What is said of two clients who were introduced to each other. */
export interface SampleIntroduction {
  /** As in the name of its document. */
  readonly key: string;
  readonly by: StaffId;
  readonly facts: readonly SampleFact[];
}

/** The whole sample. Clients are made while they are iterated, the same ones each time. */
export interface SampleAgency {
  readonly name: string;
  /** What the agency's own document says. */
  readonly facts: readonly SampleFact[];
  /** Who comes when. */
  readonly calendar: readonly SampleMonth[];
  /** The last meeting of the team, and checklists as they were ticked. */
  readonly desk: SampleDesk;
  /** Six people; the first is admin and supervisor. */
  readonly staff: readonly SampleStaff[];
  readonly clients: Iterable<SampleClient>;
  /** Some of the clients, each with one other. */
  readonly introductions: readonly SampleIntroduction[];
}
