import type { PlainDate } from "#shared/kernel";
import { headerWords } from "./known-words.ts";
import type { ColumnUse, Mapping } from "./mapping.ts";
import { plainWord } from "./plain-word.ts";
import { readCell } from "./read-cell.ts";
import { readWords, wordBookOf } from "./read-word.ts";
import { type TableWords, type Target, targetOf, targets } from "./target.ts";

/** What headers are looked up in. */
export type HeaderBook = ReadonlyMap<string, string>;

/** The words by which columns are known: those of the screens, then those of tables. */
export function headerBookOf(words: TableWords): HeaderBook {
  const book = new Map<string, string>();
  const learn = (word: string, key: string): void => {
    const plain = plainWord(word);
    if (plain !== "" && !book.has(plain)) book.set(plain, key);
  };
  for (const target of targets) {
    // The second number is called as the first; its own words tell it.
    if (target.about !== "phone/2")
      for (const word of words.labels(target)) learn(word, target.key);
  }
  for (const [key, line] of Object.entries(headerWords)) {
    for (const word of line.split(" ")) learn(word, key);
  }
  return book;
}

/** How many rows are looked at for headers, and how many for what a column holds. */
const headAtMost = 10;
const samplesAtMost = 200;

/** The place of the row that names the columns; undefined when none does. */
export function headerRowOf(
  rows: readonly (readonly string[])[],
  book: HeaderBook,
): number | undefined {
  const counts = rows
    .slice(0, headAtMost)
    .map((row) => row.filter((cell) => book.has(plainWord(cell))).length);
  const best = Math.max(0, ...counts);
  return best >= 2 || (best === 1 && (rows[0]?.filter(Boolean).length ?? 0) === 1)
    ? counts.indexOf(best)
    : undefined;
}

/** Proposes what becomes of each column, by its header, else by what stands in it. */
export function proposeMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  words: TableWords,
  today: PlainDate,
): Mapping {
  const book = headerBookOf(words);
  const taken = new Set<string>();
  const samples = rows.slice(0, samplesAtMost);
  return headers.map((header, column) => {
    const texts = samples.map((row) => row[column] ?? "").filter((text) => text !== "");
    const named = book.get(plainWord(header));
    const key =
      suited(named, texts, words, today) ?? (header === "" ? held(texts, words, today) : undefined);
    if (
      key === undefined ||
      (taken.has(key) && key !== "phone/1 number" && key !== "profile note")
    ) {
      return texts.length > 0 ? { to: "remark" } : { to: "nothing" };
    }
    taken.add(key);
    return { to: "field", key, ...understood(key, header) };
  });
}

function understood(
  key: string,
  header: string,
): Pick<Extract<ColumnUse, { to: "field" }>, "understanding"> {
  if (key === "profile weight" && /斤|kg|公斤/iu.test(header)) {
    return { understanding: { isJin: /(?<!公)斤/u.test(header) } };
  }
  if (key === "profile annualIncome" && /月/u.test(header))
    return { understanding: { isMonthly: true } };
  return {};
}

/** A column of jobs in free words is no list of sectors. */
function suited(
  key: string | undefined,
  texts: readonly string[],
  words: TableWords,
  today: PlainDate,
): string | undefined {
  if (key !== "profile occupation") return key;
  const target = targetOf(key);
  if (!target) return key;
  const book = wordBookOf(target, words);
  const known = texts.filter((text) => readWords(target, text, book, {}, today).ok).length;
  return known * 2 >= texts.length ? key : "profile position";
}

/** What can be told from what stands in a column alone. */
const telling = [
  "idNumber lastFour",
  "phone/1 number",
  "email address",
  "profile sex",
  "profile birthDate",
];

function held(texts: readonly string[], words: TableWords, today: PlainDate): string | undefined {
  if (texts.length === 0) return undefined;
  return telling.find((key) => {
    const target = targetOf(key);
    return target !== undefined && fitting(target, texts, words, today) >= texts.length * 0.6;
  });
}

function fitting(
  target: Target,
  texts: readonly string[],
  words: TableWords,
  today: PlainDate,
): number {
  const reading = { today, book: wordBookOf(target, words), understanding: {} };
  const isWhole = target.shape.kind === "lastFour";
  return texts.filter(
    (text) => (!isWhole || text.length >= 15) && readCell(target, text, reading).ok,
  ).length;
}

/** The one text by which a set of headers is known again. */
export const headersKey = (headers: readonly string[]): string => headers.map(plainWord).join("|");
