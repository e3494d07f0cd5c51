/** What colleagues say at desks that a story does not look at. */
import { randomBytes } from "node:crypto";
import type { JsonObject } from "#shared/kernel";
import type { Person } from "../../support/agency.ts";
import { createWriter } from "../../support/replica.ts";
import { createTab } from "../../support/tab.ts";

/** One thing that is said about an entity of a document. */
type Said = readonly [about: string, says: JsonObject];

/** What a colleague at another desk says in some documents; it is at the relay when this resolves. */
export async function sayAt(
  person: Person,
  words: Readonly<Record<string, readonly Said[]>>,
): Promise<void> {
  const documents = Object.keys(words);
  const desk = createTab(createWriter(person.id, Date.now, randomBytes), documents);
  await desk.connect(person.visitor);
  await desk.create(documents.map((document) => ({ document })));
  desk.reopen();
  await desk.settled();
  for (const replica of desk.replicas) {
    for (const [about, says] of words[replica.document] ?? []) replica.say(about, says);
  }
  await desk.settled();
  desk.cut();
}
