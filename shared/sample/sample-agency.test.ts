import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { accountNameSchema, assignedStaff, assignmentSchema, roles } from "#shared/agency";
import { stageOf, stages, summarize } from "#shared/casework";
import {
  accessTo,
  checkFact,
  covers,
  createProjection,
  currentVersion,
  entityTypeOf,
  type Fact,
  type FactKind,
  factIdSchema,
  kindsOfAClient,
  type Projection,
  type Relation,
} from "#shared/documents";
import { ageOn, hybridTimeOf, plainDateSchema } from "#shared/kernel";
import {
  educationLevels,
  type FieldName,
  fieldNames,
  phoneNumberSchema,
  profileValue,
  type Read,
  surnameOf,
  type ValueOf,
} from "#shared/registry";
import { type SampleClient, type SampleFact, type SampleKind, sampleKinds } from "./sample.ts";
import { sampleAgency } from "./sample-agency.ts";

const today = plainDateSchema.parse("2026-11-24");
const nowMs = Date.parse("2026-11-24T07:00:00Z");
const agencyOf = (seed: number, clients: number) => sampleAgency({ seed, clients, today, nowMs });

const idAt = (position: number) => factIdSchema.parse(`0123456789.${position}`);

/** The facts as the relay would store them. */
const stored = (facts: readonly SampleFact[]): readonly Fact[] =>
  facts.map(({ by, at, about, says, over }, position) => ({
    id: idAt(position),
    at: hybridTimeOf(at) + position,
    by,
    about,
    says,
    ...(over.length > 0 && { over: over.map(idAt) }),
    v: currentVersion,
  }));

const factsOf = (client: SampleClient, kind: SampleKind): readonly SampleFact[] =>
  client.documents.find((document) => document.kind === kind)?.facts ?? [];

const projectionOf = (client: SampleClient, kind: SampleKind): Projection =>
  createProjection(stored(factsOf(client, kind)));

const readOf = (client: SampleClient): Read => {
  const read = reads.get(client) ?? projectionOf(client, "client").value;
  reads.set(client, read);
  return read;
};
const reads = new Map<SampleClient, Read>();

const phoneOf = (client: SampleClient) =>
  projectionOf(client, "contact").value("phone/1", "number");

const agency = agencyOf(7, 1_500);
let clients: readonly SampleClient[];
beforeAll(() => {
  clients = [...agency.clients];
  clients.forEach(readOf);
}, 60_000);

/** Enough to hold every trouble several times, for what takes long. */
const someClients = () => clients.slice(0, 300);

const shareOf = (isSo: (client: SampleClient) => boolean): number =>
  clients.filter(isSo).length / clients.length;
const valuesOf = <Name extends FieldName>(name: Name): readonly ValueOf<Name>[] =>
  clients.flatMap((client) => {
    const value = profileValue(readOf(client), name);
    return value === undefined ? [] : [value];
  });

test("the same wishes give the same agency, down to the last fact", () => {
  const once = agencyOf(11, 40);
  const again = agencyOf(11, 40);
  expect([...again.clients]).toEqual([...once.clients]);
  expect(again.staff).toEqual(once.staff);
  expect([...once.clients]).toEqual([...once.clients]);
});

test("another seed gives other people", () => {
  const namesOf = (seed: number) =>
    [...agencyOf(seed, 40).clients].map((client) => readOf(client)("profile", "name"));
  expect(namesOf(1)).not.toEqual(namesOf(2));
});

test("clients are made one by one: the first of a million comes at once", () => {
  const [first] = agencyOf(1, 1_000_000).clients;
  expect(first?.documents).toHaveLength(6);
});

test("an agency without clients is one to begin with", () => {
  expect([...agencyOf(1, 0).clients]).toEqual([]);
});

test("six people work there, in all roles, the first as admin and supervisor", () => {
  expect(agency.staff).toHaveLength(6);
  expect(agency.staff[0]?.roles).toEqual(["admin", "supervisor"]);
  expect(new Set(agency.staff.flatMap((one) => one.roles))).toEqual(new Set(roles));
  const rights = agency.staff.flatMap((one) => one.rights);
  expect([...rights].sort()).toEqual(["cashier", "partTime"]);
});

test("each of them has an account name of their own", () => {
  const accounts = agency.staff.map(({ account }) => account);
  expect(new Set(accounts).size).toBe(6);
  for (const account of accounts) expect(accountNameSchema.parse(account)).toBe(account);
});

/** What the relay would not take, in words. */
const refusalsOf = (kind: FactKind, facts: readonly SampleFact[]): readonly string[] =>
  stored(facts).flatMap((fact) => {
    const checked = checkFact(kind, fact);
    return checked.ok ? [] : [`${kind} ${fact.about}: ${JSON.stringify(checked.reason)}`];
  });

const refusalsAt = (client: SampleClient): readonly string[] =>
  client.documents.flatMap(({ kind, facts }) => refusalsOf(kind, facts));

test("everything said is something the relay takes", () => {
  expect(refusalsOf("agency", agency.facts)).toEqual([]);
  expect(agency.staff.flatMap(({ facts }) => refusalsOf("staff", facts))).toEqual([]);
  expect(someClients().flatMap(refusalsAt)).toEqual([]);
});

test("a client comes with the documents every client comes with", () => {
  expect([...sampleKinds].sort()).toEqual([...kindsOfAClient].sort());
  for (const { documents } of clients) {
    expect(documents.map(({ kind }) => kind)).toEqual(sampleKinds);
  }
});

test("whoever speaks may: assigned, supervisor, or reception while nobody else is", () => {
  const byId = new Map(agency.staff.map((one) => [one.id, one]));
  const forbidden = clients.flatMap(({ documents, assignments, createdAt }) =>
    documents.flatMap(({ kind, facts }) =>
      facts.flatMap(({ by, about, at }) => {
        const relations = new Set<Relation>();
        const isAssigned = assignments.some((one) => one.staff === by);
        if (isAssigned || assignments.length === 0) relations.add("assigned");
        if (assignments.length === 0 || at === createdAt) relations.add("unassigned");
        const { roles, rights, name } = byId.get(by)!;
        const subject = { roles: new Set(roles), rights: new Set(rights) };
        const isCovered = covers(accessTo(kind, subject, relations), entityTypeOf(about));
        return isCovered ? [] : [`${name} says ${about} in ${kind}`];
      }),
    ),
  );
  expect(forbidden).toEqual([]);
});

test("facts stand in the order of time, from intake to now, and replace only earlier ones", () => {
  const wrong = clients.flatMap(({ documents, createdAt }) =>
    documents.flatMap(({ kind, facts }) =>
      facts.flatMap(({ at, about, over }, position) => {
        const isInTime = at >= (facts[position - 1]?.at ?? createdAt) && at <= nowMs;
        const isOver = over.every((one) => one < position && facts[one]?.about === about);
        return isInTime && isOver ? [] : [`${kind} ${position}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test("only those who work there register and are assigned", () => {
  const ids = new Set(agency.staff.map(({ id }) => id));
  for (const { assignments, createdBy, id } of clients) {
    expect(ids.has(createdBy)).toBe(true);
    for (const assignment of assignments) {
      expect(assignmentSchema.parse(assignment).client).toBe(id);
      expect(ids.has(assignment.staff)).toBe(true);
    }
  }
});

test("some clients wait for a matchmaker, and some are stood in for this week", () => {
  const waiting = shareOf(({ assignments }) => assignments.length === 0);
  expect(waiting).toBeGreaterThan(0.03);
  expect(waiting).toBeLessThan(0.15);
  const stoodInFor = shareOf(
    ({ id, assignments }) =>
      assignments.some((one) => one.as === "standIn") &&
      assignedStaff(assignments, id, today).length > 1,
  );
  expect(stoodInFor).toBeGreaterThan(0.02);
});

test("exactly three fields are clashes, early in the list", () => {
  const clashes = someClients().flatMap((client, at) =>
    sampleKinds.flatMap((kind) =>
      projectionOf(client, kind)
        .clashes()
        .map(({ field, values }) => `${at} ${kind} ${field} ${values.length}`),
    ),
  );
  expect(clashes).toEqual([
    "1 client maritalStatus 2",
    "4 client height 2",
    "7 client annualIncome 2",
  ]);
});

test("both sides of a clash are of today", () => {
  for (const number of [1, 4, 7]) {
    const facts = factsOf(clients[number]!, "client").slice(-2);
    for (const { at } of facts) expect(nowMs - at).toBeLessThan(3 * 3_600_000);
    expect(facts[0]?.by).not.toBe(facts[1]?.by);
  }
});

test("a colleague has set things right here and there", () => {
  const corrected = shareOf((client) =>
    factsOf(client, "client").some(
      ({ about, by, over }, _, facts) =>
        about === "profile" && over.some((earlier) => facts[earlier]?.by !== by),
    ),
  );
  expect(corrected).toBeGreaterThan(0.08);
  expect(corrected).toBeLessThan(0.3);
});

test("clients stand in every stage", () => {
  for (const stage of stages) {
    expect([stage, shareOf((client) => stageOf(readOf(client)) === stage) > 0.03]).toEqual([
      stage,
      true,
    ]);
  }
});

test("everybody has a name and a number, and the card has its tail", () => {
  for (const client of clients) {
    const line = summarize(readOf(client));
    expect(line.name).toBeTruthy();
    const number = String(phoneOf(client));
    expect(phoneNumberSchema.safeParse(number).success).toBe(true);
    expect(line.phoneTails).toEqual([number.slice(-4)]);
  }
});

test("every number has the prefix that nobody has", () => {
  for (const client of clients) expect(phoneOf(client)).toMatch(/^164\d{8}$/);
});

test("a third of the card is empty", () => {
  const perhapsNever = ["callName", "healthNote", "marriageEndedOn", "note"];
  const usual = fieldNames.filter(
    (name) => !perhapsNever.includes(name) && !name.startsWith("children"),
  );
  const read = clients.map(readOf);
  const filled = read.flatMap((one) =>
    usual.filter((field) => one("profile", field) !== undefined),
  );
  const empty = 1 - filled.length / (usual.length * clients.length);
  expect(empty).toBeGreaterThan(0.3);
  expect(empty).toBeLessThan(0.4);
});

test("two of three are women", () => {
  const sexes = valuesOf("sex");
  const women = sexes.filter((sex) => sex === "female").length / sexes.length;
  expect(women).toBeGreaterThan(0.58);
  expect(women).toBeLessThan(0.67);
});

test("ages stand in two hills, and everybody is an adult", () => {
  const ages = valuesOf("birthDate").map((day) => ageOn(day, today));
  const between = (low: number, high: number): number =>
    ages.filter((age) => age >= low && age <= high).length / ages.length;
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(21);
  expect(between(26, 42)).toBeGreaterThan(0.6);
  expect(between(45, 60)).toBeGreaterThan(0.2);
  expect(between(43, 44)).toBeLessThan(0.04);
});

test("heights are those of women and of men", () => {
  const meanOf = (wanted: string): number => {
    const heights = clients.flatMap((client) => {
      const read = readOf(client);
      return profileValue(read, "sex") === wanted ? (profileValue(read, "height") ?? []) : [];
    });
    return heights.reduce((sum, one) => sum + one, 0) / heights.length;
  };
  expect(Math.abs(meanOf("female") - 163)).toBeLessThan(1);
  expect(Math.abs(meanOf("male") - 174)).toBeLessThan(1.2);
});

test("schooling and marriages are those of an agency in a city", () => {
  const share = <Name extends FieldName>(name: Name, code: string): number => {
    const values = valuesOf(name);
    return values.filter((value) => value === code).length / values.length;
  };
  expect(Math.abs(share("education", "bachelor") - 0.45)).toBeLessThan(0.05);
  expect(Math.abs(share("education", "college") - 0.25)).toBeLessThan(0.05);
  expect(Math.abs(share("education", "master") - 0.15)).toBeLessThan(0.04);
  for (const level of valuesOf("education")) expect(educationLevels).toContain(level);
  expect(Math.abs(share("maritalStatus", "neverMarried") - 0.65)).toBeLessThan(0.05);
  expect(Math.abs(share("maritalStatus", "divorced") - 0.3)).toBeLessThan(0.05);
  expect(Math.abs(share("maritalStatus", "widowed") - 0.05)).toBeLessThan(0.03);
});

test("few say which age they wish for", () => {
  const stated = shareOf((client) => readOf(client)("wish/age", "value") !== undefined);
  expect(stated).toBeGreaterThan(0.17);
  expect(stated).toBeLessThan(0.33);
});

test("a brother and a sister share surname and their mother's phone, and are kept apart", () => {
  const [first, second] = clients.slice(10, 12);
  const brother = readOf(first!);
  const sister = readOf(second!);
  const surnames = [brother, sister].map((read) => surnameOf(String(read("profile", "name"))));
  expect(surnames[0]).toBe(surnames[1]);
  expect(brother("profile", "sex")).not.toBe(sister("profile", "sex"));
  expect(phoneOf(first!)).toBe(phoneOf(second!));
  expect(exclusionsOf(first!)).toEqual([{ client: second!.id, why: "relative" }]);
  expect(exclusionsOf(second!)).toEqual([{ client: first!.id, why: "relative" }]);
});

const exclusionsOf = (client: SampleClient) =>
  factsOf(client, "client")
    .filter(({ about }) => about.startsWith("exclusion/"))
    .map(({ says: { client: other, why } }) => ({ client: other, why }));

test("a former couple tell the same end, and their child lives with one of them", () => {
  const [first, second] = clients.slice(14, 16);
  const reads = [readOf(first!), readOf(second!)];
  const ends = reads.flatMap((read) => profileValue(read, "marriageEndedOn") ?? []);
  expect(new Set(ends).size).toBeLessThanOrEqual(1);
  expect(exclusionsOf(first!)).toEqual([{ client: second!.id, why: "formerPartner" }]);
  expect(exclusionsOf(second!)).toEqual([{ client: first!.id, why: "formerPartner" }]);
  const children = reads.map((read) => profileValue(read, "children"));
  expect(["withClient", undefined]).toContain(children[0]);
  expect(["withOtherParent", undefined]).toContain(children[1]);
});

test("two people have the same name and different numbers", () => {
  const [first, second] = clients.slice(18, 20);
  expect(readOf(first!)("profile", "name")).toBe(readOf(second!)("profile", "name"));
  expect(phoneOf(first!)).not.toBe(phoneOf(second!));
});

test("two people are reached by the same phone, and otherwise every number is one person's", () => {
  expect(phoneOf(clients[22]!)).toBe(phoneOf(clients[23]!));
  const shared = clients.length - new Set(clients.map(phoneOf)).size;
  expect(shared).toBe(2 * 25);
});

test("the other troubles an agency meets are there too", () => {
  const at = (number: number): Read => readOf(clients[number]!);
  const facts = (number: number, kind: SampleKind) =>
    JSON.stringify(factsOf(clients[number]!, kind));
  expect(at(26)("tag/staffRelative", "on")).toBe(true);
  expect(at(28)("profile", "birthDate")).toBeUndefined();
  expect(at(32)("profile", "note")).toContain("🌷");
  expect(String(at(34)("verified/income", "until")) < today).toBe(true);
  expect(at(36)("matching", "consent")).toBe("withdrawn");
  expect(facts(38, "case")).toContain("insincere");
  expect(at(40)("declined/annualIncome", "on")).toBe(true);
  expect(at(40)("profile", "annualIncome")).toBeUndefined();
  expect(facts(42, "visits")).toContain("doNotContact");
});

test("a weight in 斤 taken for kilograms was set right by somebody else", () => {
  const found = [30, 90, 150, 210].flatMap((number) => {
    const said = factsOf(clients[number]!, "client").filter(({ says }) => "weight" in says);
    return said.length === 2 ? [said] : [];
  });
  expect(found.length).toBeGreaterThan(0);
  for (const [wrong, right] of found) {
    expect(wrong?.says.weight).toBe(Number(right?.says.weight) * 2);
    expect(wrong?.by).not.toBe(right?.by);
  }
});

test("whatever the seed and the size, an agency comes out whole", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 70 }), (seed, size) => {
      const made = [...agencyOf(seed, size).clients];
      expect(made).toHaveLength(size);
      expect(new Set(made.map(({ id }) => id)).size).toBe(size);
      expect(made.flatMap(refusalsAt)).toEqual([]);
    }),
    // Somebody heavy, whose weight in jin the form would not take.
    { numRuns: 8, examples: [[1_029_885_786, 31]] },
  );
});
