import { expect, test } from "vitest";
import { createProjection } from "#shared/documents";
import { plainDateSchema } from "#shared/kernel";
import { materialsOf, tellingIn, whyNotShown } from "#shared/materials";
import { asFacts } from "./fake-facts.ts";
import { sampleAgency } from "./sample-agency.ts";

const today = plainDateSchema.parse("2026-11-30");
const nowMs = Date.UTC(2026, 10, 30, 8);

test("of the sample's six materials all may be shown but the story of somebody who took the consent back", () => {
  const agency = sampleAgency({ seed: 1, clients: 60, today, nowMs });
  const cards = new Map(
    [...agency.clients].map(({ id, documents }) => [
      id,
      createProjection(
        asFacts(documents.flatMap(({ kind, facts }) => (kind === "client" ? facts : []))),
      ),
    ]),
  );
  const library = materialsOf(createProjection(asFacts(agency.facts)));
  const why = library.map((one) => whyNotShown(one, { today, cardOf: (id) => cards.get(id) }));
  expect(library).toHaveLength(6);
  expect(why.flat()).toMatchObject([{ type: "consent", is: "withdrawn" }]);
  const stories = library.filter(({ isOfClients }) => isOfClients);
  expect(stories).toHaveLength(3);
  for (const { title, text, consentsOf } of stories) {
    const tellers = consentsOf.flatMap((id) => cards.get(id) ?? []);
    expect(tellingIn(`${title}\n${text}`, tellers)).toEqual([]);
  }
});
