import { stages } from "#shared/casework";
import { clientFields, referrerWord } from "#shared/registry";
import type { ClientFilter, Serving } from "../client-query.ts";
import { bitsOfTags, type ClientTable, numberOfDay } from "./client-table.ts";
import type { WordColumn } from "./columns.ts";
import { hasMerges, isMergedAway, standingAt } from "./merges.ts";
import { rankNames } from "./ranks.ts";

type Passes = (slot: number, rank: number) => boolean;

/** A filter, and the text it goes with when there is one. */
type Asked = ClientFilter & { readonly text?: string };

/** The questions of a filter, one for each thing it says; a client is wanted when all say yes. */
export function passesOf(
  table: ClientTable,
  filter: Asked,
  hasLikeness: (slot: number) => boolean,
): readonly Passes[] {
  const { columns } = table;
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
  const { excludes } = filter;
  if (excludes !== undefined) {
    asked.push((slot) => columns.excluded.get(slot).split(" ").includes(excludes));
  }
  if (filter.sentBy !== undefined) {
    asked.push(holdsOneOf(columns.referrer, filter.sentBy.map(referrerWord)));
  }
  if (filter.calledThrough !== undefined) {
    asked.push(holdsOneOf(columns.contactPerson, filter.calledThrough));
  }
  if (filter.dueWhat !== undefined) {
    const isMeant = columns.dues
      .words()
      .map((dues) => dues.split(" ").includes(filter.dueWhat ?? ""));
    const codes = columns.dues.codes();
    asked.push((slot) => isMeant[codes[slot] ?? 0] === true);
  }
  if (filter.eraseTo !== undefined) {
    const to = numberOfDay(filter.eraseTo);
    asked.push((slot) => isBetween(columns.eraseOn.get(slot), 1, to));
  }
  if (filter.hasClash) asked.push((slot) => columns.clashes.get(slot) > 0);
  if (filter.hasLikeness) asked.push(hasLikeness);
  return [...asked, ...passesOfArchive(columns, filter), ...passesOfMerged(table, filter)];
}

/** Words are compared once each, whoever holds them. */
function holdsOneOf(column: WordColumn, wanted: readonly string[]): Passes {
  const isWanted = column.words().map((word) => word !== "" && wanted.includes(word));
  const codes = column.codes();
  return (slot) => isWanted[codes[slot] ?? 0] === true;
}

/** Whoever rings with the number of a merged card is found by it, and led on from its file. */
function passesOfMerged(
  table: ClientTable,
  { archived, phoneHash, mergedInto }: Asked,
): readonly Passes[] {
  if (mergedInto !== undefined) {
    return [(slot) => isMergedAway(table, slot) && standingAt(table, slot) === mergedInto];
  }
  const isEverybody = archived !== undefined || phoneHash !== undefined;
  return isEverybody || !hasMerges(table) ? [] : [(slot) => !isMergedAway(table, slot)];
}

/** Whoever is put away is found by the whole name or tail, as somebody who comes back would be. */
function passesOfArchive(
  { archivedOn }: ClientTable["columns"],
  { archived, phoneHash, text = "" }: Asked,
): readonly Passes[] {
  const isAway = (slot: number): boolean => archivedOn.get(slot) > 0;
  if (archived === "only") return [isAway];
  const isEverybody = archived === "too" || phoneHash !== undefined;
  if (isEverybody || archivedOn.values().every((day) => day === 0)) return [];
  const isNamed = text.trim() !== "";
  return [(slot, rank) => !isAway(slot) || (isNamed && rank === rankNames.exact)];
}

const isServedAs = (serving: Exclude<Serving, "anyone">, staff: string): boolean =>
  "staff" in serving
    ? staff.includes(serving.staff)
    : staff.split(" ").every((one) => one === "" || serving.nobodyBut.some((id) => id === one));

const isBetween = (value: number, from: number, to: number): boolean =>
  value >= from && value <= to;
