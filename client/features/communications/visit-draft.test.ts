import { expect, test } from "vitest";
import { consentTextVersion, type ShownPage } from "#shared/casework";
import type { PlainDate, Ulid } from "#shared/kernel";
import { saysExplained, saysNotShown } from "./visit-draft.ts";

const shown = (thing: ShownPage["thing"], about: string): ShownPage => ({
  ...{ about, thing, atMs: 1, textVersion: "V1" },
  visit: "01JD00000000000000000V1S1T" as Ulid,
});

test("a page that 林晓岚 turned to by mistake is unticked by hand, and the others stay shown", () => {
  const visit = { shown: [shown("price", "shownPage/1"), shown("privacy", "shownPage/2")] };
  expect(saysNotShown(visit, { explained: ["company", "privacy"] })).toEqual([
    { about: "shownPage/1", says: { isMistake: true } },
  ]);
  expect(saysNotShown(visit, { explained: ["price", "privacy"] })).toEqual([]);
  expect(saysNotShown(visit, { explained: null })).toHaveLength(2);
});

test("what was explained by word names the text in force", () => {
  expect(saysExplained(["privacy"], "2026-11-30" as PlainDate)).toEqual([
    { about: "explained/privacy", says: { on: "2026-11-30", textVersion: consentTextVersion } },
  ]);
});
