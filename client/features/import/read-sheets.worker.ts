import { refuse } from "#shared/kernel";
import type { SheetsOrder } from "./read-file.ts";
import { readSheets } from "./read-sheets.ts";

/** Reads one file away from the screen, and answers with its sheets. */
self.addEventListener("message", ({ data }: MessageEvent<SheetsOrder>) => {
  read(data).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage(refuse("damaged")),
  );
});

const read = async ({ file, encoding }: SheetsOrder) =>
  readSheets(new Uint8Array(await file.arrayBuffer()), encoding);
