import { clientTags } from "#shared/registry";
import type { ClientQuery } from "../client-query.ts";
import type { ClientTable } from "./client-table.ts";
import { createHaystack } from "./haystack.ts";
import { joinedToken, type Token, tokensOf } from "./tokens.ts";

/** How well a client is found; 0 is not at all. */
export const rankNames = { none: 0, alike: 1, contains: 2, prefix: 3, exact: 4 } as const;

/** The rank of every slot for a text; undefined when there is nothing to look for. */
export type Ranks = (query: Pick<ClientQuery, "text" | "tagWords">) => Uint8Array | undefined;

/** What the readings of a part of a name are; pinyin, which is loaded apart. */
export type SoundsOfPart = (part: string) => readonly string[];

/** Searches the names, sounds, tails, tags and note titles of a table. */
export function createRanks(table: ClientTable, soundsOfPart: SoundsOfPart): Ranks {
  const { columns } = table;
  const names = createHaystack(columns.sought.get);
  const sounds = createHaystack(columns.soundLine.get);
  const titles = createHaystack((slot) => columns.titles.get(slot).toLowerCase());
  const all = [names, sounds, titles];
  table.onChanged((slot) => {
    for (const haystack of all) haystack.changed(slot);
  });
  table.onReset(() => {
    for (const haystack of all) haystack.reset();
  });

  const lookForName = (token: Token, ranks: Uint8Array): boolean => {
    let isFound = false;
    names.scan(token.text, table.end(), (slot, at, line, start) => {
      isFound = true;
      better(ranks, slot, rankInName(line, start + at, token.text.length));
    });
    return isFound;
  };

  const lookForSound = (word: string, ranks: Uint8Array, best: number): void => {
    sounds.scan(capital(word), table.end(), (slot, at, line, start) => {
      better(ranks, slot, Math.min(best, rankInSounds(line, start + at, word.length)));
    });
  };

  const lookForTags = (text: string, tagWords: ClientQuery["tagWords"], ranks: Uint8Array) => {
    const wanted = clientTags.reduce((bits, tag, place) => {
      const isMeant = tagWords?.[tag]?.toLowerCase().startsWith(text) === true;
      return isMeant ? bits | (1 << place) : bits;
    }, 0);
    if (wanted === 0) return;
    const tags = columns.tags.values();
    for (let slot = 0; slot < table.end(); slot += 1) {
      if (((tags[slot] ?? 0) & wanted) !== 0) better(ranks, slot, rankNames.contains);
    }
  };

  const ranksOf = (token: Token, tagWords: ClientQuery["tagWords"]): Uint8Array => {
    const ranks = new Uint8Array(table.end());
    const isNamed = lookForName(token, ranks);
    if (token.kind === "letters") lookForSound(token.text, ranks, rankNames.exact);
    if (token.kind === "digits") {
      sounds.scan(token.text, table.end(), (slot) =>
        better(ranks, slot, token.text.length === 4 ? rankNames.exact : rankNames.contains),
      );
    }
    // A name in traditional characters is found by how it sounds.
    if (!isNamed && /^\p{Script=Han}{2,}$/u.test(token.text)) {
      for (const sound of soundsOfPart(token.text)) lookForSound(sound, ranks, rankNames.alike);
    }
    lookForTags(token.text, tagWords, ranks);
    titles.scan(token.text, table.end(), (slot) => better(ranks, slot, rankNames.contains));
    return ranks;
  };

  return ({ text, tagWords }) => {
    const tokens = tokensOf(text);
    const [first, ...rest] = tokens;
    if (!first) return undefined;
    const ranks = ranksOf(first, tagWords);
    for (const token of rest) keepWorst(ranks, ranksOf(token, tagWords));
    if (rest.length > 0 && tokens.every(({ kind }) => kind !== "digits")) {
      keepBest(ranks, ranksOf(joinedToken(tokens), undefined));
    }
    return ranks;
  };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function better(ranks: Uint8Array, slot: number, rank: number): void {
  if ((ranks[slot] ?? rank) < rank) ranks[slot] = rank;
}

/** Names stand between tabs. */
function rankInName(line: string, at: number, length: number): number {
  if (line.charCodeAt(at - 1) !== tab) return rankNames.contains;
  return line.charCodeAt(at + length) === tab ? rankNames.exact : rankNames.prefix;
}

/** Whole names stand before the semicolon: what follows a find on the same line tells. */
function rankInSounds(line: string, at: number, length: number): number {
  let end = at + length;
  const next = line.charCodeAt(end);
  while (end < line.length) {
    const code = line.charCodeAt(end);
    if (code === semicolon) return isWordEnd(next) ? rankNames.exact : rankNames.prefix;
    if (code === bar || code === lineEnd) return rankNames.contains;
    end += 1;
  }
  return rankNames.contains;
}

const tab = 9;
const lineEnd = 10;
const space = 32;
const semicolon = 59;
const bar = 124;
const isWordEnd = (code: number): boolean => code === space || code === semicolon;

function keepWorst(ranks: Uint8Array, others: Uint8Array): void {
  for (let slot = 0; slot < ranks.length; slot += 1) {
    if ((others[slot] ?? 0) < (ranks[slot] ?? 0)) ranks[slot] = others[slot] ?? 0;
  }
}

function keepBest(ranks: Uint8Array, others: Uint8Array): void {
  for (let slot = 0; slot < ranks.length; slot += 1) better(ranks, slot, others[slot] ?? 0);
}
