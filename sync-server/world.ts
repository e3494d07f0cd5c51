import { randomBytes } from "node:crypto";
import type { RandomBytes } from "#shared/kernel";
import { type Limits, limits } from "#shared/protocol";
import { createPasswords, type PasswordCost, type Passwords } from "./auth/passwords.ts";
import { poolRandom } from "./random-pool.ts";
import type { Storage } from "./storage/storage.ts";
import { createLog, jsonLines, type Log, type LogSink } from "./telemetry/log.ts";

/** What the relay asks of the world around it. */
export interface World {
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
  readonly journal: Log;
  readonly passwords: Passwords;
  readonly limits: Limits;
  /** Told when nothing more can be written safely; it must end the process. */
  readonly onFatal: (error: unknown) => void;
}

/** What a test puts in place of the world. */
export interface Overrides {
  readonly nowMs?: () => number;
  readonly randomBytes?: RandomBytes;
  readonly logSink?: LogSink;
  readonly limits?: Partial<Limits>;
  readonly passwordCost?: PasswordCost;
  readonly onFatal?: (error: unknown) => void;
  /** Instead of SQLite in the data folder. */
  readonly storage?: Storage;
}

/** The world as it is, where nothing is put in its place. */
export function worldOf({
  nowMs = Date.now,
  randomBytes: random = poolRandom(randomBytes),
  logSink = jsonLines((line) => process.stdout.write(line)),
  limits: changedLimits = {},
  passwordCost,
  onFatal,
}: Overrides): World {
  const journal = createLog(logSink, nowMs);
  return {
    nowMs,
    randomBytes: random,
    journal,
    passwords: createPasswords(passwordCost),
    limits: { ...limits, ...changedLimits },
    onFatal:
      onFatal ??
      ((error) => {
        journal.error("storage failed, stopping", error);
        process.exit(1);
      }),
  };
}
