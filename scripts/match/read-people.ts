/** People and wishes from outside, as matching sees clients. */
import {
  type ClientId,
  ok,
  type PlainDate,
  plainDateSchema,
  type Result,
  refuse,
} from "#shared/kernel";
import { comparedFields, type MatchCard, type Matched } from "#shared/matching";
import {
  clientFields,
  type StatedWish,
  wishCriteria,
  wishImportances,
  wishValueOf,
} from "#shared/registry";
import { type CsvLine, readCsv } from "./read-csv.ts";

const peopleColumns = ["id", "sex", "seeks", "birthDate", "age", "keptApart", ...comparedFields];
const wishColumns = ["id", "criterion", "min", "max", "atLeast", "anyOf", "importance"];

/** Everybody in the file is taken for single, of their own free will and allowed to be ranked. */
const free = {
  ...{ stops: [], unasked: [], refusesRanking: false },
  singleUntil: "forEver",
} as const satisfies Partial<MatchCard>;

/** Reads the two tables, for a day by which ages count; refuses with a sentence that names the line. */
export function readPeople(
  peopleText: string,
  wishesText: string,
  day: PlainDate,
): Result<readonly Matched[], string> {
  const wishes = readWishes(wishesText);
  if (!wishes.ok) return wishes;
  const lines = readCsv("people", peopleText, { needed: ["id"], known: peopleColumns });
  if (!lines.ok) return lines;
  const people = new Map<string, Matched>();
  for (const line of lines.value) {
    const id = line.cell("id");
    if (id === "") return refuse(`people, line ${line.number}: the id is missing.`);
    if (people.has(id)) return refuse(`people, line ${line.number}: ${id} stands there twice.`);
    const card = readCard(line, wishes.value.get(id) ?? [], day);
    if (!card.ok) return refuse(`people, line ${line.number}: ${card.reason}`);
    people.set(id, { id: idFrom(id), card: card.value });
  }
  const nobody = [...wishes.value.keys()].find((id) => !people.has(id));
  if (nobody !== undefined) return refuse(`wishes: there is no ${nobody} among the people.`);
  return ok([...people.values()]);
}

/** An id of another system: matching only compares it. */
export const idFrom = (text: string): ClientId => text as ClientId;

const listIn = (cell: string): readonly string[] =>
  cell
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

function readCard(
  line: CsvLine,
  wishes: readonly StatedWish[],
  day: PlainDate,
): Result<MatchCard, string> {
  const values: Record<string, unknown> = {};
  for (const name of ["sex", "seeks", ...comparedFields] as const) {
    const cell = line.cell(name);
    if (cell === "") continue;
    const value = readValue(name, cell);
    if (!value.ok) return value;
    values[name] = value.value;
  }
  const birthDate = readBirthDate(line, day);
  if (!birthDate.ok) return birthDate;
  const { sex, seeks, ...compared } = values as Pick<MatchCard, "sex" | "seeks">;
  const keptApart = listIn(line.cell("keptApart")).map((id) => ({
    client: idFrom(id),
    why: "byWish" as const,
  }));
  return ok({
    ...free,
    ...{ sex, seeks, birthDate: birthDate.value, values: compared, wishes, keptApart },
  });
}

function readBirthDate(line: CsvLine, day: PlainDate): Result<PlainDate | undefined, string> {
  const [born, age] = [line.cell("birthDate"), line.cell("age")];
  if (born !== "" && age !== "") return refuse("birthDate or age, not both.");
  if (born !== "") {
    const parsed = plainDateSchema.safeParse(born).data;
    return parsed ? ok(parsed) : refuse(`birthDate must be a day like 1992-05-20, not "${born}".`);
  }
  if (age === "") return ok(undefined);
  if (!/^\d{1,3}$/.test(age)) return refuse(`age must be whole years, not "${age}".`);
  // Who turned so old in the year before: the first of a month is in every year.
  const [year, month] = day.split("-");
  return ok(plainDateSchema.parse(`${Number(year) - Number(age)}-${month}-01`));
}

function readValue(name: keyof typeof clientFields, cell: string): Result<unknown, string> {
  const { shape } = clientFields[name];
  if (shape.kind === "integer") {
    const number = Number(cell);
    return number >= shape.min && number <= shape.max
      ? ok(number)
      : refuse(`${name} must be ${shape.min} to ${shape.max} ${shape.unit}, not "${cell}".`);
  }
  if (shape.kind !== "choice" && shape.kind !== "choices") return ok(cell);
  const [codes, allowed] = [listIn(cell), shape.values as readonly string[]];
  const strange = codes.find((code) => !allowed.includes(code));
  if (strange !== undefined) {
    return refuse(`${name} must be one of ${allowed.join(", ")}, not "${strange}".`);
  }
  if (shape.kind === "choices") return ok(codes);
  return codes.length === 1 ? ok(codes[0]) : refuse(`${name} is one value, not "${cell}".`);
}

function readWishes(text: string): Result<ReadonlyMap<string, readonly StatedWish[]>, string> {
  const lines = readCsv("wishes", text, { needed: ["id", "criterion"], known: wishColumns });
  if (!lines.ok) return lines;
  const wishes = new Map<string, readonly StatedWish[]>();
  for (const line of lines.value) {
    const wish = readWish(line);
    if (!wish.ok) return refuse(`wishes, line ${line.number}: ${wish.reason}`);
    const id = line.cell("id");
    const before = wishes.get(id) ?? [];
    if (before.some(({ criterion }) => criterion === wish.value.criterion)) {
      return refuse(`wishes, line ${line.number}: ${id} asks twice for ${wish.value.criterion}.`);
    }
    wishes.set(id, [...before, wish.value]);
  }
  return ok(wishes);
}

function readWish(line: CsvLine): Result<StatedWish, string> {
  const [named, weighs] = [line.cell("criterion"), line.cell("importance") || "important"];
  const criterion = wishCriteria.find((one) => one === named);
  if (!criterion) {
    return refuse(`criterion must be one of ${wishCriteria.join(", ")}, not "${named}".`);
  }
  const importance = wishImportances.find((one) => one === weighs);
  if (!importance) {
    return refuse(`importance must be one of ${wishImportances.join(", ")}, not "${weighs}".`);
  }
  const [min, max, atLeast, anyOf] = ["min", "max", "atLeast", "anyOf"].map(line.cell);
  const said = {
    ...(min ? { min: Number(min) } : {}),
    ...(max ? { max: Number(max) } : {}),
    ...(atLeast ? { atLeast } : {}),
    ...(anyOf ? { anyOf: listIn(anyOf) } : {}),
  };
  const value = wishValueOf(said);
  return value
    ? ok({ criterion, value, importance, saidBy: "client" })
    : refuse("give min and/or max in whole numbers, or atLeast, or anyOf (a;b;c).");
}
