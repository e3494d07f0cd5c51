/** Items as they were ticked, day by day. */
import { officeDay } from "#shared/appointments";
import {
  type JsonObject,
  millisecondsOf,
  ok,
  type PlainDate,
  plainDateSchema,
  type Result,
  refuse,
  type StaffId,
  z,
} from "#shared/kernel";
import { keyOf, type Said, wordsOf } from "./said.ts";
import { type TickState, tickStates, type WhyNot, whysNot } from "./vocabulary.ts";

/** For whom an item is ticked: a colleague's or a room's id, or the whole office. */
export type Whom = string;
/** The whole office, where no room is meant. */
export const wholeOffice: Whom = "office";

/** Somebody's word on an item. */
export interface TickWord {
  readonly is: TickState;
  readonly by: StaffId;
  readonly atMs: number;
}

/** An item as it was ticked. */
export interface Tick extends TickWord {
  readonly about: string;
  readonly day: PlainDate;
  readonly item: string;
  readonly whom: Whom;
  readonly why: WhyNot | undefined;
  readonly note: string | undefined;
  /** What a device check measured. */
  readonly figures: string | undefined;
  /** The different words of those who ticked apart, the latest first; empty while they agree. */
  readonly apart: readonly TickWord[];
  /** Everybody whose word stands, who spoke last first. */
  readonly signed: readonly TickWord[];
  /** The versions they had before them. */
  readonly versions: readonly string[];
  /** Ticked on a later day. */
  readonly isLate: boolean;
}

/** What an item of a day is called for somebody or something. */
export const aboutTick = (day: PlainDate, item: string, whom: Whom): string =>
  `tick/${day}~${item}~${whom}`;

/** All ticks of a month of the desk; what was taken back is none. */
export const readTicks = (said: Said): readonly Tick[] =>
  said.entities("tick").flatMap((about) => tickOf(said, about) ?? []);

function tickOf(said: Said, about: string): Tick | undefined {
  const [day, item, whom] = keyOf(about).split("~");
  const on = plainDateSchema.safeParse(day).data;
  const is = said.field(about, "is");
  if (!is || !on || !item || !whom) return undefined;
  const wordsIn = (list: typeof is.heads): readonly TickWord[] =>
    list.flatMap(({ value, fact }) => {
      const state = z.enum(tickStates).safeParse(value).data;
      return state ? [{ is: state, by: fact.by, atMs: millisecondsOf(fact.at) }] : [];
    });
  const [signed, values] = [wordsIn(is.heads), wordsIn(is.values)];
  const [first] = signed;
  if (!first) return undefined;
  const versions = said.field(about, "version")?.values ?? [];
  return {
    ...{ ...first, about, day: on, item, whom, signed },
    why: z.enum(whysNot).safeParse(said.value(about, "why")).data,
    note: wordsOf(said.value(about, "note")),
    figures: wordsOf(said.value(about, "figures")),
    apart: values.length > 1 ? values : [],
    versions: versions.flatMap(({ value }) => wordsOf(value) ?? []),
    isLate: officeDay(first.atMs) > on,
  };
}

/** Who ticks what, and when. */
export interface TickWish {
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly me: StaffId;
  readonly isSupervisor: boolean;
  /** The colleague whose item it is; undefined for an item of a place. */
  readonly colleague: StaffId | undefined;
}

/** Why an item may not be ticked: its day has not come, or it is a colleague's own. */
export type TickRefusal = "notYet" | "notYours";

/** Nothing is ticked ahead; a colleague's own items are ticked by them, or by a supervisor for them. */
export function mayTick(wish: TickWish): Result<true, TickRefusal> {
  if (wish.day > wish.today) return refuse("notYet");
  const isOwn = wish.colleague === undefined || wish.colleague === wish.me;
  return isOwn || wish.isSupervisor ? ok(true) : refuse("notYours");
}

/** What is to be said of an item. The check of a device says the same of its item, with `figures`. */
export interface TickSaying {
  readonly is: TickState;
  readonly version: string;
  readonly why?: WhyNot | undefined;
  readonly note?: string | undefined;
  readonly figures?: string | undefined;
}

/** The words of a tick over what stands: what no longer belongs to it is cleared. */
export function sayTick(saying: TickSaying, before: Tick | undefined): JsonObject {
  const { is, version, why, note, figures } = saying;
  return {
    ...{ is, version },
    ...overOld("why", why, before?.why),
    ...overOld("note", note, before?.note),
    ...overOld("figures", figures, before?.figures),
  };
}

const overOld = (field: string, value: string | undefined, old: string | undefined): JsonObject =>
  value === undefined && old === undefined ? {} : { [field]: value ?? null };
