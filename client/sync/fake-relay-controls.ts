import type * as Y from "yjs";
import type { DocumentName, EpochCause, Fact } from "#shared/documents";
import type { Frame } from "#shared/protocol";
import type { FakeNetwork } from "../platform/fake.ts";
import type { SocketEvents } from "../platform/index.ts";

/** What a test sees and turns of the fake relay. */
export interface FakeRelay {
  readonly network: FakeNetwork;
  /** Cuts every line; nobody is answered until `start`. */
  readonly stop: () => void;
  readonly start: () => void;
  /** Cuts every line, as a passing tunnel does. */
  readonly cutLines: () => void;
  /** The network goes dead without a word: what is sent vanishes, nothing comes. */
  readonly goSilent: () => void;
  /** The words a document holds, as `about.field=value`. */
  readonly words: (document: DocumentName) => readonly string[];
  readonly has: (document: DocumentName) => boolean;
  readonly make: (document: DocumentName) => Y.Doc;
  /** What a ticket request is answered; undefined lets everybody in. */
  ticketRefusal: string | undefined;
  /** The version of the table of notes that it knows; undefined says nothing. */
  noteSchema: number | undefined;
  /** Acknowledgements are kept back while true. */
  holdsAcknowledgements: boolean;
  /** Documents whose next update or step 2 is answered by closing with this code. */
  readonly refusals: Map<DocumentName, number>;
  /** Documents that may not be opened, with the code that says so. */
  readonly closed: Map<DocumentName, number>;
  /** Documents that are refused to be made. */
  readonly notMade: Map<DocumentName, number>;
  /** What the feed says of a document instead of its content. */
  readonly lost: Map<DocumentName, "gone" | "revoked">;
  /** Documents the feed keeps silent about. */
  readonly hidden: Set<DocumentName>;
  /** The feed answers only when the returned function lets it. */
  readonly holdFeed: () => () => void;
  /** After so many pages the feed answers nobody, while documents can still be opened. */
  feedPagesLeft: number;
  /** Begins the next epoch of a document with the facts that stay; whoever has it open is told. */
  readonly begin: (
    document: DocumentName,
    cause: EpochCause,
    stays?: (fact: Fact) => boolean,
  ) => DocumentName;
  /** Loses a document, as a restored backup does. */
  readonly forget: (document: DocumentName) => void;
  accessNumber: number;
  /** When a backup was restored. */
  restoredAtMs: number | undefined;
  /** Items in a page of the feed. */
  pageItems: number;
  readonly counts: { tickets: number; feedPages: number; created: number };
  /** Tells every line that something changed. */
  readonly ring: () => void;
  /** The test said something in a document: the feed has it, and every line is told. */
  readonly changed: (document: DocumentName) => void;
}

/** A channel as the fake relay sees it. */
export interface FakeChannel {
  readonly document: DocumentName;
  readonly send: (frame: Frame) => void;
  readonly number: number;
  received: number;
}

/** A line as the fake relay sees it. */
export interface FakeLine {
  readonly events: SocketEvents;
  readonly channels: Map<number, FakeChannel>;
}
