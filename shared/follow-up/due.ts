import type { ClientId, PlainDate } from "#shared/kernel";
import { type Anchor, type CadenceStep, latestAnchor, openStep } from "./cadence.ts";
import type { FollowUp } from "./follow-ups.ts";

/** What is known of one pair, as far as the days are concerned. */
export interface PairDays {
  readonly other: ClientId;
  readonly anchors: readonly Anchor[];
}

/** A follow-up that is to be done: agreed on, or by the cadence. */
export type DueFollowUp = {
  /** The other of the pair; undefined when it is about the client alone. */
  readonly other: ClientId | undefined;
  readonly on: PlainDate;
} & (
  | { readonly type: "planned"; readonly followUp: FollowUp }
  | { readonly type: "cadence"; readonly step: CadenceStep }
);

/** What is asked for the days of a client. */
export interface ClientDays {
  readonly pairs: readonly PairDays[];
  readonly followUps: readonly FollowUp[];
  readonly today: PlainDate;
  /** The day of a moment, where people work. */
  readonly dayOf: (ms: number) => PlainDate;
}

/**
 * All follow-ups of a client that are to be done, the first to come first. For each pair what was
 * agreed on goes before the cadence: who said "in ten days" is not asked before.
 */
export function dueFollowUps(days: ClientDays): readonly DueFollowUp[] {
  const standing = days.followUps.filter(({ isMistake }) => !isMistake);
  const planned = standing.flatMap((followUp): DueFollowUp[] =>
    followUp.doneAtMs === undefined && followUp.dueOn !== undefined
      ? [{ type: "planned", other: followUp.other, on: followUp.dueOn, followUp }]
      : [],
  );
  const byCadence = days.pairs.flatMap(({ other, anchors }): DueFollowUp[] => {
    if (planned.some((due) => due.other === other)) return [];
    const after = latestAnchor(anchors, days.today);
    const talks = standing.flatMap(({ doneAtMs, outcome, other: about }) =>
      doneAtMs !== undefined && about === other && outcome !== "notReached"
        ? [days.dayOf(doneAtMs)]
        : [],
    );
    const step = after && openStep(after, talks);
    return step ? [{ type: "cadence", other, on: step.on, step }] : [];
  });
  return [...planned, ...byCadence].sort(byDay);
}

/** Those of them whose day has passed. */
export const overdueOf = (due: readonly DueFollowUp[], today: PlainDate): readonly DueFollowUp[] =>
  due.filter(({ on }) => on < today);

const byDay = (a: DueFollowUp, b: DueFollowUp): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : (a.other ?? "") < (b.other ?? "") ? -1 : 1;
