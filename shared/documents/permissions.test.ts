import { expect, test } from "vitest";
import type { Right, Role } from "#shared/agency";
import { roles } from "#shared/agency";
import { type DocumentKind, documentKinds } from "./kinds.ts";
import { type Access, accessTo, covers, type Relation } from "./permissions.ts";

const ask = (
  kind: DocumentKind,
  who: readonly (Role | Right)[],
  ...relations: readonly Relation[]
): Access => {
  const asRoles = who.filter((one): one is Role => roles.some((role) => role === one));
  const asRights = who.filter((one): one is Right => one === "cashier" || one === "partTime");
  return accessTo(kind, { roles: new Set(asRoles), rights: new Set(asRights) }, new Set(relations));
};
const kinds = Object.keys(documentKinds) as DocumentKind[];
const readable = (who: readonly (Role | Right)[], ...relations: readonly Relation[]): string[] =>
  kinds.filter((kind) => ask(kind, who, ...relations).read);

test("a matchmaker reads all of an own client, and of a colleague's only the card", () => {
  expect(readable(["matchmaker"], "assigned")).toEqual([
    "agency",
    "desk",
    "calendar",
    "client",
    "contact",
    "visits",
    "agreement",
    "case",
    "assessment",
    "introduction",
  ]);
  expect(readable(["matchmaker"])).toEqual(["agency", "desk", "calendar", "client"]);
  expect(ask("client", ["matchmaker"]).say).toEqual(["halt"]);
});

test("reception reaches phones only of the unassigned and the booked", () => {
  expect(ask("contact", ["reception"]).read).toBe(false);
  expect(ask("contact", ["reception"], "unassigned").read).toBe(true);
  expect(ask("contact", ["reception"], "booked").read).toBe(true);
});

test("reception writes the card at intake and not after", () => {
  expect(ask("client", ["reception"], "unassigned").say).toBe("everything");
  expect(ask("client", ["reception"]).say).toEqual(["halt"]);
});

test("reception adds consents to an agreement it does not read", () => {
  const access = ask("agreement", ["reception"]);
  expect(access.read).toBe(false);
  expect(covers(access, "consent")).toBe(true);
  expect(covers(access, "contract")).toBe(false);
});

test("somebody who is only an admin reads nothing about clients", () => {
  expect(readable(["admin"])).toEqual(["agency", "desk", "calendar"]);
});

test("somebody part-time sees own clients and no list of the others", () => {
  expect(ask("client", ["matchmaker", "partTime"]).read).toBe(false);
  expect(ask("client", ["matchmaker", "partTime"], "assigned").say).toBe("everything");
});

test("a cashier reads agreements, and neither interviews nor assessments", () => {
  expect(readable(["cashier"])).toEqual(["agency", "desk", "calendar", "agreement"]);
});

test("a supervisor reads assessments and does not write them", () => {
  expect(ask("assessment", ["supervisor"])).toEqual({ read: true, say: "nothing" });
});

test("whoever is complained about sees nothing of it, whatever the role", () => {
  for (const role of roles) {
    expect(ask("incident", [role], "complainedAbout")).toEqual({ read: false, say: "nothing" });
  }
});

test("whoever opened an incident reads it back and adds only to the opening", () => {
  const access = ask("incident", ["reception"], "opener");
  expect(access.read).toBe(true);
  expect(covers(access, "opening")).toBe(true);
  expect(covers(access, "measure")).toBe(false);
});

test("two roles grant what either grants", () => {
  expect(ask("client", ["admin", "matchmaker"]).read).toBe(true);
});
