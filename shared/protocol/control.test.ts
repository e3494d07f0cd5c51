import { expect, test } from "vitest";
import {
  decodeFromApp,
  decodeFromRelay,
  encodeControl,
  type FromApp,
  type FromRelay,
} from "./control.ts";

test("what the app says is read back, and nothing else is", () => {
  const wanted: readonly FromApp[] = [
    { say: "create", document: "agency@1" },
    { say: "create", document: "contact/x@1", parent: "client/x@1" },
  ];
  for (const message of wanted) {
    expect(decodeFromApp(encodeControl(message))).toEqual({ ok: true, value: message });
  }
  const foreign = [
    { say: "create" },
    { say: "create", document: "x", by: "me" },
    { say: "alive" },
    [],
  ];
  for (const message of foreign) {
    const payload = encodeControl(message as unknown as FromApp);
    expect(decodeFromApp(payload)).toMatchObject({ reason: "malformed" });
  }
  const whole = encodeControl({ say: "create", document: "agency@1" });
  expect(decodeFromApp(whole.subarray(0, 5))).toMatchObject({ reason: "malformed" });
  expect(decodeFromApp(Uint8Array.of(...whole, 0))).toMatchObject({ reason: "malformed" });
  expect(decodeFromApp(Uint8Array.of(1, 123))).toMatchObject({ reason: "malformed" });
});

test("what the relay says is read back", () => {
  const said: readonly FromRelay[] = [
    { say: "created", document: "agency@1" },
    { say: "created", document: "agency@1", code: 4403 },
    { say: "changed", clock: 7 },
    { say: "directory", version: 3 },
    { say: "alive" },
  ];
  for (const message of said) {
    expect(decodeFromRelay(encodeControl(message))).toEqual({ ok: true, value: message });
  }
});
