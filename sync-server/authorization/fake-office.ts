import { type PlainDate, plainDateOf } from "#shared/kernel";
import type { Caller } from "../auth/caller.ts";
import { createMemoryStorage } from "../storage/memory/memory-storage.ts";
import type { OfficeChange, StaffRecord } from "../storage/office-store.ts";
import type { Storage } from "../storage/storage.ts";
import { type Office, openOffice } from "./office.ts";

/** An office in memory whose clock the test moves. */
export interface OfficeInTest {
  readonly office: Office;
  readonly storage: Storage;
  readonly nowMs: () => number;
  /** Moves the clock to the morning of a day. */
  readonly goTo: (day: string) => void;
  /** Moves the clock on. */
  readonly pass: (ms: number) => void;
  /** The same data, opened again. */
  readonly reopen: () => Promise<Office>;
}

/** Opens an office on the morning of 24 November 2026 with what a test needs in it. */
export async function fakeOffice(change: OfficeChange = {}): Promise<OfficeInTest> {
  let now = Date.parse("2026-11-24T09:00:00+08:00");
  const nowMs = (): number => now;
  const today = (): PlainDate => plainDateOf(now, 480);
  const storage = createMemoryStorage();
  const reopen = (): Promise<Office> => openOffice({ store: storage.office, nowMs, today });
  await storage.office.commit({ agency: { id: "agency-1", name: "示范婚介所" }, ...change });
  const office = await reopen();
  await office.turnDay();
  return {
    office,
    storage,
    nowMs,
    reopen,
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
