import { expect, test } from "vitest";
import { decodeFrame, encodeFrame, type Frame } from "./frames.ts";

const frames: readonly Frame[] = [
  { op: "open", channel: 1, document: "client/01JE00000000000000000WANGM@1" },
  { op: "data", channel: 300, payload: Uint8Array.of(0, 0, 1, 0) },
  { op: "data", channel: 1, payload: Uint8Array.of() },
  { op: "close", channel: 2, code: 4403, detail: "不可打开" },
  { op: "opened", channel: 70_000 },
];

test("a frame that was written is read back", () => {
  for (const frame of frames) {
    expect(decodeFrame(encodeFrame(frame))).toEqual({ ok: true, value: frame });
  }
});

test("a frame cut short, or with something behind it, is malformed", () => {
  for (const frame of frames.filter(({ op }) => op !== "data")) {
    const bytes = encodeFrame(frame);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeFrame(bytes.subarray(0, length))).toMatchObject({ reason: "malformed" });
    }
    expect(decodeFrame(Uint8Array.of(...bytes, 0))).toMatchObject({ reason: "malformed" });
  }
  expect(decodeFrame(Uint8Array.of(1, 4))).toMatchObject({ reason: "malformed" });
});

test("a text that reaches past the end is not read from what lies behind", () => {
  const shared = new TextEncoder().encode("\u0001\u0000\u0014agency@1secret of others");
  expect(decodeFrame(shared.subarray(0, 11))).toMatchObject({ reason: "malformed" });
});
