import type { Accessor } from "solid-js";
import type { StorageTrial } from "#client/storage";
import type { SaveState } from "#client/sync";
import type { DocumentId } from "#shared/documents";

/** A document with edits that only this device has. */
export interface UnsentDocument {
  readonly document: DocumentId;
  readonly state: SaveState;
  /** When the oldest of them was made, in milliseconds since 1970; undefined while it is still empty. */
  readonly sinceMs: number | undefined;
}

/** What this device holds for this account. */
export interface StorageFigures {
  readonly documents: number;
  /** Rows that could not be read; the rest was loaded, and the relay was asked again. */
  readonly quarantined: number;
  /** What the browser says of this whole site, in bytes; undefined when it does not say. */
  readonly usageBytes: number | undefined;
  readonly quotaBytes: number | undefined;
  /** Whether the browser promised not to throw it away; undefined when it does not say. */
  readonly isPersisted: boolean | undefined;
}

/** The page "This device". */
export interface ThisDevice {
  readonly figures: Accessor<StorageFigures | undefined>;
  readonly unsent: Accessor<readonly UnsentDocument[]>;
  /** Counts again. */
  readonly refresh: () => Promise<void>;
  /** Asks the browser to keep the data; answers whether it promised. */
  readonly askToPersist: () => Promise<boolean>;
  /** Writes to this device, reads back and compares; the data of the agency is not touched. */
  readonly tryStorage: () => Promise<StorageTrial>;
  /** Asks the relay for a sign of life; answers whether it came within three seconds. */
  readonly hearRelay: () => Promise<boolean>;
  /** Everything typed that the relay does not have, readable, for a file of one's own. */
  readonly exportUnsent: () => Promise<string>;
}
