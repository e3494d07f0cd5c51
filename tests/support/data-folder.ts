import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type RelayProcess, type RelayStart, startRelay } from "./relay-process.ts";

/** An empty folder for a relay's data; gone when the test is over. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a relay that does not outlive the test. */
export async function startForTest(start: RelayStart): Promise<RelayProcess> {
  const relay = await startRelay(start);
  onTestFinished(relay.kill);
  return relay;
}
