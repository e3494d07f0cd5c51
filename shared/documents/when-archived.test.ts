import { expect, test } from "vitest";
import { documentKinds } from "./kinds.ts";
import { type Access, covers } from "./permissions.ts";
import { vocabularyOf } from "./vocabularies.ts";
import { whenArchived } from "./when-archived.ts";

const everything: Access = { read: true, say: "everything" };
const typesLeft = (kind: Parameters<typeof vocabularyOf>[0]) =>
  Object.keys(vocabularyOf(kind)).filter((type) => covers(whenArchived(kind, everything), type));

test("of a client who is put away only what the archive itself needs is said", () => {
  expect(typesLeft("client").sort()).toEqual(["archive", "due", "halt", "merged", "retention"]);
  expect(typesLeft("case").sort()).toEqual([
    "improvement",
    "rightsRequest",
    "survey",
    "surveyLink",
  ]);
  for (const kind of ["contact", "visits", "agreement", "assessment"] as const)
    expect(typesLeft(kind), kind).toEqual([]);
});

test("a pair one of whom is put away can be ended for the sake of the other, and no more", () => {
  expect(typesLeft("introduction")).toEqual(["round"]);
});

test("what is about no client stays as it was", () => {
  const others = ["agency", "desk", "calendar", "staff", "incident", "note"] as const;
  for (const kind of others) expect(whenArchived(kind, everything), kind).toBe(everything);
  const about = Object.entries(documentKinds).filter(([, { about }]) =>
    ["client", "pair"].includes(about),
  );
  for (const [kind] of about)
    expect(whenArchived(kind as "client", everything).say, kind).not.toBe("everything");
});

test("nobody may say more of a file for its being put away", () => {
  const onlyConsent: Access = { read: false, say: ["consent"] };
  expect(whenArchived("agreement", onlyConsent)).toEqual({ read: false, say: "nothing" });
  const onlyRead: Access = { read: true, say: "nothing" };
  expect(whenArchived("case", onlyRead)).toBe(onlyRead);
  const some: Access = { read: true, say: ["survey", "plan"] };
  expect(whenArchived("case", some).say).toEqual(["survey"]);
});
