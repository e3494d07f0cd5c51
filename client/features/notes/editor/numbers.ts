import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { lookOf, numbersOf } from "#shared/notes";

/** Tells each numbered line of a note its number. */
export const numberLines = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => numbersIn(doc),
      apply: (change, before) => (change.docChanged ? numbersIn(change.doc) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });

/** The number a line was told; undefined when it has none. */
export const numberIn = (decorations: readonly Decoration[]): number | undefined =>
  decorations.map(({ spec }) => spec.number).find((number) => typeof number === "number");

function numbersIn(doc: Node): DecorationSet {
  const numbers = numbersOf(doc.children.map(({ attrs }) => lookOf(attrs)));
  const told: Decoration[] = [];
  doc.forEach((line, at, index) => {
    const number = numbers[index];
    if (number !== undefined) {
      told.push(Decoration.node(at, at + line.nodeSize, {}, { number }));
    }
  });
  return DecorationSet.create(doc, told);
}
