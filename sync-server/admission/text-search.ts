/**
 * How long Yjs would look for the places of new items of a text, found out without touching it.
 *
 * For each item Yjs looks at all items between the two neighbours that it names (`Item.integrate`).
 * Neighbours are the sender's to choose, so two updates of 100 kB can keep everybody who has the text
 * waiting for half a minute. Here the same search is done beside the document, on a list that
 * reads the document where nothing is new, in the same order, and is given up when it takes too long.
 * What an honest editor writes has a place between two items that stand side by side, and takes no
 * step at all, however much it is; steps come of what others wrote there meanwhile.
 */
import * as Y from "yjs";
import { bodyOf } from "#shared/documents";
import type { Place } from "./fact-update.ts";
import { cleanupSteps, type ListsAfter } from "./text-cleanup.ts";
import {
  type Cuts,
  cutsOf,
  type List,
  type Part,
  partAt,
  partingSteps,
  partsOf,
} from "./text-parts.ts";
import { indexAt } from "./text-places.ts";
import type { ClockRange, TextStruct } from "./text-update.ts";

/** One client id's new structs, and the parts of those that are placed; none of what is garbage. */
interface Line {
  readonly structs: readonly TextStruct[];
  readonly placed: (readonly Part[])[];
}

/** Thrown inside this file only, and caught there. */
class TooLong extends Error {}

/** How many new items come into each list, and how many of them between two that stand apart. */
export type Crowds = ReadonlyMap<string, { readonly items: number; readonly apart: number }>;

/** What a search came to. */
export interface Searched {
  /** More than there may be when it was given up. */
  readonly steps: number;
  readonly isDone: boolean;
  readonly crowds: Crowds;
}

/**
 * The steps that Yjs takes to place new structs, of each client id all from its first unknown clock
 * on, which can be placed, and to tidy up after what is deleted.
 */
export function searchSteps(
  sections: Sections,
  deletes: readonly ClockRange[],
  doc: Y.Doc,
  atMost: number,
): Searched {
  const search = new Search(sections, doc, atMost);
  const { crowds } = search;
  try {
    search.placeAll();
    const tidying = cleanupSteps(sections, deletes, search.listsAfter(), doc);
    const steps = search.steps + tidying;
    return { steps, isDone: steps <= atMost, crowds };
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    return { steps: search.steps, isDone: false, crowds };
  }
}

type Sections = readonly (readonly TextStruct[])[];

class Search {
  steps = 0;
  readonly crowds = new Map<string, { items: number; apart: number }>();
  readonly #doc: Y.Doc;
  readonly #atMost: number;
  readonly #lines = new Map<number, Line>();
  readonly #cuts: Cuts;
  readonly #parts = new Map<Y.Item, readonly Part[]>();
  readonly #lists = new Map<object, Map<string | undefined, List>>();

  constructor(sections: readonly (readonly TextStruct[])[], doc: Y.Doc, atMost: number) {
    this.#doc = doc;
    this.#atMost = atMost;
    for (const structs of sections) {
      if (structs[0]) this.#lines.set(structs[0].client, { structs, placed: [] });
    }
    this.#cuts = cutsOf(sections);
  }

  /** In the order of Yjs: the highest client id first, and before each struct what it waits for. */
  placeAll(): void {
    for (const [, line] of [...this.#lines].sort(([a], [b]) => b - a)) {
      while (line.placed.length < line.structs.length) this.#takeNext(line);
    }
  }

  listsAfter(): ListsAfter {
    return {
      listOf: (text) => this.#list(text, undefined, text._item?.id),
      after: (part) => this.#after(part),
      partsOf: ({ client, clock }) => {
        const line = this.#lines.get(client);
        return line?.placed[indexAt(line.structs, clock)] ?? [];
      },
    };
  }

  #takeNext(line: Line): void {
    const struct = line.structs[line.placed.length];
    if (!struct) return;
    for (let missing = this.#missingOf(struct); missing; missing = this.#missingOf(struct)) {
      this.#takeNext(missing);
    }
    line.placed.push(this.#place(struct));
  }

  #missingOf({ client, said: { origin, rightOrigin, parent } }: TextStruct): Line | undefined {
    for (const place of [origin, rightOrigin, parent === "body" ? undefined : parent]) {
      if (!place || place.client === client) continue;
      const line = this.#lines.get(place.client);
      const next = line?.structs[line.placed.length];
      if (line && next && place.clock >= next.clock) return line;
    }
    return undefined;
  }

  #spend(steps: number): void {
    this.steps += steps;
    if (this.steps > this.#atMost) throw new TooLong();
  }

  #place(struct: TextStruct): readonly Part[] {
    const { said } = struct;
    if (struct.content.type === "garbage") return [];
    const left = said.origin && this.#at(said.origin);
    const right = said.rightOrigin && this.#at(said.rightOrigin);
    if ((said.origin && !left) || (said.rightOrigin && !right)) return [];
    const beside = left ?? right;
    const list = beside ? this.#listOf(beside) : this.#listIn(struct);
    if (!list) return [];
    const parts = this.#partsOf(struct, struct.length, {
      ...{ client: struct.client, origin: said.origin ?? null },
      ...{ rightOrigin: said.rightOrigin ?? null, item: undefined, content: struct.content },
    });
    const [first] = parts;
    if (!first) return [];
    if (!left && list.values) this.#spend(2 * list.values);
    const isApart = left ? this.#after(left) !== (right ?? null) : list.first !== (right ?? null);
    this.#count(list, parts.length, isApart);
    const before = isApart
      ? this.#leftOf(first, left ?? null, right ?? null, list)
      : (left ?? null);
    this.#insert(parts, before, list);
    return parts;
  }

  #count({ key }: List, items: number, isApart: boolean): void {
    const crowd = this.crowds.get(key) ?? { items: 0, apart: 0 };
    crowd.items += items;
    if (isApart) crowd.apart += items;
    this.crowds.set(key, crowd);
  }

  /** `Item.integrate` of Yjs: what a new item comes to stand behind. */
  #leftOf(part: Part, from: Part | null, right: Part | null, list: List): Part | null {
    let left = from;
    const conflicting = new Set<Part>();
    const before = new Set<Part>();
    for (
      let other = from ? this.#after(from) : list.first;
      other && other !== right;
      other = this.#after(other)
    ) {
      this.#spend(1);
      before.add(other);
      conflicting.add(other);
      const origin = other.origin && this.#at(other.origin);
      if (isSame(part.origin, other.origin)) {
        if (other.client < part.client) {
          left = other;
          conflicting.clear();
        } else if (isSame(part.rightOrigin, other.rightOrigin)) break;
      } else if (origin && before.has(origin)) {
        if (!conflicting.has(origin)) {
          left = other;
          conflicting.clear();
        }
      } else break;
    }
    return left;
  }

  #insert(parts: readonly Part[], left: Part | null, list: List): void {
    let after = left ? this.#after(left) : list.first;
    for (const part of [...parts].reverse()) {
      part.list = list;
      part.next = after;
      after = part;
    }
    if (left) left.next = after;
    else list.first = after;
    if (list.values !== undefined) list.values += parts.length;
  }

  #after(part: Part): Part | null {
    if (part.next === undefined) {
      const right = part.item?.right;
      part.next = right ? this.#firstOf(right) : null;
    }
    return part.next;
  }

  #firstOf(item: Y.Item): Part | null {
    return this.#partsOfItem(item)[0] ?? null;
  }

  /** The part that holds a place; undefined when that is garbage. */
  #at(place: Place): Part | undefined {
    const line = this.#lines.get(place.client);
    const [firstNew] = line?.structs ?? [];
    if (line && firstNew && place.clock >= firstNew.clock) {
      return partAt(line.placed[indexAt(line.structs, place.clock)] ?? [], place.clock);
    }
    const item: unknown = Y.getItem(this.#doc.store, Y.createID(place.client, place.clock));
    return item instanceof Y.Item ? partAt(this.#partsOfItem(item), place.clock) : undefined;
  }

  #partsOfItem(item: Y.Item): readonly Part[] {
    const known = this.#parts.get(item);
    if (known) return known;
    const { id, length, origin, rightOrigin } = item;
    const parts = this.#partsOf(id, length, {
      ...{ client: id.client, origin, rightOrigin },
      ...{ item, content: undefined },
    });
    this.#parts.set(item, parts);
    return parts;
  }

  /** Yjs parts an item in an array of all items of its client id. */
  #partsOf(place: Place, length: number, written: Parameters<typeof partsOf>[1]): readonly Part[] {
    const parts = partsOf(this.#cuts.boundsOf(place, length), written);
    const there = this.#doc.store.clients.get(place.client)?.length ?? 0;
    const more = this.#lines.get(place.client)?.structs.length ?? 0;
    const parted = this.#cuts.count(place.client);
    this.#spend(partingSteps(parts.length - 1, there + more + parted));
    return parts;
  }

  #listOf(part: Part): List | undefined {
    if (part.list) return part.list;
    const parent = part.item?.parent;
    if (!(parent instanceof Y.AbstractType)) return undefined;
    return this.#list(parent, part.item?.parentSub ?? undefined, parent._item?.id);
  }

  #listIn({ said: { parent, attribute } }: TextStruct): List | undefined {
    if (!parent || parent === "body") return this.#list(bodyOf(this.#doc), attribute, undefined);
    const holder = this.#at(parent);
    const content = holder?.item?.content;
    if (holder?.item) {
      if (!(content instanceof Y.ContentType)) return undefined;
      return this.#list(content.type, attribute, holder.item.id);
    }
    return holder && this.#list(holder, attribute, holder);
  }

  /** The list of a type that is there, or of the part of a new one. */
  #list(holder: object, attribute: string | undefined, place: Place | undefined): List {
    const byAttribute = this.#lists.get(holder) ?? new Map<string | undefined, List>();
    this.#lists.set(holder, byAttribute);
    const known = byAttribute.get(attribute);
    if (known) return known;
    const key = place ? `${place.client}:${place.clock} ${attribute ?? ""}` : "body";
    const list =
      holder instanceof Y.AbstractType
        ? { key, ...this.#listThere(holder, attribute) }
        : { key, first: null, values: attribute === undefined ? undefined : 0 };
    byAttribute.set(attribute, list);
    return list;
  }

  #listThere(type: Y.AbstractType<unknown>, attribute: string | undefined): Omit<List, "key"> {
    if (attribute === undefined) {
      return { first: type._start && this.#firstOf(type._start), values: undefined };
    }
    let first = type._map.get(attribute) ?? null;
    let values = first ? 1 : 0;
    for (; first?.left; first = first.left) {
      this.#spend(1);
      values += 1;
    }
    return { first: first && this.#firstOf(first), values };
  }
}

const isSame = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
