import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { checkFact, idOf, nameOf, readFacts, runOf } from "#shared/documents";
import { ids } from "../storage/fake-records.ts";
import { createAuthors, type Saying, write } from "./writing.ts";

const agency = nameOf(idOf("agency", ""));
const says = (by: typeof ids.lin, phone: string, over: readonly number[] = []): Saying => ({
  by,
  at: 1000,
  about: "agency",
  says: { phone },
  over,
});
const sayings = [says(ids.lin, "1"), says(ids.lin, "2", [0]), says(ids.he, "3", [1])];

test("every update is of one author, who owns its client id and its run", () => {
  const { updates } = write(agency, sayings, createAuthors(randomBytes));
  expect(updates.map(({ staff }) => staff)).toEqual([ids.lin, ids.he]);
  for (const { update, newClientIds } of updates) {
    const clients = Y.decodeUpdate(update).structs.map(({ id }) => id.client);
    expect(new Set(clients)).toEqual(new Set(newClientIds));
  }
  expect(updates.flatMap(({ newRuns }) => newRuns)).toHaveLength(2);
});

test("an author has one run for all documents, and uses no fact id twice", () => {
  const authors = createAuthors(randomBytes);
  const first = write(agency, sayings, authors);
  const second = write(nameOf(idOf("desk", "2026-11")), sayings, authors);
  expect(second.updates.flatMap(({ newRuns }) => newRuns)).toEqual([]);
  const facts = [...first.facts, ...second.facts];
  expect(new Set(facts.map(({ id }) => id)).size).toBe(6);
  expect(new Set(facts.map(({ id }) => runOf(id))).size).toBe(2);
});

test("the updates together are the facts, and the facts are ones the relay takes", () => {
  const { facts, updates } = write(agency, sayings, createAuthors(randomBytes));
  const doc = new Y.Doc();
  for (const { update } of updates) Y.applyUpdate(doc, update);
  expect(readFacts(doc)).toEqual(facts);
  expect(doc.store.pendingStructs).toBeNull();
  for (const fact of facts) expect(checkFact("agency", fact)).toMatchObject({ ok: true });
  expect(facts[2]?.over).toEqual([facts[1]?.id]);
  expect(facts[0]).not.toHaveProperty("over");
});
