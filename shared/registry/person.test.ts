import { expect, test } from "vitest";
import { plainDateSchema } from "#shared/kernel";
import { completeness, essentialFields } from "./completeness.ts";
import { ageOf, salutation, showName, surnameOf } from "./person.ts";
import { profileValue, type Read } from "./read.ts";

const card =
  (said: Readonly<Record<string, string | number | true>>): Read =>
  (about, field) =>
    said[about === "profile" ? field : `${about}.${field}`];

test("a client is shown by name, else by how they want to be called", () => {
  expect(showName(card({ name: "王淑芬", callName: "芬姐" }))).toBe("王淑芬");
  expect(showName(card({ callName: "芬姐" }))).toBe("芬姐");
  expect(showName(card({}))).toBeUndefined();
});

test("a client is addressed by surname and sex", () => {
  expect(salutation(card({ name: "王淑芬", sex: "female" }))).toEqual({
    type: "surname",
    surname: "王",
    sex: "female",
  });
});

test("while the sex is not known, the surname stands alone", () => {
  expect(salutation(card({ name: "欧阳宁" }))).toEqual({
    type: "surname",
    surname: "欧阳",
    sex: undefined,
  });
});

test("whoever wants to be called otherwise is called so", () => {
  expect(salutation(card({ name: "王淑芬", callName: "芬姐" }))).toEqual({
    type: "asCalled",
    callName: "芬姐",
  });
});

test("nobody is given a name they did not say", () => {
  expect(salutation(card({ sex: "female" }))).toEqual({ type: "unnamed" });
});

test("a double surname is known, and a name of two characters has a single one", () => {
  expect(surnameOf("诸葛晓岚")).toBe("诸葛");
  expect(surnameOf("上官瑞")).toBe("上官");
  expect(surnameOf("东方")).toBe("东");
  expect(surnameOf("林晓岚")).toBe("林");
});

test("names in parts are called by the first", () => {
  expect(surnameOf("阿依古丽·买买提")).toBe("阿依古丽");
  expect(surnameOf("Anna Lee")).toBe("Anna");
  expect(surnameOf("Anna")).toBe("Anna");
});

test("the age follows from the birth date and the day", () => {
  const read = card({ birthDate: "1992-02-29" });
  expect(ageOf(read, plainDateSchema.parse("2026-02-28"))).toBe(33);
  expect(ageOf(read, plainDateSchema.parse("2026-03-01"))).toBe(34);
  expect(ageOf(card({}), plainDateSchema.parse("2026-03-01"))).toBeUndefined();
});

test("a value that this program does not know counts as unsaid", () => {
  expect(profileValue(card({ sex: "female" }), "sex")).toBe("female");
  expect(profileValue(card({ sex: "unknown-code" }), "sex")).toBeUndefined();
  expect(profileValue(card({ height: "175" }), "height")).toBeUndefined();
});

test("the next questions are the first that are open", () => {
  const read = card({ name: "王淑芬", birthDate: "1992-02-29", maritalStatus: "divorced" });
  expect(completeness(read)).toEqual({
    answered: 3,
    asked: essentialFields.length,
    next: ["sex", "children", "city"],
  });
});

test("who would rather not say has answered", () => {
  const read = card({ name: "王淑芬", sex: "female", "declined/birthDate.on": true });
  expect(completeness(read).next[0]).toBe("maritalStatus");
  expect(completeness(read).answered).toBe(3);
});

test("a full card has no next question", () => {
  expect(completeness(() => "said")).toEqual({ answered: 24, asked: 24, next: [] });
});
