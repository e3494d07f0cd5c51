import { expect, test } from "vitest";
import { sayingAll } from "./fake-said.ts";
import { materialsOf } from "./material.ts";

const one = (title: string, kind: string, state = "inUse") => ({
  ...{ title: [title], kind: [kind], text: ["正文"], state: [state] },
});

test("the library stands by kind and title, what is out of use last", () => {
  const library = materialsOf(
    sayingAll({
      "material/01JE0000000000000000000AA1": one("乙", "leaflet"),
      "material/01JE0000000000000000000AA2": one("旧介绍", "agency", "withdrawn"),
      "material/01JE0000000000000000000AA3": one("甲", "leaflet"),
      "material/01JE0000000000000000000AA4": one("本店介绍", "agency"),
    }),
  );
  expect(library.map(({ title }) => title)).toEqual(["本店介绍", "甲", "乙", "旧介绍"]);
});

test("what has no text, or is of a kind that is not known here, is left out", () => {
  const said = sayingAll({
    "material/01JE0000000000000000000AA1": { title: ["只有标题"], kind: ["agency"] },
    "material/01JE0000000000000000000AA2": one("短片", "film"),
    "material/x": one("没有编号", "agency"),
  });
  expect(materialsOf(said)).toEqual([]);
});

test("a text that two people worded apart says so, and how often it was worded", () => {
  const [material] = materialsOf(
    sayingAll({
      "material/01JE0000000000000000000AA1": { ...one("甲", "agency"), text: ["新", "旧"] },
    }),
  );
  expect(material).toMatchObject({ text: "新", version: 2, isTwice: true });
});
