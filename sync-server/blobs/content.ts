import { fileTypeFromBuffer } from "file-type";
import { ok, type Result, refuse } from "#shared/kernel";
import { type BlobType, blobTypes } from "#shared/protocol";

/** What bytes are, by what is in them; refused are other types, and pictures that tell more than they show. */
export async function typeOfContent(
  bytes: Uint8Array,
): Promise<Result<BlobType, "unsupportedType" | "carriesTraces">> {
  const found = await fileTypeFromBuffer(bytes);
  const type = blobTypes.find((one) => one === found?.mime);
  if (!type) return refuse("unsupportedType");
  return type === "image/jpeg" && hasExif(bytes) ? refuse("carriesTraces") : ok(type);
}

const exif = "Exif";
const firstSegmentAt = 2;

/** Walks the segments before the picture itself: cameras write place and time into one of them. */
function hasExif(jpeg: Uint8Array): boolean {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = firstSegmentAt; at + 10 < jpeg.length; ) {
    const marker = view.getUint16(at);
    const isOver = marker === 0xffda || marker < 0xff00;
    if (isOver) return false;
    const start = String.fromCharCode(...jpeg.subarray(at + 4, at + 8));
    if (marker === 0xffe1 && start === exif) return true;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}
