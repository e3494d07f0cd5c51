import { ok, type Result, refuse, z } from "#shared/kernel";
import { type Encoding, encodings } from "./decode-text.ts";
import type { Sheets, SheetsRefusal } from "./read-sheets.ts";

/** What the worker is asked. */
export interface SheetsOrder {
  readonly file: Blob;
  readonly encoding: Encoding | undefined;
}

/** Why a file was not read. */
export type FileRefusal = SheetsRefusal | "browserTooOld" | "tooSlow";

const sheetsSchema = z.object({
  sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
  encoding: z.optional(z.enum(encodings)),
});
const answerSchema = z.union([
  z.object({ ok: z.literal(true), value: sheetsSchema }),
  z.object({
    ok: z.literal(false),
    reason: z.enum([
      "empty",
      "tooLarge",
      "tooManyRows",
      "oldWorkbook",
      "lockedWorkbook",
      "damaged",
      "noTable",
    ]),
  }),
]);

const patienceMs = 60_000;

/** Reads a table in a worker of its own, whose memory leaves with it; a file that is a trap ends there. */
export function readFile(
  file: Blob,
  encoding: Encoding | undefined,
): Promise<Result<Sheets, FileRefusal>> {
  if (typeof Worker === "undefined") return Promise.resolve(refuse("browserTooOld"));
  const worker = new Worker(new URL("./read-sheets.worker.ts", import.meta.url), {
    type: "module",
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result<Sheets, FileRefusal>>((resolve) => {
    timer = setTimeout(() => resolve(refuse("tooSlow")), patienceMs);
    worker.addEventListener("message", ({ data }) => {
      const answer = answerSchema.parse(data);
      resolve(answer.ok ? ok(answer.value) : refuse(answer.reason));
    });
    worker.addEventListener("error", () => resolve(refuse("browserTooOld")));
    const order: SheetsOrder = { file, encoding };
    worker.postMessage(order);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
