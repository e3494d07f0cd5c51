import { createEffect, createRoot } from "solid-js";
import type { LiveDocument } from "./live-document.ts";

/** Resolves when a document is open, or cannot be. */
export const untilRead = ({ status }: Pick<LiveDocument, "status">): Promise<void> =>
  new Promise((resolve) => {
    createRoot((dispose) => {
      createEffect(() => {
        if (status() === "loading") return;
        resolve();
        queueMicrotask(dispose);
      });
    });
  });
