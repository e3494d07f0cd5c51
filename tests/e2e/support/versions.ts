/** A relay that serves one version of the app, and later the next. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { composeRelay } from "../../../sync-server/compose.ts";
import { readConfig } from "../../../sync-server/config.ts";
import type { FreshRelay } from "../../support/agency.ts";
import { newDataFolder } from "../../support/data-folder.ts";
import { freePort } from "./cable.ts";

const built = fileURLToPath(new URL("../../../dist/app", import.meta.url));
const passwordCost = { memoryKiB: 8, passes: 1 };

/** A relay between two versions. */
export interface VersionedRelay extends FreshRelay {
  /** Goes on at the same address with a new version of the app, whose page says `version`. */
  readonly release: (version: string) => Promise<void>;
}

/** Starts a relay over the built app. */
export async function startVersioned(): Promise<VersionedRelay> {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-app-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(built, folder, { recursive: true });
  const port = await freePort();
  const dataFolder = newDataFolder();
  const start = async () => {
    const config = readConfig({ QUEQIAO_PORT: String(port), QUEQIAO_DATA: dataFolder });
    if (!config.ok) throw new Error(`the configuration: ${config.reason.problem}`);
    const parts = { ...config.value, appFolder: folder };
    const relay = await composeRelay(parts, { passwordCost, logSink: () => undefined });
    if (!relay.ok) throw new Error(`the relay does not start: ${relay.reason.type}`);
    const listening = await relay.value.listen();
    if (!listening.ok) throw new Error(`the relay does not listen: ${listening.reason.type}`);
    return { ...listening.value, close: relay.value.close };
  };
  let relay = await start();
  onTestFinished(() => relay.close());
  return {
    url: relay.url,
    setUpToken: relay.setUpLink?.split("#")[1],
    release: async (version) => {
      await relay.close();
      writeVersion(folder, version);
      relay = await start();
    },
  };
}

/** Changes the page, and its revision in the list of the service worker, as a build would. */
function writeVersion(folder: string, version: string): void {
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8").replace(
    "</head>",
    `<meta name="version" content="${version}" /></head>`,
  );
  writeFileSync(page, html);
  const worker = join(folder, "service-worker.js");
  const revision = createHash("md5").update(html).digest("hex");
  const listed = readFileSync(worker, "utf8");
  const relisted = listed.replace(
    /\{"revision":"[0-9a-f]+","url":"index\.html"\}/,
    JSON.stringify({ revision, url: "index.html" }),
  );
  if (relisted === listed) throw new Error("the page is not in the list of the service worker");
  writeFileSync(worker, relisted);
}
