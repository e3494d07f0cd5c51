import type { DecorationAttrs } from "prosemirror-view";
import { hueOf } from "#client/ui";

/** Who else is in the text, by the number of the open copy; as the relay wrote it from their session. */
export interface Company {
  readonly getStates: () => ReadonlyMap<number, Readonly<Record<string, unknown>>>;
}

/** Draws the cursor of a colleague: a class for the hue and the name as an attribute, so that nothing of it is markup. */
export function createCursor(company: Company, copy: number): HTMLElement {
  const { name, hue } = whoIs(company, copy);
  const cursor = document.createElement("span");
  cursor.className = `note-cursor hue-${hue}`;
  const flag = document.createElement("span");
  flag.className = "note-cursor-name";
  flag.dataset.name = name;
  cursor.append("\u2060", flag, "\u2060");
  return cursor;
}

/** Draws what a colleague has selected. */
export const createSelection = (company: Company, copy: number): DecorationAttrs => ({
  class: `note-selection hue-${whoIs(company, copy).hue}`,
});

function whoIs(company: Company, copy: number): { readonly name: string; readonly hue: number } {
  const { staff, name } = company.getStates().get(copy) ?? {};
  return {
    name: typeof name === "string" ? name.slice(0, 60) : "",
    hue: hueOf(typeof staff === "string" ? staff : String(copy)),
  };
}
