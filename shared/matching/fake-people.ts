/** People to be matched in tests: a document in which lines stand, as matching reads it. */
import { type ClientId, clientIdSchema, type Json, type JsonObject } from "#shared/kernel";
import type { Matched } from "./gate.ts";
import { matchCardOf } from "./match-card.ts";

/** Something said of an entity. */
type Line = readonly [about: string, says: JsonObject];

/** The id of a client by a number. */
export const clientNumbered = (number: number): ClientId =>
  clientIdSchema.parse(`01JE00000000000000000${String(number).padStart(5, "0")}`);

/** What everybody said who may be introduced at once. */
const allowed: readonly Line[] = [
  ["matching", { consent: "given" }],
  ...["service", "showProfile", "ranking", "marriage", "money", "faith"].map(
    (purpose): Line => [`consented/${purpose}`, { is: "given" }],
  ),
  ["verified/single", { on: "2026-06-01" }],
];

/** A document in which these lines stand, each field by its last word. */
function saying(...lines: readonly Line[]) {
  const valueByField = new Map<string, Json>();
  const abouts = new Set<string>();
  for (const [about, says] of lines) {
    abouts.add(about);
    for (const [field, value] of Object.entries(says)) valueByField.set(`${about} ${field}`, value);
  }
  const value = (about: string, field: string): Json | undefined =>
    valueByField.get(`${about} ${field}`) ?? undefined;
  return {
    value,
    entities: (type: string) => [...abouts].filter((about) => about.split("/", 1)[0] === type),
    field: (about: string, field: string) => {
      const said = value(about, field);
      return said === undefined ? undefined : { values: [{ value: said }] };
    },
  };
}

/** Somebody who may be introduced at once, and of whom these lines are said. */
export const person = (
  number: number,
  profile: JsonObject,
  ...lines: readonly Line[]
): Matched => ({
  id: clientNumbered(number),
  card: matchCardOf(
    saying(["profile", { birthDate: "1992-05-20", ...profile }], ...allowed, ...lines),
  ),
});

/** A wish as the card says it. */
export const wish = (criterion: string, value: JsonObject, importance = "important"): Line => [
  `wish/${criterion}`,
  { value, importance, saidBy: "client" },
];
