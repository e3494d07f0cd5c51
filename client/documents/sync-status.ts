import { createMemo } from "solid-js";
import type { OverallSaveState, SaveState, Sync } from "#client/sync";
import type { OpenedDrawer } from "./open-rescue-drawer.ts";
import type { Photos } from "./photos.ts";
import type { SyncStatus } from "./work.ts";

/** What the overall state is made of. */
export interface StatusParts {
  readonly sync: Sync;
  readonly rescueDrawer: Pick<OpenedDrawer, "entries" | "isCurrent">;
  readonly photos: Pick<Photos, "unsent">;
}

type NotSaved = Extract<SaveState, { readonly type: "notSaved" }>;

const nothingKnown: OverallSaveState = { type: "saving" };

/** Sums up how safe everything is: the worst that is true of any document. */
export function sumUpStatus({ sync, rescueDrawer, photos }: StatusParts): SyncStatus {
  const states = createMemo(() => sync.open.all().map((document) => document.state()));
  const notSaved = createMemo(() =>
    states().filter((state): state is NotSaved => state.type === "notSaved"),
  );
  const isSaving = createMemo(() => states().some(({ type }) => type === "saving"));

  const overall = createMemo<OverallSaveState>((before) => {
    const [first] = notSaved();
    if (first) return { ...first, documents: notSaved().length };
    if (isSaving()) return { type: "saving" };
    // What is not unsent any more may lie in the drawer.
    if (!rescueDrawer.isCurrent()) return before;
    const refused = photos.unsent().filter((photo) => photo.refused !== undefined).length;
    const entries = rescueDrawer.entries().length + refused;
    if (entries > 0) return { type: "needsAttention", entries };
    const documents = sync.catalogue.unsentCount() + photos.unsent().length;
    if (documents === 0) return { type: "saved" };
    return { type: sync.connection() === "connected" ? "sending" : "onDevice", documents };
  }, nothingKnown);

  return {
    connection: sync.connection,
    overall,
    completeness: sync.completeness,
    lastHeardAtMs: sync.lastHeardAtMs,
    mayReload: () => notSaved().length === 0 && !isSaving(),
    retry: () => sync.retry(),
  };
}
