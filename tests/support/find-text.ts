import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A text found where it should not be. */
export interface Found {
  readonly text: string;
  readonly encoding: string;
  readonly file: string;
}

/** Fewer bytes than this are found by chance. */
const fewestBytes = 6;

/**
 * The bytes a text may hide as: plain, wide, escaped, in hex, or somewhere inside base64. Encodings
 * in which it is too short to be told from chance are left out.
 */
export function encodingsOf(text: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(text);
  const escaped = [...text.matchAll(/./gsu)]
    .map(([character]) => JSON.stringify(character).slice(1, -1))
    .map((character) => (character.length === 1 && character > "~" ? inHex(character) : character))
    .join("");
  const spelled = new Map<string, Buffer>([
    ["UTF-8", utf8],
    ["UTF-16LE", Buffer.from(text, "utf16le")],
    ["UTF-16BE", Buffer.from(text, "utf16le").swap16()],
    ["JSON escapes", Buffer.from(escaped)],
    ["percent escapes", Buffer.from(encodeURIComponent(text))],
    ["hex", Buffer.from(utf8.toString("hex"))],
  ]);
  for (const shift of [0, 1, 2]) {
    const inside = base64Inside(utf8, shift);
    spelled.set(`base64 + ${shift}`, Buffer.from(inside));
    spelled.set(`base64url + ${shift}`, Buffer.from(toUrl(inside)));
  }
  return new Map([...spelled].filter(([, { length }]) => length >= fewestBytes));
}

const inHex = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const toUrl = (base64: string): string => base64.replaceAll("+", "-").replaceAll("/", "_");

/** The characters that are the same whatever stands before and after the bytes. */
function base64Inside(bytes: Buffer, shift: number): string {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]);
  const whole = Math.floor((padded.length * 8) / 6);
  return padded.toString("base64").slice(Math.ceil((shift * 8) / 6), whole);
}

/** All files of a folder and below. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Looks for texts, in every encoding, in every file of a folder. */
export function findTexts(texts: Iterable<string>, folder: string): readonly Found[] {
  const files = filesIn(folder).map((file) => ({ file, bytes: readFileSync(file) }));
  return [...texts].flatMap((text) =>
    [...encodingsOf(text)].flatMap(([encoding, spelled]) =>
      files
        .filter(({ bytes }) => bytes.includes(spelled))
        .map(({ file }) => ({ text, encoding, file })),
    ),
  );
}
