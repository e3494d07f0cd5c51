import { type Accessor, createMemo } from "solid-js";
import { useWork } from "#client/documents";
import { useClientIndex } from "#client/index";
import { covers, introductionOf } from "#shared/documents";
import {
  type Candidate,
  type Caution,
  cautionsOf,
  isOpen,
  otherOf,
  type PairSoFar,
  pairOf,
  type Refusal,
  refusalsOf,
  type SaidOfClient,
} from "#shared/introductions";
import type { ClientId, PlainDate } from "#shared/kernel";
import { type PairRecord, pairsWith, usePairs } from "./pairs.ts";

/** What speaks against introducing two clients now. */
export interface Against {
  readonly refusals: readonly Refusal[];
  readonly cautions: readonly Caution[];
  /** Whether this person may write in the pair's document. */
  readonly mayWrite: boolean;
  /** Whether all introductions on this device were read. */
  readonly isSure: boolean;
  readonly rounds: PairRecord["rounds"];
}

/** Follows what speaks against two clients, by their cards and by all introductions on this device. */
export function useAgainst(asked: {
  readonly two: Accessor<readonly [ClientId, ClientId] | undefined>;
  readonly said: (client: ClientId) => SaidOfClient | undefined;
  readonly nowMs: Accessor<number>;
  readonly today: Accessor<PlainDate>;
}): Accessor<Against | undefined> {
  const { directory } = useWork();
  const pairs = usePairs();
  const index = useClientIndex();
  const isMergedAway = (client: ClientId) => index.row(client)?.isMergedAway;
  return createMemo(() => {
    const two = asked.two();
    if (!two) return undefined;
    const pair = pairOf(...two);
    const record = pair && pairs.all().find((one) => one.pair.join() === pair.join());
    const rounds = record?.rounds ?? [];
    const last = rounds.at(-1);
    const hasOpenRound = last !== undefined && isOpen(last, asked.nowMs());
    const soFar: PairSoFar = {
      hasOpenRound,
      roundsBefore: hasOpenRound ? rounds.length - 1 : rounds.length,
      isSteady: record?.isSteady,
    };
    const candidates = [
      { ...candidateOf(two[0], two[1], pairs.all(), asked), isMergedAway: isMergedAway(two[0]) },
      { ...candidateOf(two[1], two[0], pairs.all(), asked), isMergedAway: isMergedAway(two[1]) },
    ] as const;
    const access = directory.accessTo(introductionOf(...two));
    return {
      refusals: refusalsOf(candidates, soFar, asked.today()),
      cautions: cautionsOf(candidates, soFar),
      mayWrite: covers(access, "round"),
      isSure: pairs.isRead(),
      rounds,
    };
  });
}

/** A client with all that is under way with others. */
function candidateOf(
  client: ClientId,
  other: ClientId,
  all: readonly PairRecord[],
  {
    said,
    nowMs,
  }: {
    readonly said: (client: ClientId) => SaidOfClient | undefined;
    readonly nowMs: Accessor<number>;
  },
): Candidate {
  const others = pairsWith(all, client).filter(({ pair }) => otherOf(pair, client) !== other);
  const open = others.filter(({ rounds }) => {
    const last = rounds.at(-1);
    return last !== undefined && isOpen(last, nowMs());
  });
  return {
    client,
    card: said(client),
    open: open.length,
    isTaken: others.some(({ isSteady }) => isSteady),
  };
}
