/** What a test says of a pair or a client: facts as they are read, the last word of a field standing. */
import { type ClientId, clientIdSchema, type Json, type JsonObject } from "#shared/kernel";

/** Two clients of the agency of the tests, in the order of their ids. */
export const wangMin: ClientId = clientIdSchema.parse("01JE00000000000000000WANGM");
export const zhaoLei: ClientId = clientIdSchema.parse("01JE00000000000000000ZHAVE");

/** Something said of an entity. */
export type Line = readonly [about: string, says: JsonObject];

/** A document in which these lines stand, each field by its last word. */
export function saying(...lines: readonly Line[]) {
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
