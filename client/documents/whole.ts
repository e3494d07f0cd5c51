import type { LiveDocument } from "./live-document.ts";
import type { SyncStatus } from "./work.ts";

/**
 * Whether all is here that something may be concluded from which nobody says by hand: these
 * documents, all else of which this device has a copy, and, while the relay is reached, what it has
 * to tell of these. Whoever writes by itself before that says twice what is there already; without
 * the relay it goes on with what is here. Reactive.
 */
export const isWhole = (
  { completeness, connection }: Pick<SyncStatus, "completeness" | "connection">,
  documents: readonly Pick<LiveDocument, "status" | "isCurrent">[],
): boolean =>
  completeness().type === "complete" &&
  documents.every(({ status }) => status() === "here") &&
  connection() !== "connecting" &&
  (connection() !== "connected" || documents.every(({ isCurrent }) => isCurrent()));
