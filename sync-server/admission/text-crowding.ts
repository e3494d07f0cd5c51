/**
 * How dear a text is for whoever takes it in as a whole, or in another order than it came in.
 *
 * Yjs looks for places in the order of client ids, not in the order in which things came. What took no
 * step as it came may so take the square of its size for everybody who opens the note later. Only an
 * item that stands apart from a neighbour it names can ever take steps, in whatever order; and not
 * more than there are items in its list. So the product of both, over all lists, bounds every order; a
 * text where that is large is looked at as a whole.
 */
import * as Y from "yjs";
import { type Crowds, searchSteps } from "./text-search.ts";
import type { TextStruct } from "./text-update.ts";

type Sections = readonly (readonly TextStruct[])[];

/** Watches over one text. */
export interface Crowding {
  /**
   * Whether the text would stay cheap with these structs, which crowd its lists so; and the steps it
   * took to find out.
   */
  readonly look: (
    sections: Sections,
    crowds: Crowds,
  ) => { readonly isCheap: boolean; readonly steps: number };
  /** What was asked about last is in the text now. */
  readonly taken: () => void;
}

/** Below this, no order takes long: about half a second. */
const anyOrderAtMost = 2_000_000;
/** Else so many steps, when it is taken in as a whole. */
const wholeAtMost = 400_000;

/** To look at so many costs as much as to put one in, everywhere. */
const lookedAtInStep = 8;

/** Starts to watch; the text is read when it is first asked about. */
export function watchCrowding(doc: Y.Doc): Crowding {
  let now: Crowds | undefined;
  let next: Crowds = new Map();
  return {
    look: (sections, crowds) => {
      now ??= searchSteps(structsOf(doc), [], new Y.Doc(), wholeAtMost).crowds;
      next = together(now, crowds);
      if (sections.length === 0) return { isCheap: true, steps: 0 };
      if (costOf(next) <= anyOrderAtMost) return { isCheap: true, steps: 0 };
      const whole = joined(structsOf(doc), sections);
      const { isDone, steps } = searchSteps(whole, [], new Y.Doc(), wholeAtMost);
      const structs = whole.reduce((sum, own) => sum + own.length, 0);
      return { isCheap: isDone, steps: (steps + structs) / lookedAtInStep };
    },
    taken: () => {
      now = next;
    },
  };
}

const costOf = (crowds: Crowds): number =>
  [...crowds.values()].reduce((sum, { items, apart }) => sum + items * apart, 0);

function together(some: Crowds, more: Crowds): Crowds {
  const all = new Map(some);
  for (const [list, { items, apart }] of more) {
    const before = all.get(list) ?? { items: 0, apart: 0 };
    all.set(list, { items: before.items + items, apart: before.apart + apart });
  }
  return all;
}

function joined(there: Sections, more: Sections): Sections {
  const clientOf = ([first]: readonly TextStruct[]): number | undefined => first?.client;
  const byClient = new Map(there.map((structs) => [clientOf(structs), structs]));
  for (const structs of more) {
    const client = clientOf(structs);
    byClient.set(client, [...(byClient.get(client) ?? []), ...structs]);
  }
  return [...byClient.values()];
}

const structsOf = ({ store }: Y.Doc): Sections =>
  [...store.clients.values()].map((structs) => structs.map(structOf));

function structOf(struct: Y.Item | Y.GC | Y.Skip): TextStruct {
  const { client, clock } = struct.id;
  const place = { client, clock, length: struct.length };
  if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) {
    return { ...place, said: {}, content: { type: "garbage" } };
  }
  const { origin, rightOrigin, parent, parentSub } = struct;
  const content = { type: "text" } as const;
  if (origin || rightOrigin) {
    const said = { ...(origin ? { origin } : {}), ...(rightOrigin ? { rightOrigin } : {}) };
    return { ...place, said, content };
  }
  const attribute = parentSub === null ? {} : { attribute: parentSub };
  return { ...place, said: { parent: parent._item?.id ?? "body", ...attribute }, content };
}
