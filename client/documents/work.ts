import type { Accessor } from "solid-js";
import type { StorageRefusal } from "#client/storage";
import type { Completeness, Connection, OverallSaveState } from "#client/sync";
import type { DocumentId } from "#shared/documents";
import type { ClientId, JsonObject, Result } from "#shared/kernel";
import type { Batches } from "./batches.ts";
import type { Commands } from "./commands.ts";
import type { Directory } from "./directory.ts";
import type { AppendRefusal, LiveDocument } from "./live-document.ts";
import type { Agency, Me } from "./me.ts";
import type { Notes } from "./notes.ts";
import type { Photos } from "./photos.ts";
import type { Remembered } from "./remembered.ts";
import type { RescueDrawer } from "./rescue-drawer.ts";
import type { DocumentSource } from "./source.ts";
import type { ThisDevice } from "./this-device.ts";

/** What is said of one entity of a new document. */
export interface Said {
  readonly about: string;
  readonly says: JsonObject;
}

/** The first words about a new client, by document. */
export interface NewClient {
  readonly client: readonly Said[];
  readonly contact?: readonly Said[];
  readonly visits?: readonly Said[];
  readonly agreement?: readonly Said[];
}

export type CreateRefusal =
  | AppendRefusal
  | StorageRefusal
  /** This person may not register clients. */
  | { readonly type: "mayNotCreate" };

/** One look at contact data. */
export interface Reveal {
  readonly client: ClientId;
  /** `about field`. */
  readonly field: string;
  readonly reason: string;
}

/** Everything one works with between signing in and locking. */
export interface Work extends Notes {
  readonly me: Accessor<Me>;
  readonly agency: Accessor<Agency>;
  /** Opens a document for reading and appending; the same one for all who open it. */
  readonly openDocument: (id: DocumentId) => LiveDocument;
  /**
   * Puts a document whose name is computed, as a month of the calendar, on this device when it is
   * not here yet, offline too; that colleagues begin the same one does no harm.
   */
  readonly beginDocument: (id: DocumentId) => Promise<Result<true, StorageRefusal>>;
  /**
   * Registers a client, offline too: all documents of the client with their first facts are on
   * this device when this answers.
   */
  readonly createClient: (first: NewClient) => Promise<Result<ClientId, CreateRefusal>>;
  /** Leaves the trace of a look at contact data; show the data only when this answers ok. */
  readonly reveal: (look: Reveal) => Promise<Result<true, StorageRefusal>>;
  /** Tables taken in as clients. */
  readonly batches: Batches;
  readonly remembered: Remembered;
  readonly photos: Photos;
  readonly directory: Directory;
  readonly commands: Commands;
  readonly sync: SyncStatus;
  readonly rescueDrawer: RescueDrawer;
  readonly thisDevice: ThisDevice;
  /** What #client/index reads. */
  readonly source: DocumentSource;
}

/** What of this device the relay has, and what this device has of the relay. */
export interface SyncStatus {
  readonly connection: Accessor<Connection>;
  readonly overall: Accessor<OverallSaveState>;
  readonly completeness: Accessor<Completeness>;
  /** The last moment the relay was heard (milliseconds since 1970); undefined in this run never. */
  readonly lastHeardAtMs: Accessor<number | undefined>;
  /** Whether everything typed is at least on this device's disk: an update may reload the app. */
  readonly mayReload: Accessor<boolean>;
  /** Tries to connect at once. */
  readonly retry: () => void;
}
