import { createHash } from "node:crypto";
import { newUlid, type RandomBytes, type StaffId } from "#shared/kernel";
import type { SessionRecord, SessionStore, SessionsToEnd } from "../storage/session-store.ts";
import type { Log } from "../telemetry/log.ts";
import type { LiveSessions } from "./live-sessions.ts";

const hourMs = 60 * 60_000;
/** A session ends when it was not used for this long … */
export const unusedMs = 12 * hourMs;
/** … and after this long in any case. */
export const longestMs = 7 * 24 * hourMs;
/** An ended session is remembered so long, that a disabled person's device can be told to wipe. */
export const rememberedMs = 180 * 24 * hourMs;
/** Use is written down no more often than this. */
const noteUseMs = 5 * 60_000;

/** A session as found by its secret. */
export interface FoundSession {
  readonly id: string;
  readonly staff: StaffId;
  readonly isLive: boolean;
}

/** Who is signed in. */
export interface Sessions extends LiveSessions {
  /** Signs a person in; the token is the secret of the cookie and is kept nowhere. */
  readonly start: (staff: StaffId) => Promise<{ readonly id: string; readonly token: string }>;
  /** The session of a token, also an ended one as long as it is remembered. */
  readonly find: (token: string) => Promise<FoundSession | undefined>;
  /** Ends sessions at once; who listens is told before the promise resolves. */
  readonly end: (which: SessionsToEnd) => Promise<void>;
  /** Ends what is too old and forgets what nobody needs. Call it every few minutes. */
  readonly sweep: () => Promise<void>;
}

interface World {
  readonly store: SessionStore;
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
  readonly log: Log;
}

/** Keeps sessions in a store. */
export function createSessions({ store, nowMs, randomBytes, log }: World): Sessions {
  const listeners = new Set<(sessions: ReadonlySet<string>) => void>();
  const notedMsById = new Map<string, number>();

  const end: Sessions["end"] = async (which) => {
    const ended = await store.end(which);
    for (const id of ended) notedMsById.delete(id);
    if (ended.length === 0) return;
    for (const listener of listeners) listener(new Set(ended));
  };

  return {
    start: async (staff) => {
      const token = Buffer.from(randomBytes(32)).toString("base64url");
      const [id, now] = [newUlid(nowMs(), randomBytes), nowMs()];
      const times = { createdAtMs: now, usedAtMs: now };
      await store.add({ id, tokenHash: hashOf(token), staff, ...times, isEnded: false });
      return { id, token };
    },
    find: async (token) => {
      const found = await store.find(hashOf(token));
      return found && { id: found.id, staff: found.staff, isLive: isLive(found, nowMs()) };
    },
    markUsed: (id) => {
      const now = nowMs();
      if (now - (notedMsById.get(id) ?? Number.NEGATIVE_INFINITY) < noteUseMs) return;
      notedMsById.set(id, now);
      store.use(id, now).catch((error: unknown) => log.error("session use not noted", error));
    },
    end,
    sweep: async () => {
      const now = nowMs();
      await end({
        type: "stale",
        usedBeforeMs: now - unusedMs,
        createdBeforeMs: now - longestMs,
      });
      await store.forget(now - rememberedMs);
    },
    onEnded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

const isLive = ({ isEnded, usedAtMs, createdAtMs }: SessionRecord, nowMs: number): boolean =>
  !isEnded && nowMs - usedAtMs < unusedMs && nowMs - createdAtMs < longestMs;
