import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeKeyFile, readKeyFile } from "./key-file.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "queqiao-key-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a key that was made is read again, and only its owner may", () => {
  const path = join(folder, "deep", "agency.key");
  const made = makeKeyFile(path, randomBytes);
  expect(made.ok && made.value).toHaveLength(32);
  expect(readKeyFile(path)).toEqual(made);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("without a file there is no key, and that is not an error", () => {
  expect(readKeyFile(join(folder, "agency.key"))).toEqual({ ok: true, value: undefined });
});

test("a damaged file is refused", () => {
  const path = join(folder, "agency.key");
  writeFileSync(path, "queqiao-key-1 tooshort\n");
  expect(readKeyFile(path)).toMatchObject({ ok: false, reason: { type: "keyMalformed" } });
});

test("a file that is there is never replaced", () => {
  const path = join(folder, "agency.key");
  writeFileSync(path, "the only copy");
  expect(makeKeyFile(path, randomBytes)).toMatchObject({
    ok: false,
    reason: { type: "keyNotReadable" },
  });
  expect(readFileSync(path, "utf8")).toBe("the only copy");
});
