import { expect, test } from "vitest";
import { sniff } from "./sniff.ts";

const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));
const bytes = (...parts: readonly (readonly number[])[]): Uint8Array => {
  const all = parts.flat();
  return Uint8Array.from([...all, ...Array.from({ length: 40 }, () => 0)]);
};

test("a JPEG tells its size behind whatever a camera wrote before it", () => {
  const camera = [0xff, 0xe1, 0, 6, 1, 2, 3, 4];
  const frame = [0xff, 0xc2, 0, 17, 8, 0x14, 0x50, 0x1e, 0x78];
  expect(sniff(bytes([0xff, 0xd8], camera, frame))).toEqual({
    ...{ kind: "jpeg", width: 7800, height: 5200 },
  });
});

test("a JPEG whose size comes too late is a JPEG all the same", () => {
  expect(sniff(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]))).toMatchObject({
    ...{ kind: "jpeg", width: undefined },
  });
});

test("a PNG and the three kinds of WebP tell their sizes", () => {
  const png = [0x89, ...text("PNG\r\n"), 0x1a, 0x0a, 0, 0, 0, 13, ...text("IHDR")];
  expect(sniff(bytes(png, [0, 0, 6, 64, 0, 0, 4, 176]))).toEqual({
    ...{ kind: "png", width: 1600, height: 1200 },
  });
  const riff = [...text("RIFF"), 0, 0, 0, 0, ...text("WEBP")];
  const extended = [...text("VP8X"), 0, 0, 0, 0, 0, 0, 0, 0, 0x3f, 6, 0, 0xaf, 4, 0];
  expect(sniff(bytes(riff, extended))).toEqual({ kind: "webp", width: 1600, height: 1200 });
  const lossy = [...text("VP8 "), 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x40, 6, 0xb0, 4];
  expect(sniff(bytes(riff, lossy))).toEqual({ kind: "webp", width: 1600, height: 1200 });
  const lossless = [...text("VP8L"), 0, 0, 0, 0, 0x2f, 0x3f, 0xc6, 0x2b, 1];
  expect(sniff(bytes(riff, lossless))).toEqual({ kind: "webp", width: 1600, height: 1200 });
});

test("a phone's own format is known by name, so that it can be explained", () => {
  expect(sniff(bytes([0, 0, 0, 24], text("ftypheic")))?.kind).toBe("heic");
});

test("a program, a page, a drawing and nothing are no photos, whatever they are called", () => {
  for (const other of [text("MZ\u0090"), text("<html>"), text("<svg xmlns="), text("GIF89a"), []]) {
    expect(sniff(Uint8Array.from(other))).toBeUndefined();
  }
});
