/** What a file is by what is in it, whatever its name says, and how large a picture in it is. */

/** The pictures a browser may be able to open. */
export type PictureKind = "jpeg" | "png" | "webp" | "heic" | "avif";

/** A picture before it is opened; its size is not always told so early. */
export interface Sniffed {
  readonly kind: PictureKind;
  /** As it is stored: a turned picture is not turned yet. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Looks at the beginning of a file; undefined when it is no picture of these kinds. */
export function sniff(head: Uint8Array): Sniffed | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (startsWith(head, [0xff, 0xd8, 0xff])) return sized("jpeg", sizeOfJpeg(view));
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47])) return sized("png", sizeOfPng(view));
  if (textAt(head, 0) === "RIFF" && textAt(head, 8) === "WEBP") {
    return sized("webp", sizeOfWebp(view));
  }
  const kind = textAt(head, 4) === "ftyp" ? brands[textAt(head, 8)] : undefined;
  return kind && sized(kind, undefined);
}

const brands: Readonly<Record<string, PictureKind>> = {
  ...{ heic: "heic", heix: "heic", heim: "heic", heis: "heic", hevc: "heic", mif1: "heic" },
  ...{ avif: "avif", avis: "avif" },
};

type Size = readonly [width: number, height: number] | undefined;

const sized = (kind: PictureKind, size: Size): Sniffed => ({
  ...{ kind, width: size?.[0], height: size?.[1] },
});

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

const textAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

/** The frame headers of JPEG, tables that look like one left out. */
const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

function sizeOfJpeg(view: DataView): Size {
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint16(at);
    if (isFrame(marker)) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    if (marker < 0xff00 || marker === 0xffda) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const sizeOfPng = (view: DataView): Size =>
  view.byteLength < 24 ? undefined : [view.getUint32(16), view.getUint32(20)];

function sizeOfWebp(view: DataView): Size {
  if (view.byteLength < 30) return undefined;
  const form = view.getUint8(15);
  // "VP8X", "VP8 " and "VP8L" keep their size in different places.
  if (form === 0x58) return [1 + uint24(view, 24), 1 + uint24(view, 27)];
  if (form === 0x20) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  const bits = view.getUint32(21, true);
  return [1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)];
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
