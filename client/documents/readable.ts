import type { RescuedWords, RescueEntry } from "./rescue-drawer.ts";

/** One thing said, as a line of a text file: when, of what, and the value as it was stored. */
const readableLine = ({ about, field, value, atMs }: RescuedWords): string =>
  `${new Date(atMs).toISOString()}  ${about} ${field}: ${JSON.stringify(value)}`;

/** An entry of the rescue drawer as lines of a text file. */
export const readableEntry = ({ document, reason, words }: RescueEntry): string =>
  [`# ${document ?? "?"} (${reason})`, ...words.map(readableLine)].join("\n");
