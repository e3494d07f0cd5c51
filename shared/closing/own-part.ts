/**
 * What of a pair may be told to one of the two: what is of them, what is of both, and nothing of the
 * other's. How to reach the other, and who it is, stands in it only once both handed that out.
 */
import {
  factsOfClient,
  lineOf,
  otherOf,
  type Pair,
  type Relayed,
  type Round,
  type SaidOfClient,
  type Showing,
  type Side,
  sideOf,
} from "#shared/introductions";
import type { ClientId, JsonObject } from "#shared/kernel";

type Meeting = Round["meetings"][number];
type OfMeeting = Meeting["sides"][number];

/** A meeting, as far as it is of one of the two. */
export interface OwnMeeting extends Pick<Meeting, "time" | "place" | "ended"> {
  readonly attended: OfMeeting["attended"];
  readonly feedback: OfMeeting["feedback"];
}

/** One time they were introduced, as far as it is of one of the two. */
export interface OwnRound extends Pick<Round, "number" | "beganMs" | "closed"> {
  readonly asked: Side["asked"];
  readonly answer: Side["answer"];
  /** To whom their card was shown is the other; what was shown by mistake is told too. */
  readonly ownCardShown: readonly Pick<Showing, "atMs" | "level" | "withPhoto" | "mistake">[];
  readonly otherCardShownMs: readonly number[];
  readonly said: readonly Pick<Relayed, "text" | "atMs">[];
  /** Words of the other that were told already. */
  readonly heard: readonly Pick<Relayed, "text" | "atMs">[];
  readonly meetings: readonly OwnMeeting[];
  /** How to reach the other: only when each gave theirs to the other, and theirs still stands. */
  readonly line: Side["line"];
}

/** The rounds of a pair for one of the two; `other` is what is said of the other client, if it is here. */
export const ownPartOf = (
  rounds: readonly Round[],
  pair: Pair,
  client: ClientId,
  other: SaidOfClient | undefined,
): readonly OwnRound[] =>
  rounds.map((round) => {
    const own = sideOf(round, client);
    const isTold = ({ toldMs, from }: Relayed): boolean => from !== client && toldMs !== undefined;
    return {
      ...{ number: round.number, beganMs: round.beganMs, closed: round.closed },
      ...{ asked: own.asked, answer: own.answer },
      ownCardShown: round.shown.filter(({ of }) => of === client),
      otherCardShownMs: round.shown.filter(({ of }) => of !== client).map(({ atMs }) => atMs),
      said: round.relayed.filter(({ from }) => from === client),
      heard: round.relayed.filter(isTold),
      meetings: round.meetings.map((meeting) => ownMeeting(meeting, client)),
      line: own.line && lineOf(other, round, otherOf(pair, client)),
    };
  });

function ownMeeting({ time, place, ended, sides }: Meeting, client: ClientId): OwnMeeting {
  const own = sides.find((side) => side.client === client);
  return { time, place, ended, attended: own?.attended, feedback: own?.feedback };
}

/** What of both is told, entity by entity; what colleagues wrote about the two is not. */
const ofBoth: Readonly<Record<string, readonly string[]>> = {
  round: ["beganMs", "days", "closed"],
  meeting: ["round", "time", "place", "ended"],
};

/** The facts of a pair's document that may be told to one of the two, cut down to that. */
export function ownFactsOf<
  F extends { readonly id: string; readonly about: string; readonly says: JsonObject },
>(facts: readonly F[], client: ClientId): readonly F[] {
  const own = new Set(factsOfClient(facts, client));
  return facts.flatMap((fact) => {
    if (own.has(fact.id)) return [fact];
    const fields = ofBoth[fact.about.slice(0, fact.about.indexOf("/"))] ?? [];
    const told = Object.entries(fact.says).filter(([field]) => fields.includes(field));
    return told.length > 0 ? [{ ...fact, says: Object.fromEntries(told) }] : [];
  });
}
