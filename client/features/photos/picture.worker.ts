import { photoEdges } from "#shared/registry";
import type { PictureOrder } from "./make-photo.ts";

/** Opens one picture, draws it small and smaller, and answers with both as JPEG. */
self.addEventListener("message", ({ data }: MessageEvent<PictureOrder>) => {
  make(data).then(
    (made) => self.postMessage(made),
    () => self.postMessage({ refusal: "browserTooOld" }),
  );
});

async function make(order: PictureOrder) {
  const bitmap = await open(order);
  if (!bitmap) return { refusal: "cannotOpen" };
  const full = await draw(bitmap, photoEdges.full, 0.86);
  const thumbnail = await draw(bitmap, photoEdges.thumbnail, 0.8);
  bitmap.close();
  return {
    ...{ full: full.bytes, width: full.width, height: full.height },
    thumbnail: thumbnail.bytes,
  };
}

/**
 * Shrunk while it is opened where the browser can. Only the longer edge is told, so that a picture
 * that is turned on the way keeps its shape; what is then still too long, drawing makes right.
 */
async function open({ file, width, height }: PictureOrder): Promise<ImageBitmap | undefined> {
  const upright = { imageOrientation: "from-image" } as const;
  const isLong = Math.max(width ?? 0, height ?? 0) > photoEdges.full;
  const edge = (width ?? 0) >= (height ?? 0) ? "resizeWidth" : "resizeHeight";
  const smaller = isLong ? { [edge]: photoEdges.full, resizeQuality: "high" as const } : {};
  for (const options of [{ ...upright, ...smaller }, upright]) {
    try {
      return await createImageBitmap(file, options);
    } catch {
      // Not with these options, or not at all: the next attempt tells.
    }
  }
  return undefined;
}

async function draw(bitmap: ImageBitmap, longestEdge: number, quality: number) {
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no place to draw");
  // What is transparent would come out black.
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
}
