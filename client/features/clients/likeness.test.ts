import { expect, test } from "vitest";
import type { ClientRow } from "#client/index";
import { clientIdSchema, plainDateSchema } from "#shared/kernel";
import { likenesses } from "./likeness.ts";

const day = (text: string) => plainDateSchema.parse(text);

const row = (last: string, name: string, birthDate?: string): ClientRow => ({
  id: clientIdSchema.parse(`01J0000000000000000000000${last}`),
  name,
  callName: undefined,
  sex: undefined,
  birthDate: birthDate === undefined ? undefined : day(birthDate),
  city: undefined,
  education: undefined,
  maritalStatus: undefined,
  stage: "booking",
  tags: [],
  phoneTails: [],
  staff: [],
  clashes: 0,
  updatedAtMs: 0,
});

const lin = row("1", "林晓雯", "1994-05-02");
const otherLin = row("2", "林晓雯", "1988-01-30");
const unknownLin = row("3", "林 晓雯");
const rows = [unknownLin, otherLin, lin, row("4", "林晓")];

test("the same name and birth date is most likely the same person and comes first", () => {
  expect(likenesses(rows, "林晓雯", day("1994-05-02"))).toEqual([
    { row: lin, isSameBirth: true },
    { row: unknownLin, isSameBirth: false },
  ]);
});

test("without a birth date everybody of that name may be the same person", () => {
  expect(likenesses(rows, " 林晓雯 ", undefined).map(({ row }) => row)).toEqual([
    unknownLin,
    otherLin,
    lin,
  ]);
});

test("a name being typed is like nobody until it is whole", () => {
  expect(likenesses(rows, "林晓", undefined)).toHaveLength(1);
  expect(likenesses(rows, "", undefined)).toEqual([]);
});
