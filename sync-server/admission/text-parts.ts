/** Items of a text in parts: Yjs parts what was written in one piece where something new wants to stand. */
import type * as Y from "yjs";
import type { Place } from "./fact-update.ts";
import type { TextContent, TextStruct } from "./text-update.ts";

/** The children of something, or the values of one attribute of it. */
export interface List {
  /** Whose it is: the place of the element or text, and the attribute. */
  readonly key: string;
  first: Part | null;
  /** Of the values of an attribute, how many there are: Yjs goes through all of them to the first. */
  values: number | undefined;
}

/** A part of an item as it lies in its list. */
export interface Part extends Place {
  readonly length: number;
  readonly origin: Place | null;
  readonly rightOrigin: Place | null;
  /** Of an item that is there: to look up where it stands, and what follows it. */
  readonly item: Y.Item | undefined;
  /** What a new one holds. */
  readonly content: TextContent | undefined;
  /** Of a new one, when it is placed. */
  list: List | undefined;
  /** Undefined until somebody asked. */
  next: Part | null | undefined;
}

/** Where items are parted: the clocks of each client id at which a part begins. */
export interface Cuts {
  /** Where the parts of what stands at a place begin, and the end of the last. */
  readonly boundsOf: (place: Place, length: number) => readonly number[];
  /** How many there are of a client id. */
  readonly count: (client: number) => number;
}

/** So many entries of an array that move up for a new one take as long as a step of the search. */
const movedInStep = 256;

/** The steps of parting items so often, in an array of so many. */
export const partingSteps = (times: number, items: number): number => (times * items) / movedInStep;

/** Reads from new structs where they want to stand. */
export function cutsOf(sections: readonly (readonly TextStruct[])[]): Cuts {
  const clocks = new Map<number, Set<number>>();
  const cut = (client: number, clock: number): void => {
    const own = clocks.get(client) ?? new Set<number>();
    clocks.set(client, own.add(clock));
  };
  for (const { said } of sections.flat()) {
    if (said.origin) cut(said.origin.client, said.origin.clock + 1);
    if (said.rightOrigin) cut(said.rightOrigin.client, said.rightOrigin.clock);
  }
  const sorted = new Map([...clocks].map(([client, own]) => [client, [...own].sort(upwards)]));
  return {
    count: (client) => sorted.get(client)?.length ?? 0,
    boundsOf: ({ client, clock }, length) => {
      const own = sorted.get(client) ?? [];
      const from = firstWhere(own.length, (index) => (own[index] ?? 0) > clock);
      const to = firstWhere(own.length, (index) => (own[index] ?? 0) >= clock + length);
      return [clock, ...own.slice(from, to), clock + length];
    },
  };
}

const upwards = (a: number, b: number): number => a - b;

/** The parts of one item, or of a new struct, linked to each other; what follows the last is open. */
export function partsOf(
  bounds: readonly number[],
  written: Pick<Part, "client" | "origin" | "rightOrigin" | "item" | "content">,
): readonly Part[] {
  const { client, origin, rightOrigin, item, content } = written;
  const parts = bounds.slice(0, -1).map(
    (clock, index): Part => ({
      ...{ client, clock, length: (bounds[index + 1] ?? clock) - clock },
      origin: index === 0 ? origin : { client, clock: clock - 1 },
      ...{ rightOrigin, item, content, list: undefined, next: undefined },
    }),
  );
  for (const [index, part] of parts.entries()) part.next = parts[index + 1];
  return parts;
}

/** The part that holds a clock. */
export const partAt = (parts: readonly Part[], clock: number): Part | undefined =>
  parts[firstWhere(parts.length, (index) => endOfPart(parts[index]) > clock)];

const endOfPart = (part: Part | undefined): number => (part ? part.clock + part.length : 0);

/** The first index from which on something holds. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
