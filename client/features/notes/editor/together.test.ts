/** Two people at one line: one gives it another form, the other writes. */
import { type Command, EditorState, TextSelection } from "prosemirror-state";
import { expect, test } from "vitest";
import { initProseMirrorDoc, updateYFragment } from "y-prosemirror";
import * as Y from "yjs";
import { type LineForm, lookOf, plainTextOf } from "#shared/notes";
import { readText } from "../read-note.ts";
import {
  lowerAtStart,
  lowerEmpty,
  moveIn,
  moveOut,
  splitLine,
  toggleCheck,
  toggleForm,
} from "./commands.ts";
import { noteSchema } from "./schema.ts";

interface Desk {
  readonly doc: Y.Doc;
  /** Does something with the cursor behind a word, or from one word to the end of another. */
  readonly run: (command: Command, behind?: string, to?: string) => void;
  readonly says: () => string;
  readonly forms: () => readonly string[];
}

const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("body");

function openDesk(doc = new Y.Doc()): Desk {
  const body = bodyOf(doc);
  // A state knows its schema by its document.
  const open = () => initProseMirrorDoc(body, noteSchema);
  return {
    doc,
    run: (command, behind = "", to = behind) => {
      const { doc: before, meta } = open();
      const placeOf = (word: string): number => {
        let found = -1;
        before.descendants((node, at) => {
          if (node.isTextblock && found < 0 && node.textContent.includes(word)) {
            found = at + 1 + node.textContent.indexOf(word) + word.length;
          }
        });
        return found;
      };
      const selection = TextSelection.create(before, placeOf(behind), placeOf(to));
      const state = EditorState.create({ doc: before, selection });
      const isDone = command(state, ({ doc: after }) => {
        doc.transact(() => updateYFragment(doc, body, after, meta));
      });
      expect(isDone).toBe(true);
    },
    says: () => plainTextOf(readText(body)),
    forms: () => (readText(body).content ?? []).map(({ attrs }) => lookOf(attrs).form),
  };
}

const type =
  (words: string): Command =>
  ({ tr }, dispatch) => {
    dispatch?.(tr.insertText(words));
    return true;
  };

/** A desk with lines on it, and a second one that has them too. */
function twoDesks(...lines: readonly string[]): readonly [Desk, Desk] {
  const one = openDesk();
  bodyOf(one.doc).insert(
    0,
    lines.map((words) => {
      const line = new Y.XmlElement("line");
      line.insert(0, words === "" ? [] : [new Y.XmlText(words)]);
      return line;
    }),
  );
  const two = openDesk();
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
  return [one, two];
}

function meet([one, two]: readonly [Desk, Desk]): void {
  const [a, b] = [one, two].map(({ doc }) => Y.encodeStateAsUpdate(doc));
  if (a) Y.applyUpdate(two.doc, a);
  if (b) Y.applyUpdate(one.doc, b);
  expect(two.says()).toBe(one.says());
  expect(two.forms()).toEqual(one.forms());
}

const forms: readonly LineForm[] = [
  ...(["heading1", "heading2", "heading3"] as const),
  ...(["bullet", "numbered", "check", "quote"] as const),
];

test.for(forms)("what a colleague writes into a line that becomes a %s stays", (form) => {
  const desks = twoDesks("来意", "她想");
  const [lin, zhou] = desks;
  lin.run(toggleForm(form), "她想");
  zhou.run(type("再见一面"), "她想");
  meet(desks);
  expect(lin.says()).toContain("她想再见一面");
  expect(lin.forms()).toEqual(["paragraph", form]);
  lin.run(toggleForm(form), "她想");
  zhou.run(type("，下周"), "一面");
  meet(desks);
  expect(lin.says()).toBe("来意\n她想再见一面，下周");
  expect(lin.forms()).toEqual(["paragraph", "paragraph"]);
});

test("many lines become a list while two colleagues write in them", () => {
  const desks = twoDesks("甲", "乙", "丙");
  desks[0].run(toggleForm("numbered"), "甲", "丙");
  desks[1].run(type("一"), "甲");
  desks[1].run(type("三"), "丙");
  meet(desks);
  expect(desks[0].says()).toBe("1. 甲一\n2. 乙\n3. 丙三");
});

test("moving in and out, ticking and leaving a list keep what is written meanwhile", () => {
  const desks = twoDesks("甲", "乙");
  const [lin, zhou] = desks;
  lin.run(toggleForm("check"), "甲", "乙");
  meet(desks);
  let written = "乙";
  for (const command of [moveIn, toggleCheck, moveOut, moveOut]) {
    lin.run(command, "乙");
    zhou.run(type("。"), written);
    written += "。";
    meet(desks);
  }
  expect(lin.says()).toBe("☐ 甲\n乙。。。。");
});

test("two people give one line two forms: one of them is it, and the words stay", () => {
  const desks = twoDesks("她想");
  desks[0].run(toggleForm("heading1"), "她想");
  desks[1].run(toggleForm("check"), "她想");
  desks[1].run(type("见面"), "她想");
  meet(desks);
  expect(["heading1", "check"]).toContain(desks[0].forms()[0]);
  expect(desks[0].says()).toContain("她想见面");
});

test("Enter at the end, at the beginning or in the middle of a line loses no word of a colleague", () => {
  for (const at of ["她想见", "", "她想"]) {
    const desks = twoDesks("她想见");
    desks[0].run(splitLine, at);
    desks[1].run(type("面"), "她想见");
    desks[1].run(type("说"), "");
    meet(desks);
    const words = desks[0].says().replaceAll("\n", "");
    expect([...words].sort()).toEqual([..."她想见面说"].sort());
  }
});

test("Enter goes on in a list, not in a heading, and an empty item leaves its list", () => {
  const [desk] = twoDesks("面谈", "问");
  desk.run(toggleForm("heading1"), "面谈");
  desk.run(splitLine, "面谈");
  expect(desk.forms()).toEqual(["heading1", "paragraph", "paragraph"]);
  desk.run(toggleForm("check"), "问");
  desk.run(toggleCheck, "问");
  desk.run(splitLine, "问");
  expect(desk.says()).toBe("面谈\n\n☑ 问\n☐ ");
  expect(desk.forms().at(-1)).toBe("check");
});

test("Backspace at the beginning of a line takes its form before it joins it to another", () => {
  const [desk] = twoDesks("甲", "乙");
  desk.run(toggleForm("bullet"), "甲", "乙");
  desk.run(moveIn, "乙");
  const atStart: Command = (state, dispatch) => {
    const at = state.selection.$from.start();
    const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
    return lowerAtStart(there, dispatch);
  };
  desk.run(atStart, "乙");
  expect(desk.says()).toBe("• 甲\n• 乙");
  desk.run(atStart, "乙");
  expect(desk.says()).toBe("• 甲\n乙");
  expect(() => desk.run(atStart, "乙")).toThrow();
  desk.run(toggleForm("heading3"), "乙");
  desk.run(atStart, "乙");
  expect(desk.forms()).toEqual(["bullet", "paragraph"]);
});

test("an empty item becomes a paragraph, step by step", () => {
  const [desk] = twoDesks("");
  desk.run(toggleForm("numbered"));
  desk.run(lowerEmpty);
  expect(desk.forms()).toEqual(["paragraph"]);
});
