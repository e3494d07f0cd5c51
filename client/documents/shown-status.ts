import { type Accessor, createMemo } from "solid-js";
import type { DocumentStatus } from "#client/sync";

/**
 * The status of a document as screens go by it: what was here once stays here while it is read
 * again, with its old copy, so that nobody's page is taken away under their hands. Call it in a root.
 */
export const shownStatus = (status: Accessor<DocumentStatus>): Accessor<DocumentStatus> =>
  createMemo<DocumentStatus>((before) => {
    const now = status();
    return now === "loading" && before === "here" ? "here" : now;
  }, status());
