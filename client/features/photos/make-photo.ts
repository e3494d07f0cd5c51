import type { MadePhoto } from "#client/documents";
import { ok, type Result, refuse, z } from "#shared/kernel";
import { type Sniffed, sniff } from "./sniff.ts";

/** Why a file does not become a photo. */
export type MakeRefusal =
  /** No picture, whatever its name says. */
  | "notAPhoto"
  | "tooLarge"
  | "tooManyPixels"
  /** A phone's own format that this browser cannot open. */
  | "phoneFormat"
  | "damaged"
  /** This browser cannot work on pictures away from the screen. */
  | "browserTooOld"
  | "tooSlow";

/** A photo ready to be kept, and how large it is. */
export interface Made extends MadePhoto {
  readonly width: number;
  readonly height: number;
}

/** What the worker is asked. */
export interface PictureOrder {
  readonly file: Blob;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const answerSchema = z.union([
  z.object({
    full: z.instanceof(Uint8Array),
    thumbnail: z.instanceof(Uint8Array),
    width: z.number(),
    height: z.number(),
  }),
  z.object({ refusal: z.enum(["cannotOpen", "browserTooOld"]) }),
]);

/** What is opened at most: more would not fit into a telephone's memory. */
const photoLimits = { fileBytes: 60 * 1024 * 1024, pixels: 100_000_000 } as const;

/** A JPEG tells its size behind what the camera wrote, which may be long. */
const headBytes = 1024 * 1024;
const patienceMs = 60_000;

/**
 * Makes a photo of a file, away from the screen: at most 1600 pixels long, upright, and with
 * nothing in it but what it shows, whatever the file knew of place and time.
 */
export async function makePhoto(file: Blob): Promise<Result<Made, MakeRefusal>> {
  const sniffed = sniff(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  if (!sniffed) return refuse("notAPhoto");
  if (file.size > photoLimits.fileBytes) return refuse("tooLarge");
  const { width, height } = sniffed;
  if ((width ?? 0) * (height ?? 0) > photoLimits.pixels) return refuse("tooManyPixels");
  if (typeof Worker === "undefined" || typeof OffscreenCanvas === "undefined") {
    return refuse("browserTooOld");
  }
  return askWorker({ file, width, height }, sniffed);
}

/** One worker for one picture: its memory leaves with it. */
function askWorker(order: PictureOrder, { kind }: Sniffed): Promise<Result<Made, MakeRefusal>> {
  const worker = new Worker(new URL("./picture.worker.ts", import.meta.url), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result<Made, MakeRefusal>>((resolve) => {
    timer = setTimeout(() => resolve(refuse("tooSlow")), patienceMs);
    worker.addEventListener("message", ({ data }) => {
      const answer = answerSchema.parse(data);
      if (!("refusal" in answer)) resolve(ok(answer));
      else if (answer.refusal === "browserTooOld") resolve(refuse("browserTooOld"));
      else resolve(refuse(kind === "heic" || kind === "avif" ? "phoneFormat" : "damaged"));
    });
    worker.addEventListener("error", () => resolve(refuse("browserTooOld")));
    worker.postMessage(order);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
