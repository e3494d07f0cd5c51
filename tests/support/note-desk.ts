/** An editor of a note without a screen: ProseMirror's changes, bound by y-prosemirror, and undone. */
import type { Mark, Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import {
  defaultDeleteFilter,
  defaultProtectedNodes,
  initProseMirrorDoc,
  updateYFragment,
  ySyncPluginKey,
} from "y-prosemirror";
import * as Y from "yjs";
import { bodyOf } from "#shared/documents";
import { newUlid, type SeededRandom, type StaffId } from "#shared/kernel";
import { noteSchema } from "./note-schema.ts";

/** One tab in which a note is being written. */
export interface NoteDesk {
  readonly staff: StaffId;
  readonly doc: Y.Doc;
  /** What was written here since it was last emptied. */
  readonly unsent: Uint8Array[];
  /** One change, as somebody makes it with keys and buttons. */
  readonly write: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What came from elsewhere is shown: whatever does not fit the schema goes. */
  readonly render: () => Node;
  /** The relay's state vector as it was known here once. */
  stale: Uint8Array;
}

/** Opens an empty note. */
export function openNoteDesk(staff: StaffId, random: SeededRandom): NoteDesk {
  const doc = new Y.Doc();
  doc.clientID = random.integer(1, 0xffff_ffff);
  const body = bodyOf(doc);
  const unsent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "relay") unsent.push(update);
  });
  const history = new Y.UndoManager(body, {
    trackedOrigins: new Set([ySyncPluginKey]),
    captureTimeout: 0,
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
  });
  const render = () => initProseMirrorDoc(body, noteSchema);
  return {
    staff,
    doc,
    unsent,
    write: () => {
      const { doc: before, meta } = render();
      const filled = before.childCount > 0 ? before : emptyNote();
      const after = changed(filled, random);
      doc.transact(() => updateYFragment(doc, body, after, meta), ySyncPluginKey);
    },
    undo: () => unlessCollected(() => history.undo()),
    redo: () => unlessCollected(() => history.redo()),
    render: () => render().doc,
    stale: Uint8Array.of(0),
  };
}

/** Yjs throws where what stood beside the undone was deleted by others and collected since. */
function unlessCollected(step: () => unknown): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}

const emptyNote = (): Node => noteSchema.node("doc", undefined, [noteSchema.node("line")]);

const words = [
  "王敏",
  "说她",
  "想要",
  "安稳",
  "，",
  "。",
  "👋",
  "her ",
  "mother ",
  "rang ",
  "é",
  "\u200d",
];

function changed(doc: Node, random: SeededRandom): Node {
  const transform = new Transform(doc);
  try {
    random.pick(changes)(transform, random);
  } catch (error) {
    // Not every change fits every place: then nothing is changed.
    if (!(error instanceof RangeError || error instanceof Error)) throw error;
    return doc;
  }
  transform.doc.check();
  return transform.doc;
}

type Change = (transform: Transform, random: SeededRandom) => void;

/** A place in a line of text. */
function placeIn({ doc }: Transform, random: SeededRandom): number {
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) {
      for (let offset = 0; offset <= node.content.size; offset += 1) places.push(at + 1 + offset);
    }
  });
  return random.pick(places.filter((place) => isWhole(doc, place)));
}

/** Nobody can put a cursor into the middle of a character. */
const isWhole = (doc: Node, at: number): boolean =>
  !/[\uD800-\uDBFF]$/.test(doc.textBetween(at - 1, at));

function rangeIn(transform: Transform, random: SeededRandom): [number, number] {
  const [a, b] = [placeIn(transform, random), placeIn(transform, random)];
  return [Math.min(a, b), Math.max(a, b)];
}

const marksOf = (random: SeededRandom): Mark =>
  random.pick([
    ...["strong", "em", "underline", "strike"].map((name) => noteSchema.mark(name)),
    noteSchema.mark("link", { href: "https://example.test/规定" }),
  ]);

const type: Change = (transform, random) => {
  const text = Array.from({ length: random.integer(1, 6) }, () => random.pick(words)).join("");
  transform.insert(placeIn(transform, random), noteSchema.text(text));
};

/** Says something of the line of a random place. */
function setOn(transform: Transform, random: SeededRandom, name: string, value: unknown): void {
  const at = transform.doc.resolve(placeIn(transform, random)).before(1);
  transform.setNodeAttribute(at, name, value);
}

const forms = [null, "heading1", "heading2", "bullet", "numbered", "check", "quote"];

const changeForm: Change = (transform, random) =>
  setOn(transform, random, "form", random.pick(forms));

const changes: readonly Change[] = [
  ...[type, type, type, type],
  (transform, random) => transform.delete(...rangeIn(transform, random)),
  (transform, random) => {
    const at = placeIn(transform, random);
    const before = isWhole(transform.doc, at - 1) ? at - 1 : at - 2;
    transform.delete(Math.max(before, 1), at);
  },
  (transform, random) => transform.split(placeIn(transform, random)),
  (transform, random) => transform.addMark(...rangeIn(transform, random), marksOf(random)),
  (transform, random) => transform.removeMark(...rangeIn(transform, random), marksOf(random)),
  ...[changeForm, changeForm],
  (transform, random) => setOn(transform, random, "indent", random.pick([null, 1, 2, 5])),
  (transform, random) => setOn(transform, random, "checked", random.pick([null, true])),
  (transform, random) => {
    const attrs = {
      kind: random.pick(["client", "staff"]),
      id: newUlid(1, random.bytes),
      label: random.pick(["王敏", "李梅"]),
    };
    transform.insert(placeIn(transform, random), noteSchema.node("mention", attrs));
  },
  (transform, random) =>
    transform.insert(placeIn(transform, random), noteSchema.node("hard_break")),
];
