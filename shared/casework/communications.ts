/**
 * The log of a client's visits, calls and messages, read out of what colleagues wrote down, also
 * apart from each other: nothing here depends on the order in which it arrived.
 */
import { momentSchema, type PlainDate, plainDateSchema, z } from "#shared/kernel";
import type { Read } from "#shared/registry";
import type { Logged } from "./logged.ts";
import { type ShownPage, shownPagesOf } from "./shown-pages.ts";
import {
  type CallChannel,
  type CallResult,
  type Companion,
  callChannels,
  callResults,
  companions,
  type ExplainedThing,
  explainedThings,
  type IdentityWay,
  identityWays,
  type VisitPurpose,
  visitPurposes,
} from "./visits.ts";

interface Entry {
  /** The entity, as `call/01J…`. */
  readonly about: string;
  /** When it was, in milliseconds since 1970. */
  readonly atMs: number;
  readonly note: string | undefined;
  /** When the next word was agreed on. */
  readonly nextOn: PlainDate | undefined;
  /** Logged by mistake: it is shown, and counts no more. */
  readonly isMistake: boolean;
}

/** Somebody came. */
export interface VisitEntry extends Entry {
  readonly kind: "visit";
  readonly purpose: VisitPurpose | undefined;
  readonly cameAlong: readonly Companion[];
  readonly identity: IdentityWay | undefined;
  /** What was ticked by hand, and what was shown. */
  readonly explained: readonly ExplainedThing[];
  readonly shown: readonly ShownPage[];
  readonly needs: string | undefined;
}

/** A call or a message. */
export interface CallEntry extends Entry {
  readonly kind: "call";
  readonly direction: "in" | "out";
  readonly channel: CallChannel;
  readonly result: CallResult | undefined;
  readonly text: string | undefined;
  /** The template it began from, and its version. */
  readonly template: string | undefined;
  /** The day by which an answer was promised. */
  readonly answerBy: PlainDate | undefined;
  readonly answeredAtMs: number | undefined;
}

/** One line of the log. */
export type LogEntry = VisitEntry | CallEntry;

/** Everything logged, the latest first; what a newer program wrote is left out of its line. */
export function logOf(logged: Logged): readonly LogEntry[] {
  const { value, entities } = logged;
  const shown = shownPagesOf(logged);
  return [
    ...entities("visit").flatMap((about) => visitOf(value, about, shown) ?? []),
    ...entities("call").flatMap((about) => callOf(value, about) ?? []),
  ].sort((a, b) => b.atMs - a.atMs || (a.about < b.about ? 1 : -1));
}

/** The visit somebody is here for: the latest of the day; undefined when nobody wrote one down. */
export const visitOnDay = (
  log: readonly LogEntry[],
  day: PlainDate,
  dayOf: (ms: number) => PlainDate,
): VisitEntry | undefined =>
  log.find(
    (entry): entry is VisitEntry =>
      entry.kind === "visit" && !entry.isMistake && dayOf(entry.atMs) === day,
  );

/** The messages and calls that still wait for their promised answer, the most urgent first. */
export const toAnswer = (log: readonly LogEntry[]): readonly (CallEntry & Promised)[] =>
  log
    .flatMap((entry) => (isPromised(entry) ? [entry] : []))
    .sort((a, b) => (a.answerBy < b.answerBy ? -1 : Number(a.answerBy > b.answerBy)));

/** An entry of which the day of the promised answer is known. */
export interface Promised {
  readonly answerBy: PlainDate;
}

const isPromised = (entry: LogEntry): entry is CallEntry & Promised =>
  entry.kind === "call" &&
  !entry.isMistake &&
  entry.answerBy !== undefined &&
  entry.answeredAtMs === undefined;

/**
 * The day on which the next word was agreed: the latest one said, until somebody came or was
 * reached after it was said.
 */
export function nextContactOn(log: readonly LogEntry[]): PlainDate | undefined {
  for (const entry of log) {
    if (entry.isMistake) continue;
    if (entry.nextOn !== undefined) return entry.nextOn;
    if (isSpokenWith(entry)) return undefined;
  }
  return undefined;
}

/** Whether somebody was spoken with since they asked; the visit in which they asked is no answer. */
export const isSpokenSince = (log: readonly LogEntry[], askedAtMs: number): boolean =>
  log.some(
    (entry) =>
      isSpokenWith(entry) &&
      (entry.kind === "call" ? entry.atMs >= askedAtMs : entry.atMs > askedAtMs),
  );

/** Whether the two have spoken: they came, or a call reached them. */
const isSpokenWith = (entry: LogEntry): boolean =>
  !entry.isMistake && (entry.kind === "visit" || entry.result === "reached");

/** Since when nobody may contact the client, and why. */
export interface DoNotContact {
  readonly since: PlainDate;
  readonly note: string | undefined;
}

/** The wish not to be contacted; undefined when there is none, or it was lifted. */
export function doNotContactOf(read: Read): DoNotContact | undefined {
  const since = plainDateSchema.safeParse(read("doNotContact", "since")).data;
  return since && { since, note: textOf(read("doNotContact", "note")) };
}

/** What was explained to the client at any time: the day, and the version of the text. */
export interface Explained {
  readonly thing: ExplainedThing;
  readonly on: PlainDate;
  readonly textVersion: string | undefined;
}

/** Everything that was explained, in the order in which it is explained. */
export const explainedTo = (read: Read): readonly Explained[] =>
  explainedThings.flatMap((thing) => {
    const on = plainDateSchema.safeParse(read(`explained/${thing}`, "on")).data;
    const textVersion = textOf(read(`explained/${thing}`, "textVersion"));
    return on ? [{ thing, on, textVersion }] : [];
  });

function entryOf(read: Read, about: string): Entry | undefined {
  const atMs = momentSchema.safeParse(read(about, "at")).data;
  if (atMs === undefined) return undefined;
  return {
    about,
    atMs,
    note: textOf(read(about, "note")),
    nextOn: plainDateSchema.safeParse(read(about, "nextOn")).data,
    isMistake: read(about, "isMistake") === true,
  };
}

function visitOf(read: Read, about: string, pages: readonly ShownPage[]): VisitEntry | undefined {
  const entry = entryOf(read, about);
  const shown = pages.filter(({ visit }) => about === `visit/${visit}`);
  const ticked = someOf(explainedThings, read(about, "explained"));
  return (
    entry && {
      ...entry,
      kind: "visit",
      purpose: z.safeParse(z.enum(visitPurposes), read(about, "purpose")).data,
      cameAlong: someOf(companions, read(about, "cameAlong")),
      identity: z.safeParse(z.enum(identityWays), read(about, "identity")).data,
      explained: explainedThings.filter(
        (thing) => ticked.includes(thing) || shown.some((page) => page.thing === thing),
      ),
      shown,
      needs: textOf(read(about, "needs")),
    }
  );
}

function callOf(read: Read, about: string): CallEntry | undefined {
  const entry = entryOf(read, about);
  return (
    entry && {
      ...entry,
      kind: "call",
      direction: read(about, "direction") === "in" ? "in" : "out",
      channel: z.safeParse(z.enum(callChannels), read(about, "channel")).data ?? "phone",
      result: z.safeParse(z.enum(callResults), read(about, "result")).data,
      text: textOf(read(about, "text")),
      template: textOf(read(about, "template")),
      answerBy: plainDateSchema.safeParse(read(about, "answerBy")).data,
      answeredAtMs: momentSchema.safeParse(read(about, "answeredAt")).data,
    }
  );
}

const textOf = (said: unknown): string | undefined => (typeof said === "string" ? said : undefined);

const someOf = <Word extends string>(words: readonly Word[], said: unknown): readonly Word[] =>
  Array.isArray(said) ? words.filter((word) => said.includes(word)) : [];
