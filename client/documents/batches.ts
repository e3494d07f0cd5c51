import type { Accessor } from "solid-js";
import type { StorageRefusal } from "#client/storage";
import type { FactRefusal } from "#shared/documents";
import type { ClientId, Result, Ulid } from "#shared/kernel";
import type { Batch, PlannedItem } from "./batch-journal.ts";

export type { Batch, PlannedItem };

/** Why a plan was not taken in; what is made stays made. */
export type BatchRefusal = FactRefusal | StorageRefusal | { readonly type: "mayNotCreate" };

/** Whether whoever asked for something long still wants it; asked between two slices. */
export type IsWanted = () => boolean;

/** What became of a way back. */
export interface TakenBack {
  readonly withdrawn: number;
  /** Somebody had worked on them since. */
  readonly kept: number;
}

/** Tables taken in as clients, a slice at a time, and taken back as a whole. */
export interface Batches {
  /** The imports of this device, latest first. */
  readonly all: Accessor<readonly Batch[]>;
  readonly newBatchId: () => Ulid;
  /** An id for a client to come, so that what is planned and what is made are known to be one. */
  readonly newClientId: () => ClientId;
  /** Keeps the plan on this device; nothing is made yet. */
  readonly plan: (
    batch: Pick<Batch, "id" | "on" | "whose">,
    items: readonly PlannedItem[],
  ) => Promise<Result<true, StorageRefusal>>;
  /** Takes in what is left of a plan, until it is done or not wanted any more; offline too. */
  readonly proceed: (id: Ulid, isWanted: IsWanted) => Promise<Result<true, BatchRefusal>>;
  /** Gives the rest of a plan up; what is made stays. */
  readonly giveUp: (id: Ulid) => Promise<Result<true, StorageRefusal>>;
  /**
   * Withdraws the clients a batch made, but for those somebody worked on since, and clears what it
   * added to others, where nobody said anything newer.
   */
  readonly takeBack: (id: Ulid, isWanted: IsWanted) => Promise<Result<TakenBack, StorageRefusal>>;
  /** Brings the withdrawn clients of a batch back into the lists. */
  readonly bringBack: (id: Ulid, isWanted: IsWanted) => Promise<Result<true, StorageRefusal>>;
  /** The clients a batch made so far. */
  readonly clientsOf: (id: Ulid) => Promise<readonly ClientId[]>;
}
