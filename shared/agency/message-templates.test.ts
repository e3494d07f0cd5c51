import { expect, test } from "vitest";
import type { Json } from "#shared/kernel";
import {
  fillTemplate,
  messageTemplatesOf,
  readTemplate,
  showTemplate,
  templatesBy,
} from "./message-templates.ts";

const zh = {
  ...{ salutation: "称呼", appointmentTime: "预约时间", appointmentPlace: "预约地点" },
  ...{ matchmaker: "婚介师", agency: "本店" },
};
const en = {
  ...{ salutation: "client", appointmentTime: "time", appointmentPlace: "place" },
  ...{ matchmaker: "matchmaker", agency: "agency" },
};

const ids = {
  evening: "01JD0000000000000000EVEN1N",
  hello: "01JD0000000000000000HEAR0Q",
  old: "01JD00000000000000000000D0",
};
type Said = Readonly<Record<string, Readonly<Record<string, Json>>>>;
const said = (all: Said) => ({
  value: (about: string, field: string) => all[about]?.[field],
  entities: (type: string) => Object.keys(all).filter((about) => about.startsWith(`${type}/`)),
  history: (about: string, field: string) => (all[about]?.[field] === undefined ? [] : ["a", "b"]),
});

test("what 周敏 types in Chinese is stored without a language, and read in English", () => {
  const stored = readTemplate("{称呼}您好，{ 预约时间 }在｛预约地点｝见，{agency}", zh);
  expect(stored).toEqual({
    ok: true,
    value: "{salutation}您好，{appointmentTime}在{appointmentPlace}见，{agency}",
  });
  expect(stored.ok && showTemplate(stored.value, en)).toBe(
    "{client}您好，{time}在{place}见，{agency}",
  );
});

test("what could not be filled in is refused by name, each once", () => {
  expect(readTemplate("{姓名}您好，{手机}，{姓名}，{}", zh)).toEqual({
    ok: false,
    reason: { type: "unknown", names: ["{姓名}", "{手机}", "{}"] },
  });
});

test("a brace without its other half is refused", () => {
  for (const typed of ["{称呼您好", "称呼}您好", "{称呼{婚介师}"]) {
    expect(readTemplate(typed, zh)).toEqual({ ok: false, reason: { type: "openBrace" } });
  }
});

test("what is typed and shown comes back the same", () => {
  const typed = "{称呼}，我是{本店}的{婚介师}";
  const stored = readTemplate(typed, zh);
  expect(stored.ok && showTemplate(stored.value, zh)).toBe(typed);
});

test("a message is filled, and goes out with no gap in it", () => {
  const text = "{salutation}您好，{appointmentTime}见。{matchmaker}";
  const values = { salutation: "王女士", matchmaker: "林晓岚" };
  expect(fillTemplate(text, { ...values, appointmentTime: "周六 14:00" })).toEqual({
    ok: true,
    value: "王女士您好，周六 14:00见。林晓岚",
  });
  expect(fillTemplate(text, values)).toEqual({
    ok: false,
    reason: { type: "missing", placeholders: ["appointmentTime"] },
  });
});

test("what a value says is not filled in again", () => {
  expect(fillTemplate("{salutation}", { salutation: "{agency}", agency: "鹊桥" })).toEqual({
    ok: true,
    value: "{agency}",
  });
});

test("templates stand by name with their version; those retired go by no way any more", () => {
  const all = messageTemplatesOf(
    said({
      [`messageTemplate/${ids.old}`]: { name: "安", text: "旧", isRetired: true },
      [`messageTemplate/${ids.evening}`]: { name: "周末活动", text: "来吧", channel: "weChat" },
      [`messageTemplate/${ids.hello}`]: { name: "问好", text: "您好" },
      "messageTemplate/x": { name: "坏", text: "坏" },
    }),
  );
  expect(all.map(({ name }) => name)).toEqual(["问好", "周末活动", "安"]);
  expect(all[0]).toMatchObject({ version: 2, channel: undefined });
  expect(templatesBy(all, "weChat").map(({ name }) => name)).toEqual(["问好", "周末活动"]);
  expect(templatesBy(all, "email").map(({ name }) => name)).toEqual(["问好"]);
});
