import type { VaultHandle } from "#client/documents";
import type { ClientId, StaffId } from "#shared/kernel";
import type { ClientQuery, Likeness, PersonSought } from "../client-query.ts";
import type { ClientRow } from "../client-row.ts";
import type {
  OvernightList,
  OvernightOrder,
  OvernightProgress,
  OvernightQuery,
} from "../overnight-query.ts";
import type {
  NotListed,
  Positioned,
  PositionQuery,
  RankedCandidates,
  RankQuery,
  Weighed,
  WeighQuery,
} from "../rank-query.ts";

/** Documents and how they lie in the vault, packed so that thousands travel as two pieces. */
export interface PackedStamps {
  /** Names of documents, each on a line. */
  readonly names: string;
  /** Generation and last row of each. */
  readonly numbers: Uint32Array;
}

/** What the engine starts from. */
export interface EngineOrder {
  readonly vault: VaultHandle;
  /** Every client's own document here. */
  readonly clients: PackedStamps;
  /** Every case file here: it says which notes there are. */
  readonly cases: PackedStamps;
}

/** Who serves a client, who answers for the client first. */
export type Serving = readonly [client: ClientId, staff: readonly StaffId[]];

/** Documents that changed, appeared or went. */
export interface EngineChanges {
  readonly here: PackedStamps;
  /** Names of documents without their epoch: these are no longer here. */
  readonly gone: readonly string[];
  /** Who serves the clients they are about. */
  readonly servings: readonly Serving[];
}

/** What changed in the index. */
export interface IndexNews {
  readonly count: number;
  /** Whether everything that was here at the start has been read. */
  readonly isBuilt: boolean;
  /** The clients whose lines are others now; undefined when they are too many to name. */
  readonly changed: readonly ClientId[] | undefined;
}

/** The index itself, in a worker or beside the screens: everything it answers, it answers later. */
export interface IndexEngine {
  readonly open: (order: EngineOrder) => Promise<void>;
  readonly change: (changes: EngineChanges) => Promise<void>;
  /** Who serves whom; clients that are not named are served by nobody. */
  readonly serve: (servings: readonly Serving[]) => Promise<void>;
  /** The packed ids of those a query finds. */
  readonly find: (query: ClientQuery) => Promise<Uint32Array>;
  readonly rows: (ids: readonly ClientId[]) => Promise<readonly (ClientRow | undefined)[]>;
  readonly likenessesOf: (id: ClientId) => Promise<readonly Likeness[]>;
  readonly likenessesOfPerson: (person: PersonSought) => Promise<readonly Likeness[]>;
  /** Who could be introduced to a client, best first; says so when no list tells of the client. */
  readonly rank: (query: RankQuery) => Promise<RankedCandidates | NotListed>;
  /** How many there are for a client under some wishes. */
  readonly position: (query: PositionQuery) => Promise<Positioned | NotListed>;
  /** Some people held against a client. */
  readonly weigh: (query: WeighQuery) => Promise<Weighed | NotListed>;
  /** Begins to make the list of the whole agency. */
  readonly beginOvernight: (order: OvernightOrder) => Promise<OvernightProgress>;
  /** Makes the next part of it. */
  readonly goOnOvernight: () => Promise<OvernightProgress>;
  readonly leaveOvernight: () => Promise<void>;
  /** The list of the last time, kept sealed on this device. */
  readonly overnightList: (query: OvernightQuery) => Promise<OvernightList | "none">;
  readonly close: () => Promise<void>;
}

/** Tells what changed in the index. */
export type HearNews = (news: IndexNews) => void;
