/**
 * How long Yjs would tidy up after deletions, found out without deleting.
 *
 * In a text with marks, Yjs looks from each item deleted to both ends of the row of deleted items and
 * marks it lies in (`cleanupContextlessFormattingGap`): where a hundred thousand items of a row are
 * deleted at once, that is the square of it, for everybody who has the text open.
 */
import * as Y from "yjs";
import { type List, type Part, partingSteps } from "./text-parts.ts";
import { indexAt } from "./text-places.ts";
import type { ClockRange, TextStruct } from "./text-update.ts";

/** The lists of a text as they will be, new items included. */
export interface ListsAfter {
  readonly listOf: (text: Y.Text) => List;
  readonly after: (part: Part) => Part | null;
  /** The parts of a new struct; none of what is garbage. */
  readonly partsOf: (struct: TextStruct) => readonly Part[];
}

/** So many items passed by in a row take as long as a step of the search for a place. */
const passedInStep = 256;
/** However long the row, so few deletions in a list are soon tidied up. */
const fewDeletions = 16;

/** The steps of tidying up after new structs came and these ranges were deleted. */
export function cleanupSteps(
  sections: readonly (readonly TextStruct[])[],
  deletes: readonly ClockRange[],
  lists: ListsAfter,
  doc: Y.Doc,
): number {
  const doomed = doomedIn(deletes, doc);
  const goingIn = new Map<List, Set<Part>>();
  const goes = (list: List, part: Part): void => {
    const parts = goingIn.get(list) ?? new Set<Part>();
    goingIn.set(list, parts.add(part));
  };
  for (const struct of newlyGone(sections, deletes)) {
    for (const part of lists.partsOf(struct)) if (part.list) goes(part.list, part);
  }
  let steps = stepsOfParting(sections, deletes, doc);
  for (const [text, items] of doomed) {
    if (text._hasFormatting && items.size > fewDeletions) {
      steps += rowsIn(
        lists.listOf(text),
        lists,
        ({ item }) => item !== undefined && items.has(item),
      );
    }
  }
  for (const [list, parts] of goingIn) {
    if (parts.size > fewDeletions) steps += rowsIn(list, lists, (part) => parts.has(part));
  }
  return steps;
}

/** Yjs parts an item of which a part is deleted, in an array of all items of its client id. */
function stepsOfParting(
  sections: readonly (readonly TextStruct[])[],
  deletes: readonly ClockRange[],
  { store }: Y.Doc,
): number {
  let steps = 0;
  for (const [client, ranges] of Map.groupBy(deletes, (range) => range.client)) {
    const there = store.clients.get(client) ?? [];
    const more = sections.find(([first]) => first?.client === client) ?? [];
    const known = Y.getState(store, client);
    const isInside = (clock: number): boolean =>
      clock < known
        ? there[Y.findIndexSS(there, clock)]?.id.clock !== clock
        : (more[indexAt(more, clock)]?.clock ?? clock) !== clock;
    const parted = ranges.flatMap(({ clock, length }) => [clock, clock + length]).filter(isInside);
    steps += partingSteps(parted.length, there.length + more.length + parted.length / 2);
  }
  return steps;
}

/** Twice each row for each that goes in it. */
function rowsIn(list: List, { after }: ListsAfter, goes: (part: Part) => boolean): number {
  let passed = 0;
  let [row, going] = [0, 0];
  for (let part = list.first; part; part = after(part)) {
    const isGoing = goes(part);
    if (isGoing || isPassed(part)) {
      row += 1;
      if (isGoing) going += 1;
      continue;
    }
    passed += 1 + 2 * row * going;
    [row, going] = [0, 0];
  }
  return (passed + 2 * row * going) / passedInStep;
}

const isPassed = ({ item, content }: Part): boolean =>
  item ? item.deleted || !item.countable : content?.type === "deleted" || content?.type === "mark";

/** What is there and goes, by the text it stands in; with an element goes all that stands in it. */
function doomedIn(deletes: readonly ClockRange[], { store }: Y.Doc): Map<Y.Text, Set<Y.Item>> {
  const byText = new Map<Y.Text, Set<Y.Item>>();
  const doom = (item: Y.Item): void => {
    if (item.parent instanceof Y.Text) {
      const items = byText.get(item.parent) ?? new Set<Y.Item>();
      byText.set(item.parent, items.add(item));
    }
    if (!(item.content instanceof Y.ContentType)) return;
    for (let child = item.content.type._start; child; child = child.right) {
      if (!child.deleted) doom(child);
    }
  };
  for (const { client, clock, length } of deletes) {
    if (clock >= Y.getState(store, client)) continue;
    const structs = store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + length) break;
      if (struct instanceof Y.Item && !struct.deleted) doom(struct);
    }
  }
  return byText;
}

/** New structs that were deleted before they were sent, or are in the same update. */
function newlyGone(
  sections: readonly (readonly TextStruct[])[],
  deletes: readonly ClockRange[],
): readonly TextStruct[] {
  const byClient = Map.groupBy(deletes, ({ client }) => client);
  return sections.flatMap((structs) => {
    const ranges = byClient.get(structs[0]?.client ?? 0) ?? [];
    let next = 0;
    return structs.filter(({ clock, length, content }) => {
      if (content.type === "deleted") return true;
      while (endOf(ranges[next]) <= clock && next < ranges.length) next += 1;
      const range = ranges[next];
      return range !== undefined && range.clock < clock + length;
    });
  });
}

const endOf = (range: ClockRange | undefined): number => (range ? range.clock + range.length : 0);
