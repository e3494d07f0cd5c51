import { stages } from "#shared/casework";
import { clientFields } from "#shared/registry";
import type { ClientFilter, Serving } from "../client-query.ts";
import { bitsOfTags, type ClientTable, numberOfDay } from "./client-table.ts";

type Passes = (slot: number) => boolean;

/** The questions of a filter, one for each thing it says; a client is wanted when all say yes. */
export function passesOf(
  { columns }: ClientTable,
  filter: ClientFilter,
  hasLikeness: Passes,
): readonly Passes[] {
  const asked: Passes[] = [];
  const { serving, sex, tags = [], bornFrom, bornTo, dueTo, recheckTo, changedFromMs } = filter;
  if (serving !== undefined && serving !== "anyone") {
    const codes = columns.staff.codes();
    const isServed = columns.staff.words().map((staff) => isServedAs(serving, staff));
    asked.push((slot) => isServed[codes[slot] ?? 0] === true);
  }
  if (filter.stages && filter.stages.length > 0) {
    const wanted = filter.stages.map((stage) => stages.indexOf(stage));
    asked.push((slot) => wanted.includes(columns.stage.get(slot)));
  }
  if (sex !== undefined) {
    const wanted = clientFields.sex.shape.values.indexOf(sex) + 1;
    asked.push((slot) => columns.sex.get(slot) === wanted);
  }
  if (bornFrom !== undefined || bornTo !== undefined) {
    const from = Math.max(numberOfDay(bornFrom), 1);
    const to = bornTo === undefined ? Number.POSITIVE_INFINITY : numberOfDay(bornTo);
    asked.push((slot) => isBetween(columns.born.get(slot), from, to));
  }
  if (tags.length > 0) {
    const bits = bitsOfTags(tags);
    asked.push((slot) => (columns.tags.get(slot) & bits) === bits);
  }
  if (dueTo !== undefined) {
    const to = numberOfDay(dueTo);
    asked.push((slot) => isBetween(columns.dueOn.get(slot), 1, to));
  }
  if (recheckTo !== undefined) {
    const to = numberOfDay(recheckTo);
    asked.push((slot) => isBetween(columns.recheckOn.get(slot), 1, to));
  }
  if (changedFromMs !== undefined) {
    asked.push((slot) => columns.updatedAt.get(slot) >= changedFromMs);
  }
  const { phoneHash } = filter;
  if (phoneHash !== undefined) {
    asked.push((slot) => columns.hashes.get(slot).split(" ").includes(phoneHash));
  }
  if (filter.hasClash) asked.push((slot) => columns.clashes.get(slot) > 0);
  if (filter.hasLikeness) asked.push(hasLikeness);
  return asked;
}

const isServedAs = (serving: Exclude<Serving, "anyone">, staff: string): boolean =>
  serving === "nobody" ? staff === "" : staff.includes(serving.staff);

const isBetween = (value: number, from: number, to: number): boolean =>
  value >= from && value <= to;
