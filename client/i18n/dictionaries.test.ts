import { readdirSync, readFileSync } from "node:fs";
import { flatten } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import { en } from "./en.ts";
import { localeFor } from "./words.ts";
import { zh } from "./zh.ts";
import { zhDoor } from "./zh-door.ts";

/** Words that rate a person or promise an outcome; no label of ours may hold one. */
const forbidden =
  /包成功|包找到|百分百|保证结婚|优质资源|海量会员|剩女|剩男|二婚|头婚|拖油瓶|货源|市场价值|身价|条件差|配不上|降低标准|被拒|淘汰|黑名单|死档|公海|爽约|搞定|逼单|红娘/u;

type Flat = Readonly<Record<string, unknown>>;

/** Every entry as text; what needs arguments is shown as it is written. */
const textsOf = (flat: Flat) =>
  Object.entries(flat)
    .filter(([, word]) => typeof word !== "object")
    .map(([name, word]) => [name, String(word)] as const);

test("both languages know the same words", () => {
  expect(Object.keys(flatten(en)).sort()).toEqual(Object.keys(flatten(zh)).sort());
});

test("no word is empty", () => {
  for (const [name, text] of [...textsOf(flatten(zh)), ...textsOf(flatten(en))])
    expect(text.trim(), name).not.toBe("");
});

test("no label rates a person or promises an outcome", () => {
  for (const [name, text] of textsOf(flatten(zh))) expect(text, name).not.toMatch(forbidden);
});

test("no Chinese is left in the English words", () => {
  for (const [name, text] of textsOf(flatten(en)))
    expect(text.replace("中文", ""), name).not.toMatch(/\p{Script=Han}/u);
});

test("the browser's first wish that we speak decides, Chinese when we speak none", () => {
  expect(localeFor(["en-US", "zh-CN"])).toBe("en");
  expect(localeFor(["fr-FR", "zh-TW"])).toBe("zh");
  expect(localeFor(["de"])).toBe("zh");
  expect(localeFor([])).toBe("zh");
});

test("whoever has not signed in yet is told nothing in words that are not at the door", () => {
  const client = new URL("../", import.meta.url);
  const sources = (folder: string, names = readdirSync(new URL(folder, client))) =>
    names
      .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
      .map((name) => readFileSync(new URL(folder + name, client), "utf8"));
  const outside = [
    ...["features/sign-in/", "features/set-up/", "features/invitation/"].flatMap((folder) =>
      sources(folder),
    ),
    ...sources("app/", ["app.tsx", "crash.tsx", "gate.tsx", "outside.tsx", "title.ts"]),
  ].join("\n");
  const areas = [...outside.matchAll(/\bt\(["`](\w+)\./g)].map(([, area = ""]) => area);
  expect(areas.length).toBeGreaterThan(50);
  expect(areas.filter((area) => !Object.hasOwn(zhDoor, area))).toEqual([]);
});
