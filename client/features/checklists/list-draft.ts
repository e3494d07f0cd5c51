import type { Role } from "#shared/agency";
import {
  type ChecklistContent,
  type ChecklistItem,
  type ChecklistVersion,
  checklistLengths,
  type DayPart,
  type Scope,
} from "#shared/checklists";
import { ok, type PlainDate, plainDateSchema, type Result, refuse } from "#shared/kernel";

/** What sort of item one is: looked at every time, measured by its device, or only when it comes up. */
export const itemKinds = ["plain", "device", "ifNeeded"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** An item while it is worded. */
export interface ItemDraft {
  readonly id: string;
  readonly text: string;
  readonly kind: ItemKind;
}

/** A list while it is worded. */
export interface ListDraft {
  readonly title: string;
  readonly part: DayPart;
  readonly scope: Scope;
  readonly roles: readonly Role[];
  readonly items: readonly ItemDraft[];
  readonly from: string;
}

/** How lists and items of ours are called until somebody words them anew. */
export interface OwnWords {
  readonly list: (of: Pick<ChecklistVersion, "checklist" | "content">) => string;
  readonly item: (item: ChecklistItem) => string;
}

/** The draft of a list as it stands, to be used from today on. */
export const draftOf = (
  before: ChecklistVersion,
  today: PlainDate,
  words: OwnWords,
): ListDraft => ({
  title: words.list(before),
  part: before.content.part,
  scope: before.content.scope,
  roles: before.content.roles,
  items: before.content.items.map((item) => ({
    id: item.id,
    text: words.item(item),
    kind: item.kind ?? (item.isIfNeeded ? "ifNeeded" : "plain"),
  })),
  from: today,
});

/** The draft of a list that nobody has made yet. */
export const newDraft = (today: PlainDate, firstItem: string): ListDraft => ({
  ...{ title: "", part: "opening", scope: "person", roles: [], from: today },
  items: [{ id: firstItem, text: "", kind: "plain" }],
});

/** Why a draft is no version. */
export type DraftRefusal =
  | { readonly type: "name" | "from" | "past" | "noItems" | "tooMany" }
  | { readonly type: "emptyItem" | "twice"; readonly place: number };

/** Reads a draft: what is worded as before stays without words of its own. */
export function readDraft(
  draft: ListDraft,
  before: ChecklistVersion | undefined,
  today: PlainDate,
  words: OwnWords,
): Result<{ readonly from: PlainDate; readonly content: ChecklistContent }, DraftRefusal> {
  const title = draft.title.trim();
  if (title === "") return refuse({ type: "name" });
  const from = plainDateSchema.safeParse(draft.from).data;
  if (!from) return refuse({ type: "from" });
  if (from < today) return refuse({ type: "past" });
  if (draft.items.length === 0) return refuse({ type: "noItems" });
  if (draft.items.length > checklistLengths.items) return refuse({ type: "tooMany" });
  const texts = draft.items.map(({ text }) => text.trim());
  const empty = texts.indexOf("");
  if (empty >= 0) return refuse({ type: "emptyItem", place: empty });
  const twice = texts.findIndex((text, place) => texts.indexOf(text) !== place);
  if (twice >= 0) return refuse({ type: "twice", place: twice });
  const old = new Map(before?.content.items.map((item) => [item.id, item]));
  const isNamedAsBefore = before !== undefined && words.list(before) === title;
  const ownTitle = isNamedAsBefore ? before.content.title : title;
  return ok({
    from,
    content: {
      ...(ownTitle === undefined ? {} : { title: ownTitle }),
      ...{ part: draft.part, scope: draft.scope, roles: [...draft.roles] },
      items: draft.items.map((item, place) =>
        itemOf(item, texts[place] ?? "", old.get(item.id), words),
      ),
    },
  });
}

function itemOf(
  { id, kind }: ItemDraft,
  text: string,
  before: ChecklistItem | undefined,
  words: OwnWords,
): ChecklistItem {
  const own = before && words.item(before) === text ? before.text : text;
  return {
    id,
    ...(own === undefined ? {} : { text: own }),
    ...(kind === "device" ? { kind } : {}),
    ...(kind === "ifNeeded" ? { isIfNeeded: true as const } : {}),
  };
}
