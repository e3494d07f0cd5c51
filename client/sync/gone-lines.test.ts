/** Two people at one line: one takes it away, the other writes. The relay puts it into one order. */
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { VaultRow } from "#client/storage";
import { bodyOf } from "#shared/documents";
import { GoneLines } from "./gone-lines.ts";

const fromRelay = Symbol("from the relay");

interface Desk {
  readonly doc: Y.Doc;
  /** What was said here and is not with the relay. */
  readonly unsent: Uint8Array[];
  readonly gone: GoneLines;
  sent: number;
}

/** Opens a text with what the disk holds, in the order in which it came there. */
function openDesk(...rows: readonly VaultRow[]): Desk {
  const doc = new Y.Doc({ gc: false });
  const unsent = rows.filter((row) => row.isUnsent).map(({ update }) => update);
  const gone = new GoneLines(doc, (origin) => origin === fromRelay);
  const desk: Desk = { doc, unsent, gone, sent: 0 };
  gone.read(rows);
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== fromRelay) desk.unsent.push(update);
  });
  gone.sayWhatRowsLost();
  return desk;
}

/** One desk's words reach the relay: it says so, and shows them to the other. */
function send(desk: Desk, other: Desk): void {
  const updates = desk.unsent.splice(0);
  desk.sent += 1;
  const open = { isOpen: true, hasToldAll: true, sent: desk.sent };
  desk.gone.told({ ...open, acknowledged: desk.sent - 1 });
  desk.gone.told({ ...open, acknowledged: desk.sent });
  for (const update of updates) {
    other.gone.coming(update);
    Y.applyUpdate(other.doc, update, fromRelay);
  }
}

/** Sends to and fro until nobody has anything to say. */
function settle(one: Desk, other: Desk): void {
  for (let turn = 0; turn < 6; turn += 1) {
    if (one.unsent.length > 0) send(one, other);
    if (other.unsent.length > 0) send(other, one);
  }
  expect(linesOn(other)).toEqual(linesOn(one));
}

const linesOn = ({ doc }: Desk): readonly string[] =>
  bodyOf(doc)
    .toArray()
    .map((line) => (line instanceof Y.XmlElement ? line.toArray().join("") : ""));

const textOf = ({ doc }: Desk, place: number): Y.XmlText => {
  const line = bodyOf(doc).get(place);
  const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error(`no words in line ${place}`);
  return text;
};

const received = (update: Uint8Array): VaultRow => ({ update, isUnsent: false });
const unsent = (updates: readonly Uint8Array[]): readonly VaultRow[] =>
  updates.map((update) => ({ update, isUnsent: true }));

const rowOf = (...lines: readonly string[]): VaultRow => {
  const doc = new Y.Doc();
  bodyOf(doc).push(
    lines.map((words) => {
      const line = new Y.XmlElement("line");
      line.insert(0, [new Y.XmlText(words)]);
      return line;
    }),
  );
  return received(Y.encodeStateAsUpdate(doc));
};

/** Joins a line to the one before it, as the editor does. */
function join(desk: Desk, place: number): void {
  desk.doc.transact(() => {
    const words = textOf(desk, place).toString();
    const before = textOf(desk, place - 1);
    before.insert(before.length, words);
    bodyOf(desk.doc).delete(place);
  });
}

const twoDesks = (): readonly [Desk, Desk, VaultRow] => {
  const row = rowOf("她想再见一面", "下周有空", "父母同意");
  return [openDesk(row), openDesk(row), row];
};

const type = (desk: Desk, place: number, words: string): void => {
  const text = textOf(desk, place);
  text.insert(text.length, words);
};

const kept = ["她想再见一面下周有空", "，周六下午", "父母同意"];

test("words written into a line that a colleague has joined meanwhile come back below it", () => {
  const [lin, zhou] = twoDesks();
  join(zhou, 1);
  type(lin, 1, "，周六下午");
  send(zhou, lin);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(kept);
});

test("so do words typed in a row of which a colleague has read the first", () => {
  const [lin, zhou] = twoDesks();
  type(lin, 1, "，周六");
  send(lin, zhou);
  join(zhou, 1);
  type(lin, 1, "下午");
  send(zhou, lin);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(["她想再见一面下周有空，周六", "下午", "父母同意"]);
});

test("so do words that reach the relay before the colleague's joining does", () => {
  const [lin, zhou] = twoDesks();
  join(zhou, 1);
  type(lin, 1, "，周六下午");
  send(lin, zhou);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(kept);
});

test("so do words written offline and found on the disk after a restart", () => {
  const [lin, zhou, row] = twoDesks();
  type(lin, 1, "，周六下午");
  const again = openDesk(row, ...unsent(lin.unsent));
  join(zhou, 1);
  send(zhou, again);
  settle(again, zhou);
  expect(linesOn(zhou)).toEqual(kept);
});

test("so do they when who joined the lines was offline and restarted", () => {
  const [lin, zhou, row] = twoDesks();
  join(zhou, 1);
  const again = openDesk(row, ...unsent(zhou.unsent));
  type(lin, 1, "，周六下午");
  send(lin, again);
  settle(lin, again);
  expect(linesOn(lin)).toEqual(kept);
});

test("so do they when the end of the line came while the text was closed, and once only", () => {
  const [lin, zhou, row] = twoDesks();
  type(lin, 1, "，周六下午");
  join(zhou, 1);
  const end = zhou.unsent.map(received);
  const rows = [row, ...unsent(lin.unsent), ...end];
  send(zhou, openDesk(row));
  const again = openDesk(...rows);
  expect(linesOn(again)).toEqual(kept);
  const onceMore = openDesk(...rows, ...unsent(again.unsent.slice(1)));
  settle(onceMore, zhou);
  expect(linesOn(zhou)).toEqual(kept);
});

test("so do they when the words came while the text was closed, also before their row was written", () => {
  const [lin, zhou, row] = twoDesks();
  join(zhou, 1);
  type(lin, 1, "，周六下午");
  const words = lin.unsent.map(received);
  send(lin, openDesk(row));
  const again = openDesk(row, ...unsent(zhou.unsent), ...words);
  settle(again, lin);
  expect(linesOn(lin)).toEqual(kept);
});

test("words at several places of a line stand together, and each line has its own", () => {
  const [lin, zhou] = twoDesks();
  bodyOf(zhou.doc).delete(1, 2);
  textOf(lin, 1).insert(0, "她说");
  type(lin, 1, "，周六");
  type(lin, 2, "了");
  send(zhou, lin);
  settle(lin, zhou);
  expect(linesOn(zhou)).toEqual(["她想再见一面", "她说，周六", "了"]);
});

test("a line that was read and then taken away stays away", () => {
  const [lin, zhou] = twoDesks();
  type(lin, 1, "，周六下午");
  settle(lin, zhou);
  bodyOf(zhou.doc).delete(1);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(["她想再见一面", "父母同意"]);
});

test("what one deletes oneself stays away, sent or not", () => {
  const [lin, zhou] = twoDesks();
  type(lin, 1, "，周六下午");
  bodyOf(lin.doc).delete(1);
  settle(lin, zhou);
  expect(linesOn(zhou)).toEqual(["她想再见一面", "父母同意"]);
});

test("a new opening of the line to the relay forgets nothing that was not acknowledged", () => {
  const [lin, zhou] = twoDesks();
  type(lin, 1, "，周六下午");
  lin.gone.told({ isOpen: true, hasToldAll: true, sent: 4, acknowledged: 3 });
  lin.gone.told({ isOpen: false, hasToldAll: true, sent: 4, acknowledged: 3 });
  lin.gone.told({ isOpen: true, hasToldAll: false, sent: 0, acknowledged: 0 });
  join(zhou, 1);
  send(zhou, lin);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(kept);
});

/** What was said at a desk, as the feed brings it: one update. */
const inOne = ({ unsent: said }: Desk): Uint8Array => Y.mergeUpdates(said);

test("what somebody wrote and deleted again before it was shown does not come back with the line", () => {
  const [lin, zhou, row] = twoDesks();
  join(zhou, 1);
  type(lin, 1, "，zhouliuxiawu");
  textOf(lin, 1).delete(5, 12);
  type(lin, 1, "周六下午");
  const closed = openDesk(row, ...unsent(zhou.unsent), received(inOne(lin)));
  lin.unsent.splice(0, lin.unsent.length, inOne(lin));
  send(lin, zhou);
  expect(linesOn(closed)).toEqual(kept);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(kept);
});

test("words that come one after the other stand in one line, in their order", () => {
  const [lin, zhou] = twoDesks();
  join(zhou, 1);
  for (const words of ["，", "周六", "下午"]) type(lin, 1, words);
  send(lin, zhou);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(kept);
});

test("words that come when the line of those said anew was taken away stand in another line", () => {
  const row = rowOf("她想再见一面", "下周有空", "父母同意");
  const [lin, zhou] = [openDesk(row), openDesk(row)];
  join(zhou, 1);
  type(lin, 1, "，周六");
  send(lin, zhou);
  const place = linesOn(zhou).indexOf("，周六");
  bodyOf(zhou.doc).delete(place);
  type(lin, 1, "下午");
  send(lin, zhou);
  settle(lin, zhou);
  expect(linesOn(lin)).toEqual(["她想再见一面下周有空", "下午", "父母同意"]);
});

test("a word found on the disk comes back although the text has the same one elsewhere", () => {
  const row = rowOf("她来过了", "下周有空", "父母同意了");
  const [lin, zhou] = [openDesk(row), openDesk(row)];
  type(lin, 1, "了");
  join(zhou, 1);
  const again = openDesk(row, ...unsent(lin.unsent), ...zhou.unsent.map(received));
  expect(linesOn(again)).toEqual(["她来过了下周有空", "了", "父母同意了"]);
});
