/** Starts the relay: `node sync-server/main.ts`. */
import { composeRelay, type Listening } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { type StartRefusal, sentenceOf } from "./start-refusal.ts";
import { readVersion } from "./telemetry/version.ts";

/** What cannot start says so in one line. */
function giveUp(refusal: StartRefusal, dataFolder: string): never {
  process.stderr.write(`${sentenceOf(refusal, dataFolder)}\n`);
  process.exit(2);
}

function greet(config: Config, { url, setUpLink }: Listening): void {
  const lines = [
    `Queqiao 鹊桥 ${readVersion()}`,
    `  Open: ${url}`,
    `  Data: ${config.dataFolder}`,
    `  Key:  ${config.keyFile} (keep a copy somewhere else: it is not in the data)`,
    ...(isOpenToTheNetwork(config)
      ? ["  Other machines need QUEQIAO_ORIGINS: the addresses by which they reach this relay."]
      : []),
    ...(setUpLink ? ["", "  First run. Set up the agency here, once:", `  ${setUpLink}`, ""] : []),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

const isOpenToTheNetwork = ({ host, origins }: Config): boolean =>
  origins.length === 0 && (host === "0.0.0.0" || host === "::");

// What the relay writes is for its own account only.
process.umask(0o077);

const config = readConfig(process.env);
if (!config.ok) giveUp(config.reason, "");
const { dataFolder } = config.value;

const relay = await composeRelay(config.value);
if (!relay.ok) giveUp(relay.reason, dataFolder);
let isStopping = false;
const stop = async (): Promise<void> => {
  // Asked twice, it does not wait: whatever was promised is on the disk anyway.
  if (isStopping) process.exit(1);
  isStopping = true;
  await relay.value.close();
  process.exit(0);
};
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

const listening = await relay.value.listen();
if (!listening.ok) giveUp(listening.reason, dataFolder);
greet(config.value, listening.value);
