/** `npm run seed -- --clients N --seed S`: fills an empty data folder with the sample agency. */
import { parseArgs } from "node:util";
import { openConfigured, setUpOf } from "../compose.ts";
import { readConfig } from "../config.ts";
import { sentenceOf } from "../start-refusal.ts";
import { worldOf } from "../world.ts";

const usage = "npm run seed -- [--clients 300] [--seed 1]";

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readNumber(name: string, text: string, low: number, high: number): number {
  const isNumber = /^\d+$/.test(text) && Number(text) >= low && Number(text) <= high;
  return isNumber
    ? Number(text)
    : giveUp(`--${name} must be a whole number from ${low} to ${high}: ${usage}`);
}

function readArguments(): { readonly clients: number; readonly seed: number } {
  try {
    const { values } = parseArgs({
      options: { clients: { type: "string" }, seed: { type: "string" } },
    });
    return {
      clients: readNumber("clients", values.clients ?? "300", 1, 100_000),
      seed: readNumber("seed", values.seed ?? "1", 0, 2 ** 32 - 1),
    };
  } catch (error) {
    // An unknown option: what it is called is all there is to say.
    return giveUp(`${error instanceof Error ? error.message : String(error)}: ${usage}`);
  }
}

// What is written is for the own account only, as when the relay writes.
process.umask(0o077);

const { clients, seed } = readArguments();
const config = readConfig(process.env);
if (!config.ok) giveUp(sentenceOf(config.reason, ""));
const { dataFolder } = config.value;

const world = worldOf({});
const agency = await openConfigured(config.value, world);
if (!agency.ok) giveUp(sentenceOf(agency.reason, dataFolder));
const made = await setUpOf(agency.value, world).make({ kind: "sample", clients, seed });
await agency.value.storage.close();
if (!made.ok) giveUp(`The data folder ${dataFolder} already holds an agency: nothing was changed.`);

console.log(`The sample agency with ${clients} clients (seed ${seed}) is in ${dataFolder}.\n`);
console.table(
  made.value.accounts.map(({ name, account, password = "", roles, rights }) => ({
    name,
    account,
    password,
    roles: [...roles, ...rights].join(", "),
  })),
);
