/**
 * How an introduction stands, whose turn it is and until when, derived from what was said.
 *
 * One side is asked, then the other; what a side does not answer within the days of the round is
 * over, but an answer still counts when it comes. A side that says "not now" rests the round, and
 * may be asked again. Nothing here forbids anything.
 */
import { assertNever, type ClientId } from "#shared/kernel";
import { type Round, type Side, saidYes } from "./introduction.ts";
import type { Meeting } from "./meeting.ts";

/** How a round stands. */
export type Standing =
  /** Colleagues wrote down different answers of this side. */
  | { readonly type: "disputed"; readonly client: ClientId }
  /** This side is to be asked. */
  | { readonly type: "toAsk"; readonly client: ClientId; readonly isFirst: boolean }
  | { readonly type: "waiting"; readonly client: ClientId; readonly sinceMs: number }
  | { readonly type: "expired"; readonly client: ClientId; readonly sinceMs: number }
  | { readonly type: "resting"; readonly client: ClientId }
  | { readonly type: "declined"; readonly client: ClientId }
  /** Both said yes, and no meeting is fixed. */
  | { readonly type: "agreed" }
  | { readonly type: "meetingAhead"; readonly meeting: Meeting }
  /** The time of the meeting is over, and nobody said whether it took place. */
  | { readonly type: "meetingOver"; readonly meeting: Meeting }
  /** These sides have not said how it was. */
  | {
      readonly type: "toHear";
      readonly meeting: Meeting;
      readonly clients: readonly ClientId[];
    }
  /** Both said how it was, and it is to be decided how to go on. */
  | { readonly type: "heard"; readonly meeting: Meeting; readonly isWanted: boolean }
  | { readonly type: "closed"; readonly is: NonNullable<Round["closed"]>["is"] };

/** The groups in which the board shows introductions, in the order of their life. */
export const boardGroups = ["ask", "wait", "meet", "hear", "rest", "closed"] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** An introduction as the board sorts it. */
export interface Progress {
  readonly standing: Standing;
  readonly group: BoardGroup;
  /** The clients whose colleagues are to do the next thing; both for what is of both. */
  readonly turn: readonly ClientId[];
  /** The moment from which it is late; undefined when nothing presses. */
  readonly dueMs: number | undefined;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** An opening is followed up within so many days. */
const askWithinMs = 2 * dayMs;
/** Who agreed to meet is given a time within a week. */
const fixWithinMs = 7 * dayMs;
/** What happened at a meeting is written down, and both are asked, within a day. */
const hearWithinMs = dayMs;
const decideWithinMs = 3 * dayMs;

/** How a round stands at a moment. */
export function standingOf(round: Round, nowMs: number): Standing {
  const { first, second, closed } = round;
  if (closed) return { type: "closed", is: closed.is };
  const disputed = [first, second].find(({ answer }) => answer?.isDisputed);
  if (disputed) return { type: "disputed", client: disputed.client };
  const denied = [first, second].find(({ answer }) => answer?.is === "no");
  if (denied) return { type: "declined", client: denied.client };
  const resting = [first, second].find(isResting);
  if (resting) return { type: "resting", client: resting.client };
  if (!saidYes(first)) return unanswered(round, first, nowMs);
  if (!saidYes(second)) return unanswered(round, second, nowMs);
  return afterBothYes(round, nowMs);
}

/** Whether a side said "not now", and was not asked again since. */
const isResting = ({ answer, asked }: Side): boolean =>
  answer?.is === "notNow" && (asked === undefined || asked.atMs <= answer.atMs);

function unanswered(round: Round, { client, asked }: Side, nowMs: number): Standing {
  const isFirst = client === round.first.client;
  if (!asked) return { type: "toAsk", client, isFirst };
  const isOver = nowMs >= asked.atMs + round.days * dayMs;
  return { type: isOver ? "expired" : "waiting", client, sinceMs: asked.atMs };
}

function afterBothYes({ meetings }: Round, nowMs: number): Standing {
  const meeting = meetings.filter(({ ended }) => ended?.is !== "notHeld").at(-1);
  if (!meeting) return { type: "agreed" };
  if (!meeting.ended) {
    return { type: meeting.time.toMs > nowMs ? "meetingAhead" : "meetingOver", meeting };
  }
  const clients = meeting.sides.flatMap(({ client, feedback }) => (feedback ? [] : [client]));
  if (clients.length > 0) return { type: "toHear", meeting, clients };
  const isWanted = meeting.sides.every(({ feedback }) => feedback?.is !== "notAgain");
  return { type: "heard", meeting, isWanted };
}

/** How a round stands, who is to do the next thing, and from when on it is late. */
export function progressOf(round: Round, nowMs: number): Progress {
  const standing = standingOf(round, nowMs);
  return {
    standing,
    group: groupOf(standing),
    turn: turnOf(standing, round),
    dueMs: dueOf(standing, round),
  };
}

function groupOf(standing: Standing): BoardGroup {
  switch (standing.type) {
    case "toAsk":
    case "disputed":
      return "ask";
    case "waiting":
    case "expired":
      return "wait";
    case "agreed":
    case "meetingAhead":
      return "meet";
    case "meetingOver":
    case "toHear":
    case "heard":
      return "hear";
    case "resting":
    case "declined":
      return "rest";
    case "closed":
      return "closed";
    default:
      return assertNever(standing);
  }
}

function turnOf(standing: Standing, { first, second }: Round): readonly ClientId[] {
  switch (standing.type) {
    case "toAsk":
    case "disputed":
    case "waiting":
    case "expired":
    case "resting":
      return [standing.client];
    case "toHear":
      return standing.clients;
    case "closed":
      return [];
    default:
      return [first.client, second.client];
  }
}

function dueOf(standing: Standing, round: Round): number | undefined {
  const answeredMs = Math.max(round.first.answer?.atMs ?? 0, round.second.answer?.atMs ?? 0);
  switch (standing.type) {
    case "toAsk":
      return (standing.isFirst ? round.beganMs : answeredMs) + askWithinMs;
    case "disputed":
      return answeredMs;
    case "declined":
      return answeredMs + askWithinMs;
    case "waiting":
    case "expired":
      return standing.sinceMs + round.days * dayMs;
    case "agreed":
      return Math.max(answeredMs, lastNotHeld(round)) + fixWithinMs;
    case "meetingOver":
      return standing.meeting.time.toMs + hearWithinMs;
    case "toHear":
      return standing.meeting.time.toMs + hearWithinMs;
    case "heard":
      return lastFeedback(standing.meeting) + decideWithinMs;
    case "meetingAhead":
    case "resting":
    case "closed":
      return undefined;
    default:
      return assertNever(standing);
  }
}

const lastNotHeld = ({ meetings }: Round): number =>
  Math.max(0, ...meetings.map(({ ended }) => (ended?.is === "notHeld" ? ended.atMs : 0)));

const lastFeedback = ({ sides }: Meeting): number =>
  Math.max(0, ...sides.map(({ feedback }) => feedback?.atMs ?? 0));

/** Whether a round binds two people: it is neither closed, nor turned down, nor over for want of an answer. */
export const isOpen = (round: Round, nowMs: number): boolean => {
  const { type } = standingOf(round, nowMs);
  return type !== "closed" && type !== "declined" && type !== "expired";
};

/**
 * The meeting that took place, of which nobody wrote down what was seen: a day later it is asked
 * for. It holds nothing up.
 */
export const unobserved = (round: Round, nowMs: number): Meeting | undefined =>
  round.closed
    ? undefined
    : round.meetings.find(
        ({ ended, isAccompanied, time }) =>
          ended?.is === "held" && isAccompanied === undefined && nowMs >= time.toMs + hearWithinMs,
      );
