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
/** So many of one person are kept at most, ended ones included; the earliest are forgotten. */
export const keptOfPerson = { sessions: 200, passes: 30 } as const;
/** Use is written down no more often than this. */
const noteUseMs = 5 * 60_000;

/** A session as found by its secret. */
export interface FoundSession {
  readonly id: string;
  /** When the password was given, in milliseconds since 1970. */
  readonly createdAtMs: number;
  readonly staff: StaffId;
  readonly isLive: boolean;
}

/** Who is signed in. */
export interface Sessions extends LiveSessions {
  /**
   * Signs a person in; the token is the secret of the cookie and is kept nowhere. A session that
   * goes on from another is as old as that one.
   */
  readonly start: (
    staff: StaffId,
    createdAtMs?: number,
  ) => Promise<{ readonly id: string; readonly token: string }>;
  /** The session of a token, also an ended one as long as it is remembered. */
  readonly find: (token: string) => Promise<FoundSession | undefined>;
  /** A pass that goes on from a session, under the same limits of time; no token, and no token is a pass. */
  readonly startPass: (session: FoundSession) => Promise<string>;
  /** The pass of a secret; to be ended by whoever uses it. */
  readonly findPass: (pass: string) => Promise<FoundSession | undefined>;
  /** Ends sessions at once, and answers which; who listens is told before the promise resolves. */
  readonly end: (which: SessionsToEnd) => Promise<readonly string[]>;
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

  const tellEnded = (ended: readonly string[]): void => {
    for (const id of ended) notedMsById.delete(id);
    if (ended.length > 0) for (const listener of listeners) listener(new Set(ended));
  };
  const end: Sessions["end"] = async (which) => {
    const ended = await store.end(which);
    tellEnded(ended);
    return ended;
  };

  const begin = async (staff: StaffId, createdAtMs: number, isPass: boolean) => {
    const token = Buffer.from(randomBytes(32)).toString("base64url");
    const id = newUlid(nowMs(), randomBytes);
    const times = { createdAtMs, usedAtMs: nowMs() };
    const tokenHash = isPass ? hashOfPass(token) : hashOf(token);
    const atMost = isPass ? keptOfPerson.passes : keptOfPerson.sessions;
    const record = { id, tokenHash, staff, ...times, isEnded: false, isPass };
    tellEnded(await store.add(record, atMost));
    return { id, token };
  };
  const findBy = async (hash: string): Promise<FoundSession | undefined> => {
    const found = await store.find(hash);
    return (
      found && {
        id: found.id,
        staff: found.staff,
        createdAtMs: found.createdAtMs,
        isLive: isLive(found, nowMs()),
      }
    );
  };

  return {
    start: (staff, createdAtMs = nowMs()) => begin(staff, createdAtMs, false),
    find: (token) => findBy(hashOf(token)),
    startPass: async ({ staff, createdAtMs }) => (await begin(staff, createdAtMs, true)).token,
    findPass: (pass) => findBy(hashOfPass(pass)),
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

const hashOfPass = (pass: string): string => hashOf(`pass:${pass}`);

const isLive = ({ isEnded, usedAtMs, createdAtMs }: SessionRecord, nowMs: number): boolean =>
  !isEnded && nowMs - usedAtMs < unusedMs && nowMs - createdAtMs < longestMs;
