/**
 * `npm run match`: the ranks that matching gives people of a table, or given one-way scores, so that
 * the engine can be held against data from outside. The columns: scripts/match/README.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { plainDateSchema } from "#shared/kernel";
import { type PersonRank, type Rank, ranksOfPeople, ranksOfScores } from "./match/ranks.ts";
import { readPeople } from "./match/read-people.ts";

const usage = `npm run match -- --people people.csv --wishes wishes.csv --out ranks.csv [--day 2026-11-30]
npm run match -- --scores scores.csv --out ranks.csv
both: [--top K] lists of at most K, [--cap N] nobody in more than N lists`;

function giveUp(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function readArguments() {
  const text = { type: "string" } as const;
  const options = { people: text, wishes: text, scores: text, out: text, day: text };
  try {
    return parseArgs({ options: { ...options, top: text, cap: text } }).values;
  } catch (error) {
    // An unknown option: what it is called is all there is to say.
    return giveUp(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

const asked = readArguments();
const out = asked.out ?? giveUp(`Where to? --out is missing.\n${usage}`);

function countOf(name: "top" | "cap"): number | undefined {
  const written = asked[name];
  if (written === undefined || /^[1-9]\d{0,6}$/.test(written))
    return written ? +written : undefined;
  return giveUp(`--${name} must be a whole number from 1.\n${usage}`);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return giveUp(`${path} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const bounds = { top: countOf("top"), cap: countOf("cap") };

function rankScores(path: string): readonly object[] {
  const ranked = ranksOfScores(read(path), bounds);
  if (!ranked.ok) return giveUp(ranked.reason);
  const { ranks, oneSided } = ranked.value;
  if (oneSided > 0)
    console.log(`${oneSided} scores have no answer from the other side, and no rank.`);
  return ranks.map(lineOf);
}

function rankPeople(peoplePath: string, wishesPath: string): readonly object[] {
  const day = plainDateSchema.safeParse(asked.day ?? new Date().toISOString().slice(0, 10)).data;
  if (!day) return giveUp(`--day must be a day like 2026-11-30.\n${usage}`);
  const people = readPeople(read(peoplePath), read(wishesPath), day);
  if (!people.ok) return giveUp(people.reason);
  return ranksOfPeople(people.value, day, bounds).map(lineWithReasons);
}

const lineOf = ({ a, b, twoWay, rankForA }: Rank) => ({
  a,
  b,
  two_way: twoWay,
  rank_for_a: rankForA,
});

const lineWithReasons = (rank: PersonRank) => ({
  ...lineOf(rank),
  ...{ score: rank.score, score_back: rank.scoreBack },
  ...{ coverage: rank.coverage, coverage_back: rank.coverageBack },
  group: rank.group,
});

function ranks(): readonly object[] {
  const { scores, people, wishes } = asked;
  if (scores !== undefined && people === undefined && wishes === undefined) {
    return rankScores(scores);
  }
  if (scores === undefined && people !== undefined && wishes !== undefined) {
    return rankPeople(people, wishes);
  }
  return giveUp(usage);
}

const lines = ranks();
const columns = ["a", "b", "two_way", "rank_for_a"];
writeFileSync(
  out,
  `${Papa.unparse(lines.length > 0 ? [...lines] : { fields: columns, data: [] })}\n`,
);
console.log(`${lines.length} ranks are in ${out}.`);
