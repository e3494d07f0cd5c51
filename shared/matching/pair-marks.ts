import { isOpen, type Round } from "#shared/introductions";
import type { ClientId } from "#shared/kernel";
import type { PairMark } from "./gate.ts";

/** What the introductions of one pair amount to. */
export interface PairHistory {
  readonly pair: readonly [ClientId, ClientId];
  /** The latest last. */
  readonly rounds: readonly Round[];
  /** Whether the two go steady with each other. */
  readonly isSteady: boolean;
}

const dayMs = 86_400_000;
/** Who was turned down is not proposed again to the same person for a quarter of a year. */
const coolDownMs = 90 * dayMs;
/** So many introductions at once are a lot for one person. */
const openAtMost = 3;

/**
 * What all introductions on a device say of those a client could be introduced to, and under its own
 * id of the client.
 */
export function pairMarks(
  client: ClientId,
  pairs: readonly PairHistory[],
  nowMs: number,
): ReadonlyMap<ClientId, readonly PairMark[]> {
  const marks = new Map<ClientId, PairMark[]>();
  const add = (other: ClientId, mark: PairMark): void => {
    marks.set(other, [...(marks.get(other) ?? []), mark]);
  };
  const openWithOthers = new Map<ClientId, number>();
  for (const { pair, rounds, isSteady } of pairs) {
    const isOwn = pair.includes(client);
    const other = pair[0] === client ? pair[1] : pair[0];
    if (isOwn) for (const mark of marksOfPair(rounds, isSteady, nowMs)) add(other, mark);
    const last = rounds.at(-1);
    for (const one of isOwn ? [client] : pair) {
      if (isSteady) add(one, { type: "taken", client: one });
      if (last && isOpen(last, nowMs)) openWithOthers.set(one, (openWithOthers.get(one) ?? 0) + 1);
    }
  }
  for (const [one, open] of openWithOthers) {
    if (open >= openAtMost) add(one, { type: "tooMany", client: one, open });
  }
  return marks;
}

function marksOfPair(
  rounds: readonly Round[],
  isSteady: boolean,
  nowMs: number,
): readonly PairMark[] {
  const last = rounds.at(-1);
  if (isSteady || (last && isOpen(last, nowMs))) return [{ type: "open" }];
  const feedback = rounds.flatMap(({ meetings }) => meetings.flatMap(({ sides }) => sides));
  if (feedback.some((side) => side.feedback?.is === "notAgain")) return [{ type: "metAndRefused" }];
  const refusedMs = Math.max(
    0,
    ...rounds.flatMap(({ first, second }) =>
      [first, second].flatMap(({ answer }) => (answer?.is === "no" ? [answer.atMs] : [])),
    ),
  );
  const untilMs = refusedMs + coolDownMs;
  return refusedMs > 0 && untilMs > nowMs ? [{ type: "coolingDown", untilMs }] : [];
}
