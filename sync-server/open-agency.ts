import {
  ok,
  type PlainDate,
  plainDateOf,
  type RandomBytes,
  type Result,
  refuse,
} from "#shared/kernel";
import { type Office, openOffice } from "./authorization/office.ts";
import { type Bookings, createBookings } from "./rooms/bookings.ts";
import { type Incidents, openIncidents } from "./rooms/incidents.ts";
import type { StartRefusal } from "./start-refusal.ts";
import { makeKeyFile, readKeyFile } from "./storage/key-file.ts";
import { createKeyring, type Keyring } from "./storage/keyring.ts";
import { openLog } from "./storage/open-log.ts";
import type { Storage } from "./storage/storage.ts";
import type { Log } from "./telemetry/log.ts";

/** The agency's data, opened: what is stored, the keys to it, and the office over it. */
export interface Agency {
  readonly storage: Storage;
  readonly keyring: Keyring;
  readonly office: Office;
  readonly bookings: Bookings;
  readonly incidents: Incidents;
  /** The agency's wall clock, ahead of UTC. */
  readonly offsetMinutes: number;
}

/** What opening asks of the world. */
export interface AgencyWorld {
  readonly storage: Storage;
  readonly keyFile: string;
  readonly offsetMinutes: number;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
  readonly journal: Pick<Log, "error">;
}

/** Opens an agency over its storage; the first time, its key is made. */
export async function openAgency(world: AgencyWorld): Promise<Result<Agency, StartRefusal>> {
  const { storage, nowMs, offsetMinutes } = world;
  const { keyFingerprint } = await storage.office.load();
  const key = agencyKey(world, keyFingerprint !== undefined);
  if (!key.ok) return key;
  const keyring = createKeyring(key.value, world.randomBytes);
  if (keyFingerprint !== undefined && keyFingerprint !== keyring.fingerprint) {
    return refuse({ type: "keyOfOthers", path: world.keyFile });
  }
  if (keyFingerprint === undefined) {
    await storage.office.commit({ keyFingerprint: keyring.fingerprint });
  }
  const today = calendar(nowMs, offsetMinutes);
  const { randomBytes } = world;
  const log = openLog({ store: storage.documents, keyring, nowMs, randomBytes });
  const bookings = createBookings(log, offsetMinutes, world.journal);
  // Before the day turns: else everybody expected would be lost and gained again.
  await bookings.catchUp();
  const incidents = await openIncidents(log, world.journal);
  const { isBooked } = bookings;
  const office = await openOffice({ store: storage.office, nowMs, today, isBooked });
  await office.turnDay();
  return ok({ storage, keyring, office, bookings, incidents, offsetMinutes });
}

/** A new key is made only for data that was never sealed: nothing else may replace a lost key. */
function agencyKey(
  { keyFile, randomBytes }: AgencyWorld,
  isDataSealed: boolean,
): Result<Uint8Array, StartRefusal> {
  const found = readKeyFile(keyFile);
  if (!found.ok) return found;
  if (found.value) return ok(found.value);
  return isDataSealed
    ? refuse({ type: "keyMissing", path: keyFile })
    : makeKeyFile(keyFile, randomBytes);
}

const dayMs = 86_400_000;

/** Today on a wall clock so many minutes ahead of UTC; asked often, worked out once a day. */
function calendar(nowMs: () => number, offsetMinutes: number): () => PlainDate {
  let known: { readonly number: number; readonly day: PlainDate } | undefined;
  return () => {
    const number = Math.floor((nowMs() + offsetMinutes * 60_000) / dayMs);
    if (known?.number !== number) known = { number, day: plainDateOf(nowMs(), offsetMinutes) };
    return known.day;
  };
}
