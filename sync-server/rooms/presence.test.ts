import { expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import type { StaffId } from "#shared/kernel";
import { people } from "#shared/testing";
import { createPresenceBoard, readPresence } from "./presence.ts";

const { liMei, zhouYun } = people;

/** A replica's awareness, as y-protocols keeps it. */
function awarenessOf(client: number): Awareness {
  const doc = new Y.Doc();
  doc.clientID = client;
  const awareness = new Awareness(doc);
  clearInterval(awareness._checkInterval);
  return awareness;
}

interface Chair {
  readonly staff: StaffId;
}

function room() {
  const board = createPresenceBoard<Chair>(() => 5_000_000);
  const say = (chair: Chair, bytes: Uint8Array): Uint8Array | undefined => {
    const claims = readPresence(bytes);
    const speaker = { staff: chair.staff, name: chair.staff === liMei ? "李梅" : "周云" };
    return claims.ok ? board.hear(chair, speaker, claims.value) : undefined;
  };
  return { board, say };
}

const statesOf = (bytes: Uint8Array | undefined): Record<string, unknown> => {
  const reader = awarenessOf(9);
  reader.setLocalState(null);
  if (bytes) applyAwarenessUpdate(reader, bytes, "relay");
  return Object.fromEntries(reader.getStates());
};

const own = (awareness: Awareness): Uint8Array =>
  encodeAwarenessUpdate(awareness, [awareness.clientID]);

test("others see who it is by the session, whatever the replica says", () => {
  const { say } = room();
  const mei = awarenessOf(1);
  mei.setLocalState({ staff: liMei, name: "主管", role: "supervisor", editing: "profile city" });
  expect(statesOf(say({ staff: liMei }, own(mei)))).toEqual({
    1: { staff: liMei, name: "李梅", editing: "profile city" },
  });
});

test("a stock replica that says nothing of a person is shown all the same", () => {
  const { say } = room();
  const mei = awarenessOf(1);
  mei.setLocalState({ user: { name: "somebody", color: "#123456" } });
  expect(statesOf(say({ staff: liMei }, own(mei)))).toEqual({ 1: { staff: liMei, name: "李梅" } });
});

test("the state of somebody else is nobody's to set, take away or echo", () => {
  const { say, board } = room();
  const [first, second] = [{ staff: liMei }, { staff: zhouYun }];
  const [mei, yun] = [awarenessOf(1), awarenessOf(2)];
  mei.setLocalState({});
  const shown = say(first, own(mei));
  applyAwarenessUpdate(yun, shown!, "relay");
  expect(say(second, encodeAwarenessUpdate(yun, [1]))).toBeUndefined();
  yun.setLocalState({});
  expect(statesOf(say(second, encodeAwarenessUpdate(yun, [1, 2])))).toEqual({
    2: { staff: zhouYun, name: "周云" },
  });
  const gone = awarenessOf(1);
  gone.setLocalState(null);
  expect(say(second, encodeAwarenessUpdate(gone, [1], new Map()))).toBeUndefined();
  expect(Object.keys(statesOf(board.others(second)))).toEqual(["1"]);
});

test("an echo of somebody who has left does not bring them back", () => {
  const { say, board } = room();
  const [first, second] = [{ staff: liMei }, { staff: zhouYun }];
  const mei = awarenessOf(1);
  mei.setLocalState({});
  const yun = awarenessOf(2);
  yun.setLocalState(null);
  applyAwarenessUpdate(yun, say(first, own(mei))!, "relay");
  expect(statesOf(board.leave(first))).toEqual({});
  expect(say(second, encodeAwarenessUpdate(yun, [1]))).toBeUndefined();
  expect(board.others(first)).toBeUndefined();
});

test("two tabs of one person do not echo each other for ever", () => {
  const { say, board } = room();
  const [first, second] = [{ staff: liMei }, { staff: liMei }];
  const mei = awarenessOf(1);
  mei.setLocalState({});
  const otherTab = awarenessOf(2);
  otherTab.setLocalState(null);
  applyAwarenessUpdate(otherTab, say(first, own(mei))!, "relay");
  expect(say(second, encodeAwarenessUpdate(otherTab, [1]))).toBeUndefined();
  mei.setLocalState({ editing: "profile city" });
  const echo = encodeAwarenessUpdate(otherTab, [1]);
  expect(say(first, own(mei))).toBeDefined();
  expect(say(second, echo), "a late echo").toBeUndefined();
  board.leave(first);
  expect(say(second, echo), "an echo of the tab that was closed").toBeUndefined();
  otherTab.setLocalState({});
  expect(statesOf(say(second, own(otherTab)))).toEqual({ 2: { staff: liMei, name: "李梅" } });
});

test("leaving is told, and coming back is newer than having left", () => {
  const { say, board } = room();
  const [before, after] = [{ staff: liMei }, { staff: liMei }];
  const reader = awarenessOf(9);
  const mei = awarenessOf(1);
  mei.setLocalState({});
  applyAwarenessUpdate(reader, say(before, own(mei))!, "relay");
  expect(reader.getStates().has(1)).toBe(true);
  applyAwarenessUpdate(reader, board.leave(before)!, "relay");
  expect(reader.getStates().has(1)).toBe(false);
  const later = createPresenceBoard<Chair>(() => 5_010_000);
  const claims = readPresence(own(mei));
  const back = claims.ok && later.hear(after, { staff: liMei, name: "李梅" }, claims.value);
  applyAwarenessUpdate(reader, back || new Uint8Array(), "relay");
  expect(reader.getStates().get(1)).toEqual({ staff: liMei, name: "李梅" });
});

test("a replica that reconnects takes its place over from the half-open socket", () => {
  const { say, board } = room();
  const [old, fresh] = [{ staff: liMei }, { staff: liMei }];
  const mei = awarenessOf(1);
  mei.setLocalState({});
  say(old, own(mei));
  expect(statesOf(say(fresh, own(mei)))).toEqual({ 1: { staff: liMei, name: "李梅" } });
  expect(board.leave(old)).toBeUndefined();
  expect(Object.keys(statesOf(board.others(old)))).toEqual(["1"]);
});

test("a clock pinned at the end of numbers silences nobody", () => {
  const { say } = room();
  const chair = { staff: liMei };
  const mei = awarenessOf(1);
  mei.setLocalState({});
  mei.meta.set(1, { clock: 2 ** 50, lastUpdated: 0 });
  const reader = awarenessOf(9);
  applyAwarenessUpdate(reader, say(chair, own(mei))!, "relay");
  mei.meta.set(1, { clock: 3, lastUpdated: 0 });
  mei.states.set(1, { editing: "profile name" });
  applyAwarenessUpdate(reader, say(chair, own(mei))!, "relay");
  expect(reader.getStates().get(1)).toMatchObject({ editing: "profile name" });
});

test("what is no presence is refused; what is too much is not shown", () => {
  expect(readPresence(Uint8Array.of(1, 1))).toMatchObject({ reason: "malformed" });
  expect(readPresence(Uint8Array.of(0, 0))).toMatchObject({ reason: "malformed" });
  expect(readPresence(Uint8Array.of(1, 1, 1, 5, 34))).toMatchObject({ reason: "malformed" });
  expect(readPresence(new Uint8Array(70_000))).toMatchObject({ reason: "tooLarge" });
  expect(readPresence(Uint8Array.of(0))).toEqual({ ok: true, value: [] });
  const { say } = room();
  const mei = awarenessOf(1);
  mei.setLocalState({ note: "字".repeat(2000) });
  expect(say({ staff: liMei }, own(mei))).toBeUndefined();
  mei.setLocalState({ editing: "x".repeat(200) });
  expect(statesOf(say({ staff: liMei }, own(mei)))).toEqual({ 1: { staff: liMei, name: "李梅" } });
});
