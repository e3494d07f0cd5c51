import type { StaffId } from "#shared/kernel";
import { millisecondsOf } from "#shared/kernel";
import type { HistoryEntry } from "./read-history.ts";

/** What one person wrote down within a minute, in one line. */
export interface HistoryLine {
  readonly at: number;
  readonly by: StaffId;
  readonly entries: readonly HistoryEntry[];
}

/** So many sentences make a line at most. */
const entriesAtMost = 12;
const minuteOf = (at: number): number => Math.floor(millisecondsOf(at) / 60_000);

/** Puts answers on the card together that one person wrote down in a row, in the order given. */
export function togetherInLines(entries: readonly HistoryEntry[]): readonly HistoryLine[] {
  const lines: { at: number; by: StaffId; entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last && goesOn(last, entry)) last.entries.push(entry);
    else lines.push({ at: entry.at, by: entry.by, entries: [entry] });
  }
  return lines;
}

const goesOn = ({ at, by, entries }: HistoryLine, entry: HistoryEntry): boolean =>
  entries.length < entriesAtMost &&
  by === entry.by &&
  minuteOf(at) === minuteOf(entry.at) &&
  [entries[0]?.code, entry.code].every((code) => code === "fieldSaid");
