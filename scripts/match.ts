/**
 * `npm run match`: who could be introduced to whom in the sample agency, as the app finds it: for one
 * client with all reasons, or the list of the whole agency. The same seed gives the same lines.
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { plainDateSchema } from "#shared/kernel";
import { type FitLine, type OneWay, percentOf } from "#shared/matching";
import type { ClientTable } from "../client/index/table/client-table.ts";
import { createOvernightJob } from "../client/index/table/match/overnight-job.ts";
import { rankCandidates } from "../client/index/table/match/rank-candidates.ts";
import { fillTable } from "../tests/bench/search.ts";

const usage =
  "npm run match -- [--clients 10000] [--seed 1] [--day 2026-11-30] [--top 5] [--for name | --all]";

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        clients: { type: "string", default: "10000" },
        seed: { type: "string", default: "1" },
        day: { type: "string", default: "2026-11-30" },
        top: { type: "string", default: "5" },
        for: { type: "string" },
        all: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    // An unknown option: what it is called is all there is to say.
    return giveUp(`${error instanceof Error ? error.message : String(error)}: ${usage}`);
  }
}

const asked = readArguments();
const number = (name: "clients" | "seed" | "top", most: number): number =>
  /^\d{1,10}$/.test(asked[name]) && Number(asked[name]) <= most
    ? Number(asked[name])
    : giveUp(`--${name} must be a whole number up to ${most}: ${usage}`);
const clients = number("clients", 100_000);
const top = number("top", 100);
const day = plainDateSchema.safeParse(asked.day).data;
if (!day) giveUp(`--day must be a day like 2026-11-30: ${usage}`);
if (asked.all && asked.for !== undefined) giveUp(`--for or --all, not both: ${usage}`);

/** The best of each group for one client, with the reasons both ways. */
function tellOne(among: ClientTable, name: string | undefined): void {
  const found = among.ids().find((id) => isMeant(among, id, name));
  if (found === undefined)
    giveUp(
      name === undefined
        ? "Nobody of this agency can be introduced to anybody."
        : `Nobody here is called ${name}.`,
    );
  const beganMs = performance.now();
  const ranked = ask(among, found);
  const tookMs = performance.now() - beganMs;
  if (ranked === "notListed") giveUp("This client is in no list.");
  const nameOf = (id: typeof found): string => among.row(among.slotOf(id) ?? -1).name ?? id;
  console.log(`${nameOf(found)} among ${clients} clients: ${tookMs.toFixed(1)} ms`);
  for (const block of ranked.own.blocks) console.log(`  forbids: ${JSON.stringify(block)}`);
  for (const [group, matches] of Object.entries(ranked.best)) {
    console.log(`\n${group}: ${matches.length} shown`);
    for (const match of matches) {
      const { candidate, forClient, forCandidate, blocks, asks } = match;
      console.log(
        `  ${nameOf(candidate.id)}  fit to stated conditions ${percentOf(match.twoWay)}% ` +
          `(${waysOf(forClient)} / ${waysOf(forCandidate)})`,
      );
      for (const one of [...blocks, ...asks]) console.log(`    ${JSON.stringify(one)}`);
      for (const line of [...forClient.lines, ...forCandidate.lines])
        console.log(`    ${lineOf(line)}`);
    }
  }
}

const ask = (among: ClientTable, client: ReturnType<ClientTable["ids"]>[number]) =>
  rankCandidates(among, { client, today: day ?? giveUp(usage), marks: [], atMost: top });

/** Whoever is named; without a name, the first who could be introduced and asks for something. */
function isMeant(
  among: ClientTable,
  id: ReturnType<ClientTable["ids"]>[number],
  name: string | undefined,
): boolean {
  if (name !== undefined) return among.row(among.slotOf(id) ?? -1).name === name;
  const ranked = ask(among, id);
  return ranked !== "notListed" && ranked.client.card.wishes.length > 1 && ranked.counts.fits > 0;
}

const waysOf = ({ lines, score }: OneWay): string =>
  lines.length === 0 ? "nothing asked" : `${percentOf(score)}%`;

const lineOf = ({ wish, has, measure }: FitLine): string =>
  `${wish.criterion} ${JSON.stringify(wish.value)} (${wish.importance}): ` +
  `${has === undefined ? "not known" : JSON.stringify(has)}, ${measure ?? "?"}`;

/** The list of the whole agency, in a few numbers and a digest: two devices print the same. */
function tellEverybody(among: ClientTable): void {
  const nowMs = Date.parse(`${day}T02:00:00Z`);
  const pairs = { ofTwo: [], busy: [], proposed: [] };
  const beganMs = performance.now();
  const job = createOvernightJob(among, { today: day ?? giveUp(usage), nowMs, pairs });
  while (!job.made()) job.goOn();
  const { lines = [], held = [] } = job.made() ?? {};
  const tookS = (performance.now() - beganMs) / 1_000;
  const inLists = new Map<string, number>();
  for (const { id } of lines.flatMap(({ candidates }) => candidates))
    inLists.set(id, (inLists.get(id) ?? 0) + 1);
  const digest = createHash("sha256").update(JSON.stringify(lines)).digest("hex").slice(0, 16);
  console.log(`The list of ${clients} clients: ${tookS.toFixed(2)} s, digest ${digest}`);
  console.table({
    "free to be introduced": lines.length,
    "own side open": held.length,
    "with somebody": lines.filter(({ candidates }) => candidates.length > 0).length,
    "in most lists": Math.max(0, ...inLists.values()),
  });
  for (const { client, candidates } of lines.slice(0, top))
    console.log(
      `${client}: ${candidates.map(({ id, forClient, forCandidate }) => `${id} ${forClient ?? "–"}/${forCandidate ?? "–"}`).join(", ") || "nobody"}`,
    );
}

const table = fillTable(clients, number("seed", 2 ** 32 - 1));
if (asked.all) tellEverybody(table);
else tellOne(table, asked.for);
