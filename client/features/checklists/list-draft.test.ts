import { expect, test } from "vitest";
import type { ChecklistVersion } from "#shared/checklists";
import { plainDateSchema } from "#shared/kernel";
import { draftOf, type ListDraft, newDraft, readDraft } from "./list-draft.ts";

const today = plainDateSchema.parse("2026-11-30");
const words = {
  list: ({ content }: Pick<ChecklistVersion, "content">) => content.title ?? "仪容与准备",
  item: ({ id, text }: { readonly id: string; readonly text?: string | undefined }) =>
    text ?? (id === "badge" ? "工作牌戴好" : id),
};
const before: ChecklistVersion = {
  ...{ id: "openSelf", checklist: "openSelf", from: today, after: undefined },
  ...{ isRetired: false, number: 1 },
  content: {
    ...{ part: "opening", scope: "person", roles: [] },
    items: [{ id: "badge" }, { id: "printer", kind: "device" }, { id: "mask", isIfNeeded: true }],
  },
};
const draft = draftOf(before, today, words);
const refusalOf = (change: Partial<ListDraft>) => {
  const read = readDraft({ ...draft, ...change }, before, today, words);
  return read.ok ? undefined : read.reason;
};

test("a list that is saved as it stands keeps our words in both languages", () => {
  const read = readDraft(draft, before, today, words);
  expect(read).toMatchObject({ ok: true, value: { from: today, content: before.content } });
});

test("what is worded anew has words of its own, and stays the same item", () => {
  const [badge, ...others] = draft.items;
  const items = [{ ...badge!, text: " 工作牌戴在左胸 " }, ...others];
  const read = readDraft({ ...draft, title: "开店", items }, before, today, words);
  expect(read).toMatchObject({
    value: { content: { title: "开店", items: [{ id: "badge", text: "工作牌戴在左胸" }, {}, {}] } },
  });
});

test("a list without name, day or items, or one of the past, is refused with the reason", () => {
  expect(refusalOf({ title: " " })).toEqual({ type: "name" });
  expect(refusalOf({ from: "" })).toEqual({ type: "from" });
  expect(refusalOf({ from: "2026-11-29" })).toEqual({ type: "past" });
  expect(refusalOf({ items: [] })).toEqual({ type: "noItems" });
  const many = Array.from({ length: 41 }, (_, place) => ({ ...draft.items[0]!, text: `${place}` }));
  expect(refusalOf({ items: many })).toEqual({ type: "tooMany" });
});

test("an empty item, or one that stands there already, is named by its place", () => {
  const [badge] = draft.items;
  expect(refusalOf({ items: [badge!, { ...badge!, text: "  " }] })).toEqual({
    ...{ type: "emptyItem", place: 1 },
  });
  expect(refusalOf({ items: [badge!, badge!] })).toEqual({ type: "twice", place: 1 });
  expect(readDraft(newDraft(today, "a"), undefined, today, words)).toMatchObject({ ok: false });
});
