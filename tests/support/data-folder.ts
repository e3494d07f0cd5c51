import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type RelayProcess, type RelayStart, startRelay } from "./relay-process.ts";

/** Keeps something to be done at the end of what uses it; that is the test, unless it is said. */
export type AtEnd = (run: () => unknown) => void;

/** At the end of the test. */
export const atEndOfTest: AtEnd = (run) => onTestFinished(async () => void (await run()));

/** An empty folder for a relay's data; gone when the test is over. */
export function newDataFolder(atEnd: AtEnd = atEndOfTest): string {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-data-"));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a relay that does not outlive the test. */
export async function startForTest(
  start: RelayStart,
  atEnd: AtEnd = atEndOfTest,
): Promise<RelayProcess> {
  const relay = await startRelay(start);
  atEnd(relay.kill);
  return relay;
}
