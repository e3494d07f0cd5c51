import { ok, type PlainDate, type Result, refuse } from "#shared/kernel";
import { type FieldRefusal, readField } from "#shared/registry";
import { valueWords } from "./known-words.ts";
import { plainWord } from "./plain-word.ts";
import { readIncome } from "./read-income.ts";
import { codesOf, type TableWords, type Target } from "./target.ts";

/** Words of one target and the codes they mean. */
export type WordBook = ReadonlyMap<string, string>;

/** The words by which the codes of a field are known: those of the screens, then those of tables. */
export function wordBookOf(target: Target, words: TableWords): WordBook {
  const book = new Map<string, string>();
  const learn = (word: string, code: string): void => {
    const plain = comparable(target, word);
    if (plain !== "" && !book.has(plain)) book.set(plain, code);
  };
  for (const code of codesOf(target))
    for (const word of words.words(target, code)) learn(word, code);
  const known = valueWords[target.field] ?? {};
  for (const [code, line] of Object.entries(known)) {
    if (codesOf(target).includes(code)) for (const word of line.split(" ")) learn(word, code);
  }
  return book;
}

/** How a column is to be understood beside its field. */
export interface Understanding {
  /** Bare weights are 斤. */
  readonly isJin?: boolean | undefined;
  /** Incomes are of a month. */
  readonly isMonthly?: boolean | undefined;
}

/** Reads one word or several into codes; `notInList` when a word means none. */
export function readWords(
  target: Target,
  text: string,
  book: WordBook,
  { isMonthly = false }: Understanding,
  today: PlainDate,
): Result<string | readonly string[], FieldRefusal> {
  const whole = codeOf(target, text, book, isMonthly);
  if (target.shape.kind === "choice") return whole ? ok(whole) : refuse({ type: "notInList" });
  if (whole) return ok([whole]);
  const parts = text.split(/[,，、;；/\n]+/u).filter((part) => plainWord(part) !== "");
  const codes = parts.map((part) => codeOf(target, part, book, isMonthly));
  const found = codes.filter((code) => code !== undefined);
  if (found.length === 0 || found.length < codes.length) return refuse({ type: "notInList" });
  const chosen = [...new Set(found)];
  // Whether they may stand together is the field's own rule.
  const read = readField(target, chosen.join(","), today);
  return read.ok ? ok(chosen) : read;
}

function codeOf(
  target: Target,
  text: string,
  book: WordBook,
  isMonthly: boolean,
): string | undefined {
  const word = book.get(comparable(target, text));
  if (word !== undefined || target.field !== "annualIncome") return word;
  return readIncome(text, isMonthly);
}

/** 汉 and 汉族 are one; the dash and the comma of an income are part of the word. */
function comparable({ field }: Pick<Target, "field">, text: string): string {
  const plain = plainWord(field === "annualIncome" ? text.replace(/[-–—~至到]/gu, "到") : text);
  return field === "ethnicity" ? plain.replace(/族$/u, "") : plain;
}
