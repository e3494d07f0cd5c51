import { readYuan } from "#shared/contracts";
import { type PlainDate, parsePlainDate } from "#shared/kernel";

/** A day as it was typed, not later than today; else why not. */
export function readDayUntil(typed: string, today: PlainDate): PlainDate | "bad" | "ahead" {
  const day = parsePlainDate(typed.normalize("NFKC"));
  if (!day) return "bad";
  return day > today ? "ahead" : day;
}

/** A whole number with or without a sign; nothing typed is 0. */
export function readChange(typed: string): number | undefined {
  const text = typed.normalize("NFKC").trim().replace(/[−–]/gu, "-");
  if (text === "") return 0;
  return /^[+-]?\d{1,4}$/u.test(text) ? Number(text) : undefined;
}

/** A sum with or without a sign; nothing typed is 0. */
export function readYuanChange(typed: string): number | undefined {
  const text = typed.normalize("NFKC").trim().replace(/[−–]/gu, "-");
  if (text === "") return 0;
  const fen = readYuan(text.replace(/^[+-]/u, ""));
  return fen !== undefined && text.startsWith("-") ? -fen : fen;
}

/** Text that was typed, or nothing. */
export const textOf = (typed: string): string | undefined => typed.trim() || undefined;
