import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readAppFiles } from "./app-files.ts";

const script = "export const 鹊桥 = 1;\n".repeat(200);
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "queqiao-app-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets", "main-abc123.js"), script);
  writeFileSync(join(folder, "service-worker.js"), script);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("hashed assets are kept for ever, the start page and the service worker are asked for again", () => {
  const files = readAppFiles(folder);
  expect(files.at("/assets/main-abc123.js")?.cacheControl).toContain("immutable");
  expect(files.at("/index.html")?.cacheControl).toBe("no-cache");
  expect(files.at("/service-worker.js")?.cacheControl).toBe("no-cache");
});

test("the path of a screen is answered with the app, a missing file is not", () => {
  const files = readAppFiles(folder);
  expect(files.at("/clients/01J00000000000000000000001")?.type).toContain("text/html");
  expect(files.at("/")).toBe(files.at("/index.html"));
  expect(files.at("/assets/main-old.js")).toBeUndefined();
});

test("no path leads out of the folder", () => {
  const files = readAppFiles(join(folder, "assets"));
  for (const path of ["/../index.html", "/..%2findex.html", "//etc/passwd", "/%2e%2e/index.html"]) {
    expect(files.at(path)).toBeUndefined();
  }
});

test("text is compressed as the browser accepts it", async () => {
  const file = readAppFiles(folder).at("/assets/main-abc123.js");
  const brotli = await file?.encoded("gzip, deflate, br");
  const gzip = await file?.encoded("gzip");
  const plain = await file?.encoded("");
  expect([brotli?.encoding, gzip?.encoding, plain?.encoding]).toEqual(["br", "gzip", undefined]);
  expect(brotliDecompressSync(brotli?.bytes ?? "").toString()).toBe(script);
  expect(gunzipSync(gzip?.bytes ?? "").toString()).toBe(script);
  expect(plain?.bytes.toString()).toBe(script);
});

test("without a built app there is nothing to show", () => {
  expect(readAppFiles(join(folder, "nowhere")).at("/")).toBeUndefined();
});
