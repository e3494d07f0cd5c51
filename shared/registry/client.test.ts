import { expect, test } from "vitest";
import { clientFields, fieldNames, isFieldName, schemasOf, type ValueOf } from "./client.ts";
import { clientVocabulary } from "./client-vocabulary.ts";
import { completeness } from "./completeness.ts";
import { fieldGroups } from "./field.ts";

test("every field of the card is listed once, in the order of the card", () => {
  expect(fieldNames).toEqual(Object.keys(clientFields));
  expect(fieldNames.length).toBeGreaterThan(50);
  expect(isFieldName("height")).toBe(true);
  expect(isFieldName("toString")).toBe(false);
});

test("fields of one group stand together, and the groups in their order", () => {
  const inCard = fieldNames.map((name) => clientFields[name].group);
  expect([...new Set(inCard)]).toEqual(fieldGroups);
  expect(inCard).toEqual(fieldGroups.flatMap((group) => inCard.filter((one) => one === group)));
});

test("what the law holds to be sensitive is marked so", () => {
  const sensitive = fieldNames.filter((name) => clientFields[name].class === "sensitive");
  expect(sensitive).toEqual([
    "ethnicity",
    "religion",
    "healthNote",
    "fertilityNote",
    "annualIncome",
    "debts",
    "maritalStatus",
    "shortMarriage",
    "marriageEndedOn",
    "children",
    "childrenCount",
    "childrenAges",
    "diet",
  ]);
});

test("only the name on the card says who somebody is", () => {
  const naming = fieldNames.filter((name) => clientFields[name].class === "contact");
  expect(naming).toEqual(["name"]);
});

test("the codes of a list are different and fit for a dictionary", () => {
  for (const name of fieldNames) {
    const { shape } = clientFields[name];
    if (!("values" in shape)) continue;
    const values: readonly string[] = shape.values;
    expect([name, new Set(values).size]).toEqual([name, values.length]);
    for (const value of values) expect(value).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
  }
});

const schemas = schemasOf(clientFields);
const takes = (name: keyof typeof clientFields, value: unknown): boolean =>
  schemas[name]?.safeParse(value).success ?? false;

test("a list takes its codes and nothing else", () => {
  expect(takes("maritalStatus", "divorced")).toBe(true);
  expect(takes("maritalStatus", "离异")).toBe(false);
  expect(takes("maritalStatus", ["divorced"])).toBe(false);
});

test("several codes are different, at least one, and none stands alone", () => {
  expect(takes("debts", ["mortgage", "carLoan"])).toBe(true);
  expect(takes("debts", ["none"])).toBe(true);
  expect(takes("debts", ["none", "mortgage"])).toBe(false);
  expect(takes("debts", ["mortgage", "mortgage"])).toBe(false);
  expect(takes("debts", [])).toBe(false);
  expect(takes("pets", ["cat", "dragon"])).toBe(false);
});

test("numbers are whole and in range", () => {
  expect(takes("height", 175)).toBe(true);
  expect(takes("height", 175.5)).toBe(false);
  expect(takes("height", 221)).toBe(false);
  expect(takes("height", "175")).toBe(false);
});

test("texts are neither empty nor endless", () => {
  expect(takes("name", "王淑芬")).toBe(true);
  expect(takes("name", "")).toBe(false);
  expect(takes("name", "王".repeat(41))).toBe(false);
});

test("days are real ones", () => {
  expect(takes("birthDate", "1992-02-29")).toBe(true);
  expect(takes("birthDate", "1993-02-29")).toBe(false);
});

test("null is no value: clearing a field is not the field's business", () => {
  for (const name of fieldNames) expect(takes(name, null)).toBe(false);
});

test("the card's document takes exactly the fields of the card as profile", () => {
  expect(Object.keys(clientVocabulary.profile.fields)).toEqual(fieldNames);
});

test("a value has the type of its field", () => {
  const status: ValueOf<"maritalStatus"> = "widowed";
  const height: ValueOf<"height"> = 163;
  const tempers: ValueOf<"temperament"> = ["gentle", "steady"];
  // @ts-expect-error A list holds its own codes only.
  const wrong: ValueOf<"maritalStatus"> = "complicated";
  expect([status, height, tempers, wrong]).toHaveLength(4);
});

test("an empty card is asked about from the top", () => {
  expect(completeness(() => undefined)).toEqual({
    answered: 0,
    asked: 24,
    next: ["name", "sex", "birthDate"],
  });
});
