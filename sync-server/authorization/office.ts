import {
  type ClientId,
  ok,
  type PlainDate,
  type Result,
  refuse,
  type StaffId,
  type z,
} from "#shared/kernel";
import type { AnyRefusal } from "#shared/protocol";
import { createOneAtATime } from "../one-at-a-time.ts";
import type { OfficeChange, OfficeStore } from "../storage/office-store.ts";
import { type AccessLedger, createAccessLedger } from "./access-ledger.ts";
import { touchedClients, touchedStaff } from "./consequences.ts";
import { createRoster, type IsBooked, type Roster, type Serving, withChange } from "./roster.ts";

/** A command as it came from a device: asked twice, it is carried out once. */
export interface Command {
  readonly id: string;
  readonly by: StaffId;
}

/** What a call may answer: see the endpoints of shared/protocol. */
interface Answering<A, R extends string> {
  readonly response: z.ZodMiniType<A>;
  readonly refusals: readonly R[];
}

/** What a command decided: what to write, if anything, and what to answer. */
export interface Decision<A> {
  readonly change?: OfficeChange;
  readonly answer: A;
}

/** What changed, after it is durable. */
export interface OfficeNews {
  readonly clock: number;
  /** Whose access may have changed. */
  readonly staff: ReadonlySet<StaffId>;
}

/** The one writer of accounts and assignments: one change after the other, durable, then told. */
export interface Office {
  readonly roster: Roster & Serving;
  readonly ledger: AccessLedger;
  /** When a backup was restored last, in milliseconds since 1970; 0 when never. */
  readonly restoredAtMs: number;
  /** The epoch in which documents begin: no device can have seen it before the last restoration. */
  readonly firstEpoch: number;
  /** Today, in the agency's zone. */
  readonly today: () => PlainDate;
  /** Decides on what holds now and writes it. */
  readonly change: <A, R>(
    decide: () => Promise<Result<Decision<A>, R>> | Result<Decision<A>, R>,
  ) => Promise<Result<A, R>>;
  /** The same for a command: done once, then answered from memory; another's command is not allowed. */
  readonly carryOut: <A, R extends string>(
    call: Answering<A, R>,
    command: Command,
    decide: () => Result<Decision<A>, R | AnyRefusal>,
  ) => Promise<Result<A, R | AnyRefusal>>;
  /** Writes down who gained and lost what because the day changed. */
  readonly turnDay: () => Promise<void>;
  /** Writes down who gained and lost these clients because appointments changed. */
  readonly bookingsChanged: (clients: Iterable<ClientId>) => Promise<void>;
  readonly onNews: (listener: (news: OfficeNews) => void) => () => void;
}

interface World {
  readonly store: OfficeStore;
  readonly nowMs: () => number;
  readonly today: () => PlainDate;
  readonly isBooked: IsBooked;
}

/** Opens the office on what is stored. */
export async function openOffice({ store, nowMs, today, isBooked }: World): Promise<Office> {
  const records = await store.load();
  const roster = { ...createRoster(records), isBooked };
  const ledger = createAccessLedger(records.access);
  const oneAtATime = createOneAtATime();
  const listeners = new Set<(news: OfficeNews) => void>();

  const commit = async (change: OfficeChange, touched: Iterable<ClientId>): Promise<void> => {
    const access = ledger.missing(touched, withChange(roster, change), today());
    const clock = await store.commit({ ...change, access });
    roster.apply(change, clock);
    ledger.add(access, clock);
    const staff = touchedStaff({ ...change, access }, roster);
    for (const listener of listeners) listener({ clock, staff });
  };

  const carryOutNow = async <A, R>(
    decide: () => Promise<Result<Decision<A>, R>> | Result<Decision<A>, R>,
    done?: (answer: A) => Required<Pick<OfficeChange, "command">>,
  ): Promise<Result<A, R>> => {
    const decided = await decide();
    if (!decided.ok) return decided;
    const { change, answer } = decided.value;
    const all = { ...change, ...done?.(answer) };
    if (Object.keys(all).length > 0) await commit(all, touchedClients(all, roster));
    return ok(answer);
  };

  const writeMissing = async (clients: readonly ClientId[]): Promise<void> => {
    const isAnythingMissing = ledger.missing(clients, roster, today()).length > 0;
    if (isAnythingMissing) await commit({}, clients);
  };

  return {
    roster,
    ledger,
    restoredAtMs: records.restoredAtMs ?? 0,
    firstEpoch: records.restoredEpoch ?? 1,
    today,
    change: (decide) => oneAtATime(() => carryOutNow(decide)),
    carryOut: ({ response }, { id, by }, decide) =>
      oneAtATime(async () => {
        const done = await store.doneCommand(id);
        if (done && done.by !== by) return refuse("notAllowed");
        if (done) return ok(response.parse(JSON.parse(done.answer)));
        return carryOutNow(decide, (given) => ({
          command: { id, by, atMs: nowMs(), answer: JSON.stringify(given) },
        }));
      }),
    turnDay: () => oneAtATime(() => writeMissing([...roster.clients()])),
    bookingsChanged: (clients) => oneAtATime(() => writeMissing([...clients].filter(roster.knows))),
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
