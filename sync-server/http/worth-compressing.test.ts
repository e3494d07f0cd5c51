import { expect, test } from "vitest";
import { isWorthCompressing } from "./worth-compressing.ts";

const page = { bytes: 500_000, acceptEncoding: "gzip, deflate, br", address: "192.168.1.20" };

test("a page goes compressed over a network to whoever can open it", () => {
  expect(isWorthCompressing(page)).toBe(true);
  expect(isWorthCompressing({ ...page, acceptEncoding: "br" })).toBe(false);
  expect(isWorthCompressing({ ...page, bytes: 200 })).toBe(false);
});

test("to a browser on the relay's own machine it goes as it is", () => {
  for (const address of ["127.0.0.1", "127.0.1.1", "::1"]) {
    expect(isWorthCompressing({ ...page, address })).toBe(false);
  }
  expect(isWorthCompressing({ ...page, address: "127.example" })).toBe(true);
  expect(isWorthCompressing({ ...page, address: "" })).toBe(true);
});
