import { type Accessor, createEffect, createRoot, createSignal } from "solid-js";
import type { Workbox } from "workbox-window";

/** Whether there is a newer version of the app: none, ready to be taken, or taken in another window. */
export type UpdateOffer = "none" | "ready" | "takenElsewhere";

/** The way from one version of the app to the next; nothing happens by itself. */
export interface Updates {
  readonly offer: Accessor<UpdateOffer>;
  /** Takes the new version and reloads this window once `mayReload` says that all is on disk. */
  readonly apply: (mayReload: Accessor<boolean>) => void;
}

const checkEveryMs = 60 * 60 * 1000;

/** For where there is no service worker: nothing is ever offered. */
export const noUpdates = (): Updates => ({ offer: () => "none", apply: () => {} });

/** How a version took hold of a window. */
interface Taking {
  /** A version held the window before. */
  readonly wasHeld: boolean;
  /** By what Workbox tells: a successor came, or one that this window did not register itself. */
  readonly isUpdate: boolean | undefined;
  readonly isExternal: boolean | undefined;
}

/**
 * What a window is offered when a version takes hold of it unasked. Loaded anew while the very
 * first version was still being fetched, it is told of one that is external, and older than none.
 */
export const offerAfter = ({ wasHeld, isUpdate, isExternal }: Taking): UpdateOffer =>
  wasHeld && (isUpdate || isExternal) ? "takenElsewhere" : "none";

/** Registers the service worker, which keeps the app for offline days, and watches for its successor. */
export function watchForUpdates(): Updates {
  const [offer, setOffer] = createSignal<UpdateOffer>("none");
  let worker: Workbox | undefined;
  let reloadWhenSaved: (() => void) | undefined;
  let wasHeld = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  const watch = async () => {
    const { Workbox } = await import("workbox-window");
    const watched = new Workbox("/service-worker.js");
    watched.addEventListener("waiting", () => setOffer("ready"));
    watched.addEventListener("controlling", ({ isUpdate, isExternal }) => {
      if (reloadWhenSaved) reloadWhenSaved();
      else setOffer(offerAfter({ wasHeld, isUpdate, isExternal }));
      wasHeld = true;
    });
    // Without the relay there is nothing to register; the next start of the app tries again.
    await watched.register().catch(() => undefined);
    setInterval(() => void lookForSuccessor(watched), checkEveryMs);
    worker = watched;
  };
  if ("serviceWorker" in navigator) void watch();
  return {
    offer,
    apply: (mayReload) => {
      reloadWhenSaved = () => whenSaved(mayReload, () => location.reload());
      if (offer() === "takenElsewhere") reloadWhenSaved();
      else worker?.messageSkipWaiting();
    },
  };
}

/** Offline is no failure: the next look will do. */
async function lookForSuccessor(worker: Workbox): Promise<void> {
  if (navigator.onLine) await worker.update().catch(() => undefined);
}

function whenSaved(mayReload: Accessor<boolean>, run: () => void): void {
  createRoot((dispose) => {
    createEffect(() => {
      if (!mayReload()) return;
      dispose();
      run();
    });
  });
}
