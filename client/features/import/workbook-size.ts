/** What a workbook may unfold to: more would not fit into a telephone's memory. */
const limits = { entries: 2_000, bytes: 120 * 1024 * 1024 } as const;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endBytes = 22;
const commentAtMost = 65_535;

/**
 * Looks into the list at the end of a workbook, which is a zip file, before anything is unfolded:
 * a few kilobytes can be made to unfold to gigabytes.
 */
export function workbookSize(bytes: Uint8Array): "fits" | "tooLarge" | "noWorkbook" {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return "noWorkbook";
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return "tooLarge";
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return "noWorkbook";
    total += view.getUint32(at + 24, true);
    if (total > limits.bytes) return "tooLarge";
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return "fits";
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - commentAtMost); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}
