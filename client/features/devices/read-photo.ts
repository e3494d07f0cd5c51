/** A photo of the test page, read at once and let go. */
import { readPage } from "#shared/devices";
import { ok, type Result, refuse } from "#shared/kernel";

/** Fine enough for lines of half a millimetre, little enough for a phone's memory. */
const longestSide = 2_400;

/** Reads the test page out of a picture file; refused when the file is no picture. */
export async function readPhoto(
  file: Blob,
): Promise<Result<ReturnType<typeof readPage>, { readonly type: "notAPicture" }>> {
  try {
    const bitmap = await createImageBitmap(file);
    const share = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.round(side * share));
    const canvas = document.createElement("canvas");
    canvas.width = width ?? 0;
    canvas.height = height ?? 0;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
    return pixels ? ok(readPage(pixels)) : refuse({ type: "notAPicture" });
  } catch {
    // What the browser cannot decode is no picture to it.
    return refuse({ type: "notAPicture" });
  }
}
