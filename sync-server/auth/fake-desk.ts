import { randomBytes } from "node:crypto";
import { fakeOffice, type OfficeInTest } from "../authorization/fake-office.ts";
import { createKeyring } from "../storage/keyring.ts";
import type { OfficeChange } from "../storage/office-store.ts";
import { fakeLog } from "../telemetry/fake-log.ts";
import { createInvitations, type Invitations } from "./invitations.ts";
import { createPasswords, type Passwords } from "./passwords.ts";
import { createSessions, type Sessions } from "./sessions.ts";
import { createDoor, type Door } from "./sign-in.ts";

/** An office with its door, its links and its sessions. */
export interface DeskInTest extends OfficeInTest {
  readonly door: Door;
  readonly invitations: Invitations;
  readonly sessions: Sessions;
  readonly passwords: Passwords;
  /** The ids of sessions that ended. */
  readonly ended: readonly string[];
}

/** Opens it with what a test needs in it; passwords are cheap. */
export async function fakeDesk(change: OfficeChange = {}): Promise<DeskInTest> {
  const world = await fakeOffice(change);
  const { office, storage, nowMs } = world;
  const passwords = createPasswords({ memoryKiB: 64, passes: 1 });
  const log = fakeLog();
  const sessions = createSessions({ store: storage.sessions, nowMs, randomBytes, log });
  const keyring = createKeyring(Buffer.alloc(32, 7), randomBytes);
  const parts = { office, store: storage.office, passwords, sessions, nowMs };
  const ended: string[] = [];
  sessions.onEnded((all) => ended.push(...all));
  return {
    ...world,
    door: createDoor(parts),
    invitations: createInvitations({ ...parts, keyring, randomBytes }),
    sessions,
    passwords,
    ended,
  };
}
