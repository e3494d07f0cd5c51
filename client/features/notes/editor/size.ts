import type { Fragment } from "prosemirror-model";

/** Bytes that all parts and marks cost on the wire beside their letters, generously. */
const bytesOfPart = 64;

/** One paste, and one note: well below what the wire takes at once, also after a day offline. */
export const bytesAtMost = { paste: 256 * 1024, note: 640 * 1024 } as const;

/** What some content will take on the wire, in bytes, rather too many than too few. */
export function bytesOf(content: Fragment): number {
  let bytes = 0;
  content.descendants(({ text = "", marks }) => {
    bytes += bytesOfPart * (1 + marks.length) + encoder.encode(text).length;
  });
  return bytes;
}

const encoder = new TextEncoder();
