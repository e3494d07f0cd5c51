import { createLog, type Log, type LogEntry } from "./log.ts";

/** A log whose lines a test can read. */
export function fakeLog(): Log & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  return {
    ...createLog(
      (entry) => entries.push(entry),
      () => 0,
    ),
    entries,
  };
}
