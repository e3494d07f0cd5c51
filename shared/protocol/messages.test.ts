import { expect, test } from "vitest";
import { decodeMessage, encodeMessage, heartbeat, type SyncMessage } from "./messages.ts";

const bytes = Uint8Array.of(1, 2, 3);
const messages: readonly SyncMessage[] = [
  { type: "step1", stateVector: bytes },
  { type: "step2", update: bytes },
  { type: "update", update: Uint8Array.of(0, 0) },
  { type: "presence", states: bytes },
  { type: "askPresence" },
  { type: "acknowledge", count: 300 },
];

test("a message that was written is read back", () => {
  for (const message of messages) {
    expect(decodeMessage(encodeMessage(message))).toEqual({ ok: true, value: message });
  }
});

test("a message cut short, with something behind it, or of an unknown type is malformed", () => {
  for (const message of messages) {
    const whole = encodeMessage(message);
    for (let length = 0; length < whole.length; length += 1) {
      expect(decodeMessage(whole.subarray(0, length))).toMatchObject({ reason: "malformed" });
    }
    expect(decodeMessage(Uint8Array.of(...whole, 0))).toMatchObject({ reason: "malformed" });
  }
  for (const type of [2, 4, 99, 101]) {
    expect(decodeMessage(Uint8Array.of(type, 0))).toMatchObject({ reason: "malformed" });
  }
  expect(decodeMessage(Uint8Array.of(0, 3, 0))).toMatchObject({ reason: "malformed" });
});

test("bytes that reach past the end are not read from what lies behind", () => {
  const shared = Uint8Array.of(0, 2, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  expect(decodeMessage(shared.subarray(0, 6))).toMatchObject({ reason: "malformed" });
});

test("the heartbeat is a presence message with nobody in it", () => {
  expect(decodeMessage(heartbeat)).toEqual({
    ok: true,
    value: { type: "presence", states: Uint8Array.of(0) },
  });
});
