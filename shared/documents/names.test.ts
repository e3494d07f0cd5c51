import { expect, test } from "vitest";
import { clientsOf, introductionOf, nameOf, parseName } from "./names.ts";

const wang = "01JD0000000000000000000WNG";
const zhao = "01JD0000000000000000000ZHA";

test("every kind of document has names that read back", () => {
  const names = [
    "agency@1",
    "desk/2026-11@1",
    "calendar/2026-12@3",
    `staff/${wang}@1`,
    `client/${wang}@2`,
    `contact/${wang}@1`,
    `visits/${wang}@1`,
    `agreement/${wang}@1`,
    `case/${wang}@1`,
    `assessment/${wang}@1`,
    `introduction/${wang}~${zhao}@1`,
    `incident/${wang}@1`,
    `note/${wang}@1`,
  ];
  for (const name of names) {
    const parsed = parseName(name);
    expect(parsed.ok && parsed.value.name, name).toBe(name);
  }
});

test("what is no document name is refused", () => {
  const names = [
    "",
    "agency",
    "agency/x@1",
    "agency@0",
    "agency@01",
    "client/@1",
    `client/${wang}`,
    `client/${wang}@-1`,
    `client/${wang.toLowerCase()}@1`,
    `client/../${wang}@1`,
    "desk/2026-13@1",
    "desk/2026-1@1",
    `introduction/${zhao}~${wang}@1`,
    `introduction/${wang}~${wang}@1`,
    `introduction/${wang}@1`,
    `introduction/${wang}~${zhao}~${zhao}@1`,
    `device@1`,
    `__proto__@1`,
    `constructor/${wang}@1`,
    `client/${wang}@1@2`,
    `client/${wang}@1\n`,
  ];
  for (const name of names) expect(parseName(name).ok, name).toBe(false);
});

test("a pair has one introduction, whoever is named first", () => {
  expect(introductionOf(zhao, wang)).toBe(introductionOf(wang, zhao));
  expect(parseName(nameOf(introductionOf(zhao, wang))).ok).toBe(true);
});

test("a contact is about its client, an introduction about two, a desk about nobody", () => {
  const about = (name: string): readonly string[] => {
    const parsed = parseName(name);
    return parsed.ok ? clientsOf(parsed.value) : [];
  };
  expect(about(`contact/${wang}@1`)).toEqual([wang]);
  expect(about(nameOf(introductionOf(wang, zhao)))).toEqual([wang, zhao]);
  expect(about("desk/2026-11@1")).toEqual([]);
});
