import { expect, test } from "vitest";
import { clientIdSchema, type Json } from "#shared/kernel";
import { exclusionAbout, exclusionsOf } from "./exclusions.ts";
import type { Read } from "./read.ts";

const brother = clientIdSchema.parse("01JA0000000000000000000CHN");
const about = exclusionAbout(brother);

const client =
  (said: Readonly<Record<string, Json>>): Read =>
  (entity, field) =>
    said[`${entity}.${field}`];

test("a sister and a brother are kept apart, and one knows why and since when", () => {
  const said = { client: brother, why: "relative", on: "2026-11-30" };
  const read = client(
    Object.fromEntries(Object.entries(said).map(([field, value]) => [`${about}.${field}`, value])),
  );
  expect(exclusionsOf(read, [about])).toEqual([{ about, ...said }]);
});

test("what was taken off the list binds nobody, and an unknown reason does not undo the rest", () => {
  expect(exclusionsOf(client({}), [about])).toEqual([]);
  const newer = client({ [`${about}.client`]: brother, [`${about}.why`]: "neighbour" });
  expect(exclusionsOf(newer, [about])).toEqual([
    { about, client: brother, why: undefined, on: undefined },
  ]);
});
