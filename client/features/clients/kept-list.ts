import type { ClientIndex } from "#client/index";
import type { ListFilter } from "./list-filter.ts";

/** How somebody left the list of clients: for when they come back, as long as they are at work. */
export interface KeptList {
  filter: ListFilter | undefined;
  text: string;
  /** The line the keyboard was at. */
  stop: number;
  /** How far the list was scrolled, in pixels. */
  scrollPx: number;
}

const keptByIndex = new WeakMap<ClientIndex, KeptList>();

/** What is kept of the list over this index; it goes with the index when the app is locked. */
export function keptListOf(index: ClientIndex): KeptList {
  const kept = keptByIndex.get(index) ?? { filter: undefined, text: "", stop: 0, scrollPx: 0 };
  keptByIndex.set(index, kept);
  return kept;
}
