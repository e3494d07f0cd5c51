import { type Accessor, createMemo } from "solid-js";
import { dayOf } from "#feature/client-card";
import { type Promises, readPromises } from "#feature/communications";
import { readDueFollowUps } from "#feature/follow-up";
import type { PlainDate } from "#shared/kernel";
import { type Due, readDue } from "./due.ts";
import {
  type EndingContract,
  type OpenProposal,
  readEndingContracts,
  readExpiringProposals,
} from "./read-agreed.ts";

/** Everything a day asks of the person at work, read once for the screen and the day sheet. */
export interface Day {
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
  readonly due: Due;
  readonly followUps: ReturnType<typeof readDueFollowUps>;
  readonly contracts: Accessor<readonly EndingContract[]>;
  readonly proposals: Accessor<readonly OpenProposal[]>;
  readonly promises: Promises;
}

/** Reads the day, for as long as the caller stands. */
export function readDay(nowMs: Accessor<number>): Day {
  const today = createMemo(() => dayOf(nowMs()));
  return {
    nowMs,
    today,
    due: readDue(today),
    followUps: readDueFollowUps(today),
    contracts: readEndingContracts(today),
    proposals: readExpiringProposals(nowMs),
    promises: readPromises(today),
  };
}
