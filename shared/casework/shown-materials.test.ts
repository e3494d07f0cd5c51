import { expect, test } from "vitest";
import type { Json, Ulid } from "#shared/kernel";
import { isMaterialShown, shownMaterialsOf } from "./shown-materials.ts";

const visit = "01JD00000000000000000V1S1T" as Ulid;
const story = "01JD0000000000000000ST0RYA" as Ulid;
const shown = (at: number, more: Readonly<Record<string, Json>> = {}) => ({
  ...{ at, material: story, title: "再次成家", how: "screen", textVersion: "V1", of: visit },
  ...more,
});
const logged = (said: Readonly<Record<string, Readonly<Record<string, Json>>>>) => ({
  value: (about: string, field: string) => said[about]?.[field],
  entities: (type: string) => Object.keys(said).filter((about) => about.startsWith(`${type}/`)),
});

test("what 周洁 was shown stands in its order, with how it reached her and the visit it was in", () => {
  const paper = { at: 10, material: story, title: "再次成家", how: "paper" };
  const all = shownMaterialsOf(logged({ "shownMaterial/2": shown(20), "shownMaterial/1": paper }));
  expect(all.map(({ how, visit: of }) => [how, of])).toEqual([
    ["paper", undefined],
    ["screen", visit],
  ]);
});

test("what was written down by mistake, or in a way not known here, was not shown", () => {
  const all = shownMaterialsOf(
    logged({
      "shownMaterial/1": shown(10, { isMistake: true }),
      "shownMaterial/2": shown(20, { how: "hologram" }),
      "shownMaterial/3": { at: 30, how: "screen" },
    }),
  );
  expect(all).toEqual([]);
});

test("showing the same text again in a visit says nothing new; another text, visit or way does", () => {
  const all = shownMaterialsOf(logged({ "shownMaterial/1": shown(10) }));
  const again = { material: story, visit, textVersion: "V1" };
  expect(isMaterialShown(all, again)).toBe(true);
  expect(isMaterialShown(all, { ...again, textVersion: "V2" })).toBe(false);
  expect(isMaterialShown(all, { ...again, visit: story })).toBe(false);
});
