/**
 * What a released version wrote stays readable for ever. When one of these tests fails, the program
 * is wrong, not the example: the files in shared/documents/versions are never changed.
 */
import { describe, expect, test } from "vitest";
import {
  checkFact,
  currentVersion,
  documentKinds,
  holdsFacts,
  parseName,
  readFacts,
} from "#shared/documents";
import { type StaffId, staffIdSchema } from "#shared/kernel";
import { admit } from "../../sync-server/admission/admit.ts";
import { createKnownFacts } from "../../sync-server/rooms/known-facts.ts";
import {
  type Example,
  exampleFiles,
  fileOf,
  openUpdates,
  readExample,
  saidIn,
  updatesOf,
} from "./example.ts";

const kinds = Object.keys(documentKinds).filter(isFactKind);

test("every kind that holds facts has a frozen example of every version", () => {
  const versions = Array.from({ length: currentVersion }, (_, index) => index + 1);
  const expected = versions.flatMap((version) => kinds.map((kind) => fileOf(version, kind)));
  expect(expected.filter((file) => !exampleFiles().includes(file))).toEqual([]);
});

describe.each(exampleFiles())("%s", (file) => {
  const example = readExample(file);
  const version = Number(/^v(\d+)\//.exec(file)?.[1]);

  test("holds the facts it always held, whatever order its updates come in", () => {
    expect(example.facts.length).toBeGreaterThan(0);
    expect(readFacts(openUpdates(updatesOf(example)))).toEqual(example.facts);
    expect(readFacts(openUpdates(updatesOf(example).toReversed()))).toEqual(example.facts);
  });

  test("says what it always said", () => {
    expect(saidIn(openUpdates(updatesOf(example)))).toEqual(example.says);
  });

  test("holds facts of its version that are still taken", () => {
    const { kind } = nameIn(example);
    for (const fact of example.facts) {
      expect(fact.v).toBe(version);
      expect(checkFact(kind, fact)).toEqual({ ok: true, value: fact });
    }
  });

  test("is admitted by the relay, update by update, from those who wrote it", () => {
    const entered = sendToRelay(example);
    expect(entered.refusals).toEqual([]);
    expect(readFacts(openUpdates([entered.whole]))).toEqual(example.facts);
  });
});

test("one example holds a clash, so that clashes of old versions stay clashes", () => {
  const clashes = exampleFiles()
    .map(readExample)
    .flatMap(({ says }) => says.filter(({ values }) => values.length > 1));
  expect(clashes).toContainEqual({
    about: "profile",
    field: "maritalStatus",
    values: ["neverMarried", "divorced"],
  });
});

/** Sends the updates as their authors would, each on top of those before it. */
function sendToRelay(example: Example) {
  const { kind } = nameIn(example);
  const known = createKnownFacts([], new Map());
  const authorByRun = new Map<string, StaffId>();
  const refusals: unknown[] = [];
  for (const [index, update] of updatesOf(example).entries()) {
    const staff = staffIdSchema.parse(example.updates[index]?.by);
    const admission = admit(update, known, {
      staff,
      kind,
      access: { read: true, say: "everything" },
      authorOfRun: (run) => authorByRun.get(run),
    });
    if (admission.type !== "admitted") {
      refusals.push(admission);
      continue;
    }
    known.queue(admission, staff);
    known.settle(admission);
    for (const run of admission.newRuns) authorByRun.set(run, staff);
  }
  return { refusals, whole: known.since(new Map()) };
}

function nameIn({ document }: Example) {
  const parsed = parseName(document);
  if (!parsed.ok || !holdsFacts(parsed.value.kind)) throw new Error(`no facts: ${document}`);
  return { ...parsed.value, kind: parsed.value.kind };
}

function isFactKind(kind: string): kind is Parameters<typeof checkFact>[0] {
  return Object.hasOwn(documentKinds, kind) && kind !== "note";
}
