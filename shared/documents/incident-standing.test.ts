import { expect, test } from "vitest";
import type { Role } from "#shared/agency";
import type { JsonObject } from "#shared/kernel";
import { type Answering, incidentStanding, relationsToIncident } from "./incident-standing.ts";
import { createProjection, type Fact, factIdSchema } from "./index.ts";

const [lin, zhou, deng, he] = ["林晓岚", "周敏", "邓凯", "何建业"] as const;
const works = (id: string, ...roles: Role[]): Answering => ({
  ...{ id, roles: new Set(roles), isHere: true },
});
const office = [works(lin, "matchmaker"), works(zhou, "supervisor"), works(deng, "admin")];

let count = 0;
const fact = (by: string, about: string, says: JsonObject, over: readonly string[] = []): Fact => ({
  ...{ id: factIdSchema.parse(`ZZZZZZZZZZ.${++count}`), at: count, by: by as Fact["by"], about },
  ...{ says, over: over.map((id) => factIdSchema.parse(id)), v: 1 },
});
const relations = (facts: readonly Fact[], staff: string, everyone = office) =>
  [...relationsToIncident(incidentStanding(createProjection(facts)), staff, everyone)].sort();

test("whoever said first what was brought opened it, whoever words it anew", () => {
  const first = fact(lin, "opening", { words: "客户被要求转账" });
  const again = fact(zhou, "opening", { words: "客户说对方借钱" }, [first.id]);
  expect(relations([again, first], lin)).toEqual(["opener"]);
  expect(relations([again, first], zhou)).toEqual([]);
});

test("of two handlers named apart both handle it; whoever is replaced does not", () => {
  const opening = fact(lin, "opening", { words: "等了一小时" });
  const one = fact(zhou, "handling", { handler: he });
  const other = fact(zhou, "handling", { handler: deng });
  expect(relations([opening, one, other], he)).toEqual(["handler"]);
  expect(relations([opening, one, other], deng)).toEqual(["handler"]);
  const settled = fact(zhou, "handling", { handler: deng }, [one.id, other.id]);
  expect(relations([opening, one, other, settled], he)).toEqual([]);
});

test("whoever is complained about stands to it in no other way, handler or opener though they be", () => {
  const opening = fact(zhou, "opening", { words: "态度恶劣", staff: [zhou] });
  expect(relations([opening, fact(zhou, "handling", { handler: zhou })], zhou)).toEqual([
    "complainedAbout",
  ]);
});

test("where two name different colleagues apart, it is closed to both", () => {
  const opening = fact(lin, "opening", { words: "态度恶劣", staff: [zhou] });
  const apart = fact(lin, "opening", { staff: [he] });
  expect(relations([opening, apart], zhou)).toEqual(["complainedAbout"]);
  expect(relations([opening, apart], he)).toEqual(["complainedAbout"]);
});

test("an incident about the only supervisor is answered by an admin, else by whoever opened it", () => {
  const opening = fact(lin, "opening", { words: "态度恶劣", staff: [zhou] });
  expect(relations([opening], deng)).toEqual(["handler"]);
  expect(relations([opening], lin)).toEqual(["opener"]);
  const both = fact(lin, "opening", { words: "两人都在场", staff: [zhou, deng] });
  expect(relations([both], lin)).toEqual(["handler", "opener"]);
  const another = [...office, works(he, "supervisor")];
  expect(relations([opening], deng, another)).toEqual([]);
  const gone = [...office, { ...works(he, "supervisor"), isHere: false }];
  expect(relations([opening], deng, gone)).toEqual(["handler"]);
});
