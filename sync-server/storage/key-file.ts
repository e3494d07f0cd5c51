import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { ok, type RandomBytes, type Result, refuse } from "#shared/kernel";
import { agencyKeyBytes } from "./keyring.ts";

/** Why there is no agency key. */
export type KeyRefusal =
  | { readonly type: "keyMalformed"; readonly path: string }
  | { readonly type: "keyNotReadable"; readonly path: string; readonly detail: string };

const form = /^queqiao-key-1 ([A-Za-z0-9_-]{43})\s*$/;

/** Reads the agency's key; undefined when there is no file. */
export function readKeyFile(path: string): Result<Uint8Array | undefined, KeyRefusal> {
  try {
    const text = form.exec(readFileSync(path, "utf8"))?.[1];
    return text === undefined
      ? refuse({ type: "keyMalformed", path })
      : ok(Buffer.from(text, "base64url"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return ok(undefined);
    return refuse({ type: "keyNotReadable", path, detail: detailOf(error) });
  }
}

/** Makes a new key and its file, readable by its owner only; never replaces a file. */
export function makeKeyFile(
  path: string,
  randomBytes: RandomBytes,
): Result<Uint8Array, KeyRefusal> {
  const key = randomBytes(agencyKeyBytes);
  const text = `queqiao-key-1 ${Buffer.from(key).toString("base64url")}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeDurably(path, text);
    return ok(key);
  } catch (error) {
    return refuse({ type: "keyNotReadable", path, detail: detailOf(error) });
  }
}

/** A file that is there is whole: it gets its name only when its content is on the disk. */
function writeDurably(path: string, text: string): void {
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  const file = openSync(draft, "wx", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  linkSync(draft, path);
  rmSync(draft);
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
