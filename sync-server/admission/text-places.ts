/**
 * Puts the new structs of a text update where Yjs will put them, one after the other, each after all
 * it builds on, and looks at what each holds there.
 */
import type { Place } from "./fact-update.ts";
import { type Container, type ContentFlaw, contentFlaw, type Spot } from "./text-content.ts";
import type { TextStruct } from "./text-update.ts";

/** What lies at a place of a document. */
export type Found =
  /** Deleted together with what it stood in. */
  | { readonly type: "garbage" }
  /** `holds` when it is an element or a text of its own. */
  | {
      readonly type: "item";
      readonly spot: Spot;
      readonly holds?: Container;
      readonly isGone: boolean;
    };

/** What is there before the update. */
export interface TextBefore {
  readonly clockOf: (client: number) => number;
  /** What lies at a place before `clockOf`. */
  readonly at: (place: Place) => Found;
}

/** What came of placing. */
export type Placing =
  | { readonly type: "placed" }
  /** Something is neither there nor in the update. */
  | { readonly type: "gap" }
  | { readonly type: "flaw"; readonly flaw: ContentFlaw | "cycle" };

/** The body of every text document. */
export const bodyContainer: Container = { type: "body", name: "" };

/** Thrown inside this file only, and caught there. */
class Misplaced extends Error {
  readonly flaw: ContentFlaw;
  constructor(flaw: ContentFlaw) {
    super(flaw);
    this.flaw = flaw;
  }
}

interface Placed {
  readonly struct: TextStruct;
  readonly found: Found;
}

/** One client id's structs, how many are placed, and what they are. */
interface Line {
  readonly structs: readonly TextStruct[];
  readonly placed: Placed[];
}

/** Places new structs: of each client id all from `clockOf` on, without a gap. */
export function placeStructs(
  sections: readonly (readonly TextStruct[])[],
  before: TextBefore,
): Placing {
  const lines = new Map<number, Line>();
  for (const structs of sections) {
    if (structs[0]) lines.set(structs[0].client, { structs, placed: [] });
  }
  try {
    return placeLines(lines, before);
  } catch (error) {
    if (error instanceof Misplaced) return { type: "flaw", flaw: error.flaw };
    throw error;
  }
}

function placeLines(lines: ReadonlyMap<number, Line>, before: TextBefore): Placing {
  const ready = [...lines.values()];
  const waiting = new Map<TextStruct, Line[]>();
  for (let line = ready.pop(); line; line = ready.pop()) {
    for (let struct = nextOf(line); struct; struct = nextOf(line)) {
      const missing = missingOf(struct, lines, before);
      if (missing === "absent") return { type: "gap" };
      if (missing) {
        waiting.set(missing, [...(waiting.get(missing) ?? []), line]);
        break;
      }
      line.placed.push({ struct, found: placeOne(struct, lines, before) });
      ready.push(...(waiting.get(struct) ?? []));
      waiting.delete(struct);
    }
  }
  return waiting.size === 0 ? { type: "placed" } : { type: "flaw", flaw: "cycle" };
}

const nextOf = ({ structs, placed }: Line): TextStruct | undefined => structs[placed.length];

/** What a struct must wait for: a struct of the update, or something that is nowhere. */
function missingOf(
  { said: { origin, rightOrigin, parent } }: TextStruct,
  lines: ReadonlyMap<number, Line>,
  before: TextBefore,
): TextStruct | "absent" | undefined {
  for (const place of [origin, rightOrigin, parent === "body" ? undefined : parent]) {
    if (!place || place.clock < before.clockOf(place.client)) continue;
    const line = lines.get(place.client);
    const index = line ? indexAt(line.structs, place.clock) : -1;
    const struct = line?.structs[index];
    if (!line || !struct) return "absent";
    if (index >= line.placed.length) return struct;
  }
  return undefined;
}

/** The index of the struct that holds a clock, of structs that follow each other; -1 when none does. */
export function indexAt(structs: readonly TextStruct[], clock: number): number {
  let [low, high] = [0, structs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (!struct) return -1;
    if (clock < struct.clock) high = middle - 1;
    else if (clock >= struct.clock + struct.length) low = middle + 1;
    else return middle;
  }
  return -1;
}

function placeOne(struct: TextStruct, lines: ReadonlyMap<number, Line>, before: TextBefore): Found {
  const at = (place: Place): Found => {
    if (place.clock < before.clockOf(place.client)) return before.at(place);
    const line = lines.get(place.client);
    return line?.placed[indexAt(line.structs, place.clock)]?.found ?? { type: "garbage" };
  };
  const { content } = struct;
  const spot = content.type === "garbage" ? undefined : spotOf(struct, at);
  const flaw = contentFlaw(content, spot);
  if (flaw) throw new Misplaced(flaw);
  if (!spot) return { type: "garbage" };
  const isGone = content.type === "deleted";
  if (content.type !== "element" && content.type !== "text") return { type: "item", spot, isGone };
  const name = content.type === "element" ? content.name : "";
  const holds: Container = { type: content.type, name };
  return { type: "item", spot, holds, isGone };
}

/** As Yjs does: beside a neighbour it stands where the neighbour does, and with garbage nowhere. */
function spotOf({ said }: TextStruct, at: (place: Place) => Found): Spot | undefined {
  const { origin, rightOrigin, parent, attribute } = said;
  if (origin || rightOrigin) {
    const left = origin && at(origin);
    const right = rightOrigin && at(rightOrigin);
    if (left?.type === "garbage" || right?.type === "garbage") return undefined;
    const spot = left?.spot ?? right?.spot;
    if (left && right && !isSame(left.spot, right.spot)) throw new Misplaced("misplaced");
    // The value of an attribute follows those before it, and nothing follows it.
    if (right && spot?.attribute !== undefined) throw new Misplaced("misplaced");
    return spot;
  }
  if (!parent || parent === "body") return { container: bodyContainer, attribute };
  const found = at(parent);
  if (found.type === "garbage" || found.isGone) return undefined;
  if (!found.holds) throw new Misplaced("misplaced");
  return { container: found.holds, attribute };
}

const isSame = (a: Spot, b: Spot): boolean =>
  a.container === b.container && a.attribute === b.attribute;
