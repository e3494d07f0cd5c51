import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RelayProcess, startRelay } from "../../support/relay-process.ts";

const seeding = fileURLToPath(new URL("../../../sync-server/seed/main.ts", import.meta.url));

/** A relay with the sample agency in it, and somebody who may see all clients. */
export interface SeededAgency {
  readonly relay: RelayProcess;
  readonly account: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/** Seeds a data folder with so many clients and starts a relay over it. */
export async function openSeededAgency(clients: number): Promise<SeededAgency> {
  const dataFolder = mkdtempSync(join(tmpdir(), "queqiao-bench-agency-"));
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", seeding, "--clients", String(clients), "--seed", "1"],
    { env: { ...process.env, QUEQIAO_DATA: dataFolder }, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`seeding failed: ${stderr}`);
  const row = stdout.split("\n").find((line) => line.includes("supervisor")) ?? "";
  const [, , account = "", password = ""] = row
    .split("│")
    .slice(1)
    .map((cell) => cell.trim().replaceAll("'", ""));
  const relay = await startRelay({ dataFolder });
  return {
    relay,
    account,
    password,
    stop: async () => {
      await relay.kill();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
