import type { Accessor } from "solid-js";
import type { ClientId } from "#shared/kernel";
import type { ClientQuery, Likeness, PersonSought } from "./client-query.ts";
import type { ClientRow } from "./client-row.ts";
import type { Overnight } from "./live/overnight.ts";
import type {
  NotListed,
  Positioned,
  PositionQuery,
  RankedCandidates,
  RankQuery,
  Weighed,
  WeighQuery,
} from "./rank-query.ts";

/** Clients that a query found, in their order; a hundred thousand of them are no burden. */
export interface FoundClients {
  /** The query this is the answer to. */
  readonly query: ClientQuery;
  readonly length: number;
  readonly at: (place: number) => ClientId | undefined;
  /** Where a client stands among them; -1 when it does not. */
  readonly placeOf: (id: ClientId) => number;
}

/**
 * The clients of this device as lines of a list, kept current. It stands in a worker, so everything
 * is answered a moment later: what is read in a reactive place is read again when its answer comes.
 */
export interface ClientIndex {
  /** Whether every client on this device has been read; before that the list is "so far". */
  readonly isBuilt: Accessor<boolean>;
  /** How many clients there are. */
  readonly count: Accessor<number>;
  /**
   * All clients that a query finds, following both the query and the clients; undefined before the
   * first answer, and nobody is an answer only of a built index. While the next answer is on its way the last one stays; none comes late.
   */
  readonly search: (query: Accessor<ClientQuery>) => Accessor<FoundClients | undefined>;
  /** The first lines a query finds; empty before the answer. */
  readonly find: (query: ClientQuery, atMost?: number) => readonly ClientRow[];
  /** One client's line; undefined when not here, and before the answer. */
  readonly row: (id: ClientId) => ClientRow | undefined;
  /** Who may be the same person as a client; empty before the answer. */
  readonly likenessesOf: (id: ClientId) => readonly Likeness[];
  /** Who may be the person somebody is about to register; empty before the answer. */
  readonly likenessesOfPerson: (person: PersonSought) => readonly Likeness[];
  /** The same for many at once, asked once and not followed; undefined when the index is closed. */
  readonly likenessesAmong: (
    persons: readonly PersonSought[],
  ) => Promise<readonly (readonly Likeness[])[] | undefined>;
  /** The lines of some clients, asked once and not followed. */
  readonly rowsOf: (ids: readonly ClientId[]) => Promise<readonly (ClientRow | undefined)[]>;
  /**
   * Who could be introduced to a client, following the question and the clients; undefined before the
   * first answer.
   */
  readonly candidates: (
    query: Accessor<RankQuery | undefined>,
  ) => Accessor<RankedCandidates | NotListed | undefined>;
  /** How many there are for a client under some wishes; while the next answer is on its way the last one stays. */
  readonly position: (
    query: Accessor<PositionQuery | undefined>,
  ) => Accessor<Positioned | NotListed | undefined>;
  /** Some people held against a client, whatever group they are in. */
  readonly weigh: (
    query: Accessor<WeighQuery | undefined>,
  ) => Accessor<Weighed | NotListed | undefined>;
  /** The list of the whole agency: who could be introduced today. */
  readonly overnight: Overnight;
  /** Stops following changes and drops everything. */
  readonly close: () => void;
}
