import { isOpen } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import type { PairMark } from "./gate.ts";
import type { Proposed } from "./overnight.ts";
import { type PairHistory, pairMarks } from "./pair-marks.ts";

/** What all introductions on a device say of everybody at once, as far as it has a say in a list. */
export interface PairsDigest {
  /** What stands between two. */
  readonly ofTwo: readonly (readonly [ClientId, ClientId, readonly PairMark[]])[];
  /** Who is taken, or has too many open, whoever is looked for. */
  readonly busy: readonly (readonly [ClientId, readonly PairMark[]])[];
  readonly proposed: readonly (readonly [ClientId, Proposed])[];
}

/** Goes once through all introductions; the marks are those that `pairMarks` gives client by client. */
export function digestOfPairs(pairs: readonly PairHistory[], nowMs: number): PairsDigest {
  const pairsByClient = new Map<ClientId, PairHistory[]>();
  const proposed = new Map<ClientId, Proposed>();
  const ofTwo: [ClientId, ClientId, readonly PairMark[]][] = [];
  for (const history of pairs) {
    const [a, b] = history.pair;
    const between = pairMarks(a, [history], nowMs).get(b) ?? [];
    if (between.length > 0) ofTwo.push([a, b, between]);
    const lastMs = history.rounds.at(-1)?.beganMs;
    for (const one of history.pair) {
      if (isBusyWith(history, nowMs)) {
        pairsByClient.set(one, [...(pairsByClient.get(one) ?? []), history]);
      }
      if (lastMs === undefined) continue;
      const before = proposed.get(one);
      proposed.set(one, {
        times: (before?.times ?? 0) + history.rounds.length,
        lastMs: Math.max(before?.lastMs ?? 0, lastMs),
      });
    }
  }
  const busy = [...pairsByClient].flatMap(([client, own]) => {
    const marks = pairMarks(client, own, nowMs).get(client) ?? [];
    return marks.length > 0 ? [[client, marks] as const] : [];
  });
  return { ofTwo, busy, proposed: [...proposed] };
}

function isBusyWith({ rounds, isSteady }: PairHistory, nowMs: number): boolean {
  const last = rounds.at(-1);
  return isSteady || (last !== undefined && isOpen(last, nowMs));
}
