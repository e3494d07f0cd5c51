/** Nobody can make everybody's app search long for the places of facts. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendFacts, type Fact, type FactId } from "#shared/documents";
import { people } from "#shared/testing";
import { createFakeRelay, type FakeRelay } from "../../sync-server/rooms/fake-relay.ts";
import { countSteps } from "../support/count-steps.ts";
import { forge, type Struct, values } from "../support/forge.ts";

const { zhouYun } = people;
const run = "BBBBBBBBBB";
const fact = (n: number): Fact => ({
  ...{ id: `${run}.${n}` as FactId, at: n, by: zhouYun },
  ...{ about: "profile", says: { city: "杭州" }, v: 1 },
});

/** What those who have the document open must do to take in what the relay took. */
function stepsFor({ updates }: FakeRelay): number {
  const doc = new Y.Doc();
  return countSteps(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

test("facts that all want to stand at the beginning are refused, and cost nobody a step", () => {
  const relay = createFakeRelay();
  const heads = (client: number, from: number): Uint8Array => {
    const structs = Array.from({ length: 400 }, (_, n): Struct => values({}, fact(from + n)));
    return forge({ sections: [{ client, clock: 0, structs }] });
  };
  for (const [index, client] of [10, 20, 30].entries()) {
    const admission = relay.receive(zhouYun, heads(client, 1 + index * 400));
    expect(admission).toMatchObject({ code: "malformed" });
  }
  expect(stepsFor(relay)).toBe(0);
});

test("what is appended as Yjs does it is refused: others could be made to search through it", () => {
  const relay = createFakeRelay();
  const doc = new Y.Doc();
  const array = doc.getArray<Fact>("facts");
  for (const n of [1, 2, 3]) {
    doc.clientID = n;
    array.push([fact(n)]);
  }
  expect(relay.receive(zhouYun, Y.encodeStateAsUpdate(doc))).toMatchObject({ code: "malformed" });
});

test("many facts of many tabs cost at most a step for each two client ids", () => {
  const relay = createFakeRelay();
  const clientIds = 40;
  for (let n = 0; n < 1200; n += 1) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, relay.known.since(new Map()));
    // The worst order: each tab begins behind all earlier ones.
    doc.clientID = 1 + (n % clientIds);
    appendFacts(doc, [fact(n)], "tab");
    const known = relay.known.stateVector();
    expect(relay.receive(zhouYun, Y.encodeStateAsUpdate(doc, known)).type).toBe("admitted");
  }
  // One step more for each item that finds another client id's behind it.
  expect(stepsFor(relay)).toBeLessThanOrEqual((clientIds * clientIds) / 2 + 1200);
});

test("however many items a client id sends in one update, it goes out as one", () => {
  const relay = createFakeRelay();
  const structs = Array.from({ length: 500 }, (_, n) =>
    values(n > 0 ? { origin: [7, n - 1] } : {}, fact(n)),
  );
  const admission = relay.receive(zhouYun, forge({ sections: [{ client: 7, clock: 0, structs }] }));
  const { structs: stored } = Y.decodeUpdate(relay.updates[0]!);
  expect(admission.type).toBe("admitted");
  expect(stored.map(({ id, length }) => [id.client, id.clock, length])).toEqual([[7, 0, 500]]);
});
