import { addDays, ok, type PlainDate, plainDateSchema, type Result } from "#shared/kernel";
import { type FieldRefusal, readField } from "#shared/registry";
import type { Target } from "./target.ts";

/** A day out of a cell, and whether the day of the month was filled in. */
export interface ReadDay {
  readonly value: PlainDate;
  /** Only year and month were written: the first stands for the day nobody knows. */
  readonly isMonthOnly: boolean;
}

const workbookEpoch = plainDateSchema.parse("1899-12-30");
const secondsOf = /[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$/u;
const monthForm = /^(\d{4}|\d{2})[-/.年](\d{1,2})月?$/u;
const packedMonthForm = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;

/** Reads a day as tables have it: as people write it, with a time behind, as a serial number, as a month. */
export function readDayCell(
  target: Pick<Target, "shape">,
  text: string,
  today: PlainDate,
): Result<ReadDay, FieldRefusal> {
  const said = text.normalize("NFKC").trim().replace(secondsOf, "");
  const month = monthOf(said, today);
  const read = readField(target, serialDay(said) ?? month ?? said, today);
  if (!read.ok) return read;
  return ok({ value: plainDateSchema.parse(read.value), isMonthOnly: month !== undefined });
}

/** Days since the end of 1899, as workbooks count: 33668 is 1992-03-05. */
function serialDay(said: string): string | undefined {
  const days = /^(\d{5})(?:\.\d+)?$/.exec(said)?.[1];
  return days !== undefined && Number(days) <= 60_000
    ? addDays(workbookEpoch, Number(days))
    : undefined;
}

function monthOf(said: string, today: PlainDate): string | undefined {
  const [, year = "", month = ""] =
    monthForm.exec(said.replace(/\s/gu, "")) ?? packedMonthForm.exec(said) ?? [];
  if (year === "" || Number(month) < 1 || Number(month) > 12) return undefined;
  const century = year.length === 4 ? "" : year > today.slice(2, 4) ? "19" : "20";
  return `${century}${year}-${month.padStart(2, "0")}-01`;
}
