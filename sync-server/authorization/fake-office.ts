import { expectedSoon } from "#shared/appointments";
import { type ClientId, type PlainDate, plainDateOf, plainDateSchema } from "#shared/kernel";
import type { Caller } from "../auth/caller.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import type { OfficeChange, StaffRecord } from "../storage/office-store.ts";
import type { Storage } from "../storage/storage.ts";
import { type Office, openOffice } from "./office.ts";
import type { IsBooked } from "./roster.ts";

/** An office in memory whose clock the test moves. */
export interface OfficeInTest {
  readonly office: Office;
  readonly storage: Storage;
  readonly nowMs: () => number;
  /** Moves the clock to the morning of a day. */
  readonly goTo: (day: string) => void;
  /** Moves the clock on. */
  readonly pass: (ms: number) => void;
  /** From now on a client is expected on these days. */
  readonly expect: (client: ClientId, ...days: readonly string[]) => Promise<void>;
  /** The same data, opened again. */
  readonly reopen: () => Promise<Office>;
}

/** Opens an office on the morning of 24 November 2026 with what a test needs in it. */
export async function fakeOffice(change: OfficeChange = {}): Promise<OfficeInTest> {
  let now = Date.parse("2026-11-24T09:00:00+08:00");
  const nowMs = (): number => now;
  const today = (): PlainDate => plainDateOf(now, 480);
  const storage = createMemoryStorage();
  const daysByClient = new Map<ClientId, readonly PlainDate[]>();
  const isBooked: IsBooked = (client, day) => {
    const days = (daysByClient.get(client) ?? []).map((one) => [one, new Set([client])] as const);
    return expectedSoon([new Map(days)], day).has(client);
  };
  const reopen = (): Promise<Office> =>
    openOffice({ store: storage.office, nowMs, today, isBooked });
  await storage.office.commit({ agency: { id: "agency-1", name: "示范婚介所" }, ...change });
  const office = await reopen();
  await office.turnDay();
  return {
    office,
    storage,
    nowMs,
    reopen,
    expect: (client, ...days) => {
      daysByClient.set(
        client,
        days.map((day) => plainDateSchema.parse(day)),
      );
      return office.bookingsChanged([client]);
    },
    goTo: (day) => {
      now = Date.parse(`${day}T09:00:00+08:00`);
    },
    pass: (ms) => {
      now += ms;
    },
  };
}

/** Somebody who asks, signed in at a desk. */
export const callerOf = (staff: StaffRecord): Caller => ({ staff, session: `session-${staff.id}` });
