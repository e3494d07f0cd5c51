import { expect, test } from "vitest";
import { type Json, plainDateSchema } from "#shared/kernel";
import { clientFields, fieldNames, readField } from "#shared/registry";
import { typedOf } from "./typed.ts";

const today = plainDateSchema.parse("2026-11-24");

const example = (name: (typeof fieldNames)[number]): Json => {
  const { shape } = clientFields[name];
  switch (shape.kind) {
    case "choice":
      return shape.values.at(-1) ?? null;
    case "choices":
      return shape.values.slice(1, 3);
    case "integer":
      return shape.min + 1;
    case "birthDate":
    case "pastDay":
      return "1990-03-05";
    case "clientNumber":
      return "Q1024";
    default:
      return shape.lines === "many" ? "慢热，\n但很认真" : "杭州";
  }
};

test("every value of the card can be edited and left unchanged", () => {
  for (const name of fieldNames) {
    const { shape } = clientFields[name];
    const value = example(name);
    const read = readField(clientFields[name], typedOf(shape, value), today);
    expect(read, name).toEqual({ ok: true, value });
  }
});

test("what was never said is an empty text", () => {
  expect(typedOf(clientFields.height.shape, null)).toBe("");
});
