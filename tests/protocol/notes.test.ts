import { expect, test } from "vitest";
import * as Y from "yjs";
import { appendToBody, bodyOf, readBody } from "#shared/documents";
import { ok, refuse } from "#shared/kernel";
import { type NoteJson, plainTextOf } from "#shared/notes";
import {
  assign,
  endAssignment,
  eraseDocument,
  keepNoteVersion,
  listNoteVersions,
  readNoteVersion,
} from "#shared/protocol";
import { granted, newId, type Person } from "../support/agency.ts";
import {
  contentRefs,
  forge,
  item,
  range,
  raw,
  type Struct,
  text,
  values,
  type Where,
} from "../support/forge.ts";
import { openPeer, type PeerChannel } from "../support/peer.ts";
import { command, useWorld } from "./world.ts";

let laterMs = 0;
const world = useWorld({ nowMs: () => Date.now() + laterMs });
const minuteMs = 60_000;

/** A note in a new client's case file. */
async function begin(person: Person = world.liMei) {
  const documents = await world.register(person);
  const id = `note/${command()}`;
  const peer = await world.connect(person);
  expect(await peer.create(`${id}@1`, documents.case)).toBeUndefined();
  return { documents, id, name: `${id}@1`, peer };
}

/** An app that knows so much of notes. */
const connectKnowing = (person: Person, noteSchema: number) =>
  openPeer({ ...person.visitor, ticket: () => person.visitor.ticket(noteSchema) });

const line = (words: string): NoteJson => ({
  type: "line",
  content: [{ type: "text", text: words }],
});

/** Writes lines, or other parts, and waits for the relay. */
async function write(channel: PeerChannel, ...parts: readonly (NoteJson | string)[]) {
  const doc = new Y.Doc();
  appendToBody(
    doc,
    parts.map((one) => (typeof one === "string" ? line(one) : one)),
    "test",
  );
  return send(channel, Y.encodeStateAsUpdate(doc));
}

/** What comes of an update: taken, or the close code. */
async function send(channel: PeerChannel, update: Uint8Array): Promise<"taken" | number> {
  const before = channel.acknowledged();
  channel.send({ type: "update", update });
  await new Promise<void>((resolve) => {
    void channel.untilAcknowledged(before + 1).then(resolve, resolve);
    void channel.untilEnded().then(() => resolve(), resolve);
  });
  return channel.ended()?.code ?? "taken";
}

/** What the relay has, as lines. */
async function read(person: Person, name: string): Promise<string | number> {
  const channel = await (await world.connect(person)).open(name);
  const ended = channel.ended();
  if (ended) return ended.code;
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
  bodyOf(channel.doc);
  return plainTextOf(readBody(channel.doc));
}

test("[EP7] the notes of a document that is erased are erased with it", async () => {
  const { documents, name, peer } = await begin();
  const open = await peer.open(name);
  await write(open, "不该再有的话");
  const asked = { command: command(), document: documents.case };
  expect(await world.zhouMin.visitor.call(eraseDocument, asked)).toEqual(ok({}));
  expect((await open.untilEnded()).code).toBe(4404);
  expect(await read(world.liMei, name)).toBe(4404);
});

const own = 77;
const update = (...structs: readonly Struct[]): Uint8Array =>
  forge({ sections: [{ client: own, clock: 0, structs }] });
const inBody = { parent: "body" } as const;
const element = (name: string, where = {}): Struct =>
  item(contentRefs.type, where, raw(3, name.length, ...new TextEncoder().encode(name)));
const ofItem = (clock: number) => ({ parent: [own, clock] as const });

/** The code with which a new note is closed when this comes. */
async function codeAfter(bytes: Uint8Array): Promise<"taken" | number> {
  const { peer, name } = await begin();
  return send(await peer.open(name), bytes);
}

test("[NT1] a note is made under a document that can name it, and stays there", async () => {
  const { documents, name, peer } = await begin();
  const other = await world.register();
  expect(await peer.create(name, documents.case)).toBeUndefined();
  expect(await peer.create(name, other.case)).toBe(4403);
  const fresh = () => `note/${command()}@1`;
  expect(await peer.create(fresh())).toBe(4400);
  expect(await peer.create(fresh(), documents.contact)).toBe(4400);
  expect(await peer.create(fresh(), name)).toBe(4400);
  const yun = await world.connect(world.zhouYun);
  expect(await yun.create(fresh(), documents.case)).toBe(4403);
  expect(await yun.create(name, documents.case)).toBe(4403);
  expect(await peer.create(fresh(), `case/${newId(() => new Uint8Array(10))}@1`)).toBe(4403);
});

test("[NT2] a note is read and written as its parent, and lost with it", async () => {
  const { documents, name, peer } = await begin();
  const mei = await peer.open(name);
  await write(mei, "王敏的母亲来电");
  expect(await read(world.zhouMin, name)).toBe("王敏的母亲来电");
  expect(await read(world.zhouYun, name)).toBe(4403);
  const noted = async (person: Person) =>
    (await person.visitor.feed("service")).find(({ document }) => document === name)?.state;
  expect([await noted(world.liMei), await noted(world.zhouYun)]).toEqual(["changed", undefined]);
  const client = documents.id as never;
  const assignment = { client, staff: world.zhouYun.id, as: "assigned" as const };
  granted(await world.zhouMin.visitor.call(assign, { command: command(), assignment }));
  expect(await read(world.zhouYun, name)).toBe("王敏的母亲来电");
  expect(await noted(world.zhouYun)).toBe("changed");
  const yun = await (await world.connect(world.zhouYun)).open(name);
  const taken = { command: command(), client, staff: world.zhouYun.id };
  granted(await world.zhouMin.visitor.call(endAssignment, taken));
  expect((await yun.untilEnded()).code).toBe(4403);
  expect(await noted(world.zhouYun)).not.toBe("changed");
});

test("[NT3] only what the table of notes knows is taken, each in its place", async () => {
  const item2 = { ...line("问清年龄"), attrs: { form: "check", indent: 1, checked: true } };
  const link = { type: "link", attrs: { href: "https://例子.测试" } };
  const marked = { type: "text", text: "规定", marks: [link, { type: "strong" }] };
  const mention = { type: "mention", attrs: { kind: "staff", id: world.liMei.id, label: "李梅" } };
  const { peer, name } = await begin();
  const channel = await peer.open(name);
  const heading = { type: "line", attrs: { form: "heading2" }, content: [marked, mention] };
  expect(await write(channel, heading, item2)).toBe("taken");
  const script: NoteJson = { type: "script", content: [{ type: "text", text: "alert(1)" }] };
  const link2 = (href: string) => ({ type: "link", attrs: { href } });
  const bad: readonly NoteJson[] = [
    script,
    { type: "line", attrs: { onclick: "alert(1)" } },
    { type: "line", attrs: { form: "heading7" } },
    { type: "line", attrs: { indent: 0 } },
    { type: "line", attrs: { checked: false } },
    { type: "line", content: [line("在另一行里")] },
    { ...mention },
    { type: "line", content: [{ ...mention, content: [marked] }] },
    { type: "line", content: [{ type: "hard_break", content: [mention] }] },
    { type: "line", content: [{ ...marked, marks: [link2("javascript:alert(1)")] }] },
    { type: "line", content: [{ ...marked, marks: [link2(" https://a.cn")] }] },
    { type: "line", content: [{ ...marked, marks: [{ type: "blink" }] }] },
    { type: "line", content: [{ ...marked, marks: [{ type: "link" }] }] },
  ];
  for (const one of bad) {
    const { peer: again, name: note } = await begin();
    expect([one, await write(await again.open(note), one)]).toEqual([one, 4400]);
  }
  const forged = [
    update(element("line", { parent: "secrets" })),
    update(values(inBody, 1)),
    update(item(contentRefs.string, inBody, text("直接写在正文里"))),
    update(element("line", inBody), item(contentRefs.embed, ofItem(0), text('"x"'))),
    update(element("line", inBody), item(contentRefs.string, ofItem(0), text("没有文本"))),
    update(element("line", inBody), values({ ...ofItem(0), parentSub: "indent" }, "2")),
    Uint8Array.of(...update(element("line", inBody)), 0),
  ];
  for (const bytes of forged) expect(await codeAfter(bytes)).toBe(4400);
});

test("[NT4] deleting what is nowhere is a gap, and ends the channel when it stays one", async () => {
  const { peer, name } = await begin();
  const channel = await peer.open(name);
  await channel.next("step1");
  const nothingThere = forge({ sections: [], deletes: [[99, [[0, 5]]]] });
  channel.send({ type: "update", update: nothingThere });
  await channel.next("step1");
  channel.send({ type: "step2", update: nothingThere });
  channel.send({ type: "step2", update: nothingThere });
  expect((await channel.untilEnded()).code).toBe(4400);
});

test("[NT5] garbage is taken of one's own client ids, and not without end", async () => {
  expect(await codeAfter(update(range(0, 4_000_000)))).toBe("taken");
  expect(await codeAfter(update(range(0, 4_000_001)))).toBe(4413);
  const { peer, name } = await begin();
  const mei = await peer.open(name);
  expect(await send(mei, update(element("line", inBody)))).toBe("taken");
  const min = await (await world.connect(world.zhouMin)).open(name);
  const foreign = forge({ sections: [{ client: own, clock: 1, structs: [range(0, 3)] }] });
  expect(await send(min, foreign)).toBe(4409);
});

test("[NT4] deletions come in order and never lie over each other", async () => {
  const written = [element("line", inBody), element("line", inBody)];
  const deleting = (...ranges: readonly (readonly [number, number])[]): Uint8Array =>
    forge({ sections: [{ client: own, clock: 0, structs: written }], deletes: [[own, ranges]] });
  expect(await codeAfter(deleting([1, 1], [0, 1]))).toBe(4400);
  expect(await codeAfter(deleting([0, 2], [1, 1]))).toBe(4400);
  expect(await codeAfter(deleting([0, 1], [1, 1]))).toBe("taken");
});

test("[NT11] what takes long to put in is refused, and small things when they are too many", async () => {
  const { peer, name } = await begin();
  const channel = await peer.open(name);
  const many = (where: (n: number) => Where): readonly Struct[] =>
    Array.from({ length: 9_000 }, (_, n) => element("line", where(n)));
  const row = many((n) => (n === 0 ? inBody : { origin: [own, n - 1] }));
  expect(await send(channel, update(...row))).toBe("taken");
  const forgedBy = (client: number, structs: readonly Struct[]): Uint8Array =>
    forge({ sections: [{ client, clock: 0, structs }] });
  const again = await peer.open(name);
  expect(
    await send(
      again,
      forgedBy(
        own + 1,
        many(() => inBody),
      ),
    ),
  ).toBe(4413);
  const third = await peer.open(name);
  const codes = new Set<"taken" | number>();
  for (let n = 0; n < 120 && !codes.has(1013); n += 1) {
    codes.add(await send(third, forgedBy(1000 + n, [element("line", inBody)])));
  }
  expect([...codes]).toEqual(["taken", 1013]);
});

test("[NT6] a note has an end, at which only deleting goes on", async () => {
  const { peer, name } = await begin();
  const channel = await peer.open(name);
  const doc = new Y.Doc();
  const grow = (): Uint8Array => {
    const known = Y.encodeStateVector(doc);
    appendToBody(doc, [line("字".repeat(300_000))], "test");
    return Y.encodeStateAsUpdate(doc, known);
  };
  expect([await send(channel, grow()), await send(channel, grow())]).toEqual(["taken", "taken"]);
  const before = Y.encodeStateAsUpdate(doc);
  expect(await send(channel, grow())).toBe(4413);
  const shorter = new Y.Doc();
  Y.applyUpdate(shorter, before);
  const known = Y.encodeStateAsUpdate(shorter);
  bodyOf(shorter).delete(0, 1);
  const deleting = Y.diffUpdate(
    Y.encodeStateAsUpdate(shorter),
    Y.encodeStateVectorFromUpdate(known),
  );
  const again = await (await world.connect(world.liMei)).open(name);
  expect(await send(again, deleting)).toBe("taken");
});

test("[NT7] an app that knows less than the relay reads a note, and loses nothing of it", async () => {
  const { peer, name } = await begin();
  await write(await peer.open(name), "面谈记录", { type: "line" });
  const old = await connectKnowing(world.zhouMin, 0);
  const channel = await old.open(name);
  channel.send({ type: "step1", stateVector: Uint8Array.of(0) });
  await channel.next("step2");
  bodyOf(channel.doc).delete(0, 2);
  expect(await send(channel, Y.encodeStateAsUpdate(channel.doc))).toBe(1013);
  expect(await read(world.liMei, name)).toBe("面谈记录\n");
  old.cut();
});

test("[NT8] what only a newer app knows is told to try later", async () => {
  const { peer, name } = await begin();
  const known = await peer.open(name);
  const newer = await connectKnowing(world.liMei, 99);
  expect(await write(await newer.open(name), { type: "hologram" })).toBe(1013);
  const attribute = { type: "line", attrs: { align: "end" } };
  expect(await write(await newer.open(name), attribute)).toBe(1013);
  expect(await write(await newer.open(name), { type: "line", attrs: { form: "script" } })).toBe(
    4400,
  );
  expect(known.ended()).toBeUndefined();
  newer.cut();
});

test("[NT9] a cursor is passed on when it is one, and nothing else", async () => {
  const { peer, name } = await begin();
  const mei = await peer.open(name);
  const min = await (await world.connect(world.zhouMin)).open(name);
  const place = { type: null, tname: "body", item: { client: 1, clock: 2 }, assoc: 0 };
  const cursor = { anchor: place, head: place };
  const say = (state: object): void => {
    const json = new TextEncoder().encode(JSON.stringify(state));
    const { states } = presenceOf(5, json);
    mei.send({ type: "presence", states });
  };
  const heard = async () => textOf((await min.next("presence")).states);
  say({ cursor, user: { name: "别人", color: "red" }, note: "x" });
  expect(await heard()).toEqual({ staff: world.liMei.id, name: "李梅", cursor });
  // Such places would make Yjs throw in the editor of everybody else.
  const noPlaces = [
    { tname: "secrets" },
    { tname: null, item: null },
    { item: { client: 1, clock: -1 } },
  ];
  for (const none of noPlaces) {
    say({ cursor: { anchor: { ...place, ...none }, head: place } });
    expect(await heard()).toEqual({ staff: world.liMei.id, name: "李梅" });
  }
});

/** A presence message of one state. */
function presenceOf(client: number, json: Uint8Array) {
  const length = [(json.length & 127) | 128, json.length >> 7];
  return { states: Uint8Array.of(1, client, 1, ...length, ...json) };
}

function textOf(states: Uint8Array): unknown {
  const all = new TextDecoder().decode(states);
  return JSON.parse(all.slice(all.indexOf("{")));
}

test("[NT10] what a note was before a change after a pause is kept, and what got a name", async () => {
  const { id: note, name, peer } = await begin();
  const mei = await peer.open(name);
  const keep = (person: Person, label: string) =>
    person.visitor.call(keepNoteVersion, { note, version: command(), label });
  const list = async (person = world.liMei) => {
    const listed = await person.visitor.call(listNoteVersions, { note });
    return listed.ok ? listed.value.versions : listed.reason;
  };
  expect(await keep(world.liMei, "还没有字")).toEqual(refuse("nothingToKeep"));
  await write(mei, "第一次面谈");
  laterMs += 9 * minuteMs;
  await write(mei, "还是第一次");
  expect(await list()).toEqual([]);
  laterMs += 10 * minuteMs;
  await write(await (await world.connect(world.zhouMin)).open(name), "第二次面谈");
  await expect.poll(() => list()).toMatchObject([{ by: world.liMei.id }]);
  expect(await keep(world.zhouYun, "看不到的人")).toEqual(refuse("notAllowed"));
  expect(await keep(world.zhouMin, "交接之前")).toEqual(ok({}));
  expect(await list()).toMatchObject([
    { by: world.zhouMin.id, label: "交接之前" },
    { by: world.liMei.id },
  ]);
  expect(await list(world.zhouYun)).toBe("notAllowed");
  const versions = await list();
  const kept = typeof versions === "string" ? undefined : versions.at(-1);
  const asked = { note, version: kept?.id ?? command() };
  const state = granted(await world.liMei.visitor.call(readNoteVersion, asked)).state;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Buffer.from(state, "base64"));
  // Two copies wrote apart: whose line stands first is decided by their numbers.
  expect(plainTextOf(readBody(doc)).split("\n").sort()).toEqual(["第一次面谈", "还是第一次"]);
  expect(await world.zhouYun.visitor.call(readNoteVersion, asked)).toEqual(refuse("notAllowed"));
  const unknown = { note, version: command() };
  expect(await world.liMei.visitor.call(readNoteVersion, unknown)).toEqual(
    refuse("unknownVersion"),
  );
});
