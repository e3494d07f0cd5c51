import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeRelay } from "../../sync-server/compose.ts";
import { readConfig } from "../../sync-server/config.ts";
import type { LogEntry } from "../../sync-server/telemetry/log.ts";
import type { Overrides } from "../../sync-server/world.ts";
import type { FreshRelay } from "./agency.ts";

/** The whole relay, in the process of the test. */
export interface TestRelay extends FreshRelay {
  /** What it wrote into its log. */
  readonly journal: readonly LogEntry[];
  /** Stops it as a signal would; its data is gone afterwards. */
  readonly close: () => Promise<void>;
}

/** Passwords cost nothing here: who types them is not what is tested. */
const passwordCost = { memoryKiB: 8, passes: 1 };

/** Starts a relay on a free port of this machine, over an empty data folder. */
export async function startTestRelay(overrides: Overrides = {}): Promise<TestRelay> {
  const dataFolder = mkdtempSync(join(tmpdir(), "queqiao-test-"));
  const config = readConfig({ QUEQIAO_PORT: "0", QUEQIAO_DATA: dataFolder });
  if (!config.ok) throw new Error(`the configuration: ${config.reason.problem}`);
  const journal: LogEntry[] = [];
  const logSink = (entry: LogEntry): void => void journal.push(entry);
  const relay = await composeRelay(config.value, { passwordCost, logSink, ...overrides });
  if (!relay.ok) throw new Error(`the relay does not start: ${relay.reason.type}`);
  const listening = await relay.value.listen();
  if (!listening.ok) throw new Error(`the relay does not listen: ${listening.reason.type}`);
  const { url, setUpLink } = listening.value;
  return {
    url,
    setUpToken: setUpLink?.split("#")[1],
    journal,
    close: async () => {
      await relay.value.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
