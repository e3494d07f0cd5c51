/**
 * What may stand where in a text document, by the table of shared/notes: lines in the body, texts and
 * what is inline in lines. Nothing else nests, so an editor can show whatever is taken here.
 */
import { attributeFlaw, type NoteAttributes, noteMarkOf, noteNodeOf } from "#shared/notes";
import type { TextContent } from "./text-update.ts";

/** Something that holds other things: the body, an element, or a stretch of text. */
export interface Container {
  readonly type: "body" | "element" | "text";
  /** The name of the element. */
  readonly name: string;
}

/** Where an item stands: in a container, perhaps as the value of an attribute of it. */
export interface Spot {
  readonly container: Container;
  readonly attribute: string | undefined;
}

/** Why content is not taken where it stands. */
export type ContentFlaw =
  /** Nothing of that name in this version of the table: a newer app may know it. */
  "unknown" | "misplaced";

/**
 * What is wrong with content at a spot; undefined when nothing is. Without a spot, what it stood in
 * is gone and nobody will ever see it: it need only be something that could stand somewhere.
 */
export function contentFlaw(content: TextContent, spot: Spot | undefined): ContentFlaw | undefined {
  switch (content.type) {
    case "garbage":
    case "deleted":
      return undefined;
    case "words":
      return spot && !isInText(spot) ? "misplaced" : undefined;
    case "mark":
      return spot && !isInText(spot) ? "misplaced" : markFlaw(content);
    case "values":
      return spot && valuesFlaw(content.values, spot);
    case "text":
      return spot && !isInLine(spot) ? "misplaced" : undefined;
    case "element":
      return elementFlaw(content.name, spot);
  }
}

const isChild = ({ attribute }: Spot): boolean => attribute === undefined;
const isInBody = (spot: Spot): boolean => spot.container.type === "body" && isChild(spot);
const isInText = (spot: Spot): boolean => spot.container.type === "text" && isChild(spot);
const isInLine = (spot: Spot): boolean =>
  spot.container.type === "element" &&
  isChild(spot) &&
  noteNodeOf(spot.container.name)?.place === "block";

function markFlaw({ name, value }: { readonly name: string; readonly value: unknown }) {
  const attributes = noteMarkOf(name);
  if (!attributes) return "unknown";
  if (value === null) return undefined;
  if (typeof value !== "object" || Array.isArray(value)) return "misplaced";
  return attributesFlaw(attributes, new Map(Object.entries(value)));
}

/** A mark carries all its attributes. */
function attributesFlaw(
  attributes: NoteAttributes,
  values: ReadonlyMap<string, unknown>,
): ContentFlaw | undefined {
  for (const name of new Set([...values.keys(), ...Object.keys(attributes)])) {
    const flaw = attributeFlaw(attributes, name, values.get(name));
    if (flaw) return flaw === "unknown" ? "unknown" : "misplaced";
  }
  return undefined;
}

function valuesFlaw(
  values: readonly unknown[],
  { container, attribute }: Spot,
): ContentFlaw | undefined {
  if (container.type !== "element" || attribute === undefined) return "misplaced";
  const attributes = noteNodeOf(container.name)?.attributes ?? {};
  for (const value of values) {
    const flaw = attributeFlaw(attributes, attribute, value);
    if (flaw) return flaw === "badValue" ? "misplaced" : "unknown";
  }
  return undefined;
}

function elementFlaw(name: string, spot: Spot | undefined): ContentFlaw | undefined {
  const row = noteNodeOf(name);
  if (!row) return "unknown";
  if (!spot) return undefined;
  const isThere = row.place === "block" ? isInBody(spot) : isInLine(spot);
  return isThere ? undefined : "misplaced";
}
