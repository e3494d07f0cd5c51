/** The encodings a table as text comes in. */
export const encodings = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

/** A text and what it was encoded in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Decodes a text: as told, else by its mark, as UTF-8 when it is that without a fault, else as GB18030. */
export function decodeText(bytes: Uint8Array, told?: Encoding): DecodedText {
  const encoding = told ?? markOf(bytes) ?? guess(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

const looked = 4_096;

function guess(bytes: Uint8Array): Encoding {
  const head = bytes.subarray(0, looked);
  const zerosAt = (odd: number): number =>
    head.filter((byte, place) => byte === 0 && place % 2 === odd).length;
  // Commas, digits and line ends of UTF-16 have an empty half, always the same one.
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > head.length / 20 && even === 0) return "utf-16le";
  if (even > head.length / 20 && odd === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
}
