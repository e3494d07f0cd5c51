import { type Accessor, createEffect, createRoot, createSignal } from "solid-js";
import { Workbox } from "workbox-window";

/** Whether there is a newer version of the app: none, ready to be taken, or taken in another window. */
export type UpdateOffer = "none" | "ready" | "takenElsewhere";

/** The way from one version of the app to the next; nothing happens by itself. */
export interface Updates {
  readonly offer: Accessor<UpdateOffer>;
  /** Takes the new version and reloads this window once `mayReload` says that all is on disk. */
  readonly apply: (mayReload: Accessor<boolean>) => void;
}

const checkEveryMs = 60 * 60 * 1000;

/** Registers the service worker, which keeps the app for offline days, and watches for its successor. */
export function watchForUpdates(): Updates {
  const [offer, setOffer] = createSignal<UpdateOffer>("none");
  if (!("serviceWorker" in navigator)) return { offer, apply: () => {} };
  const worker = new Workbox("/service-worker.js");
  let reloadWhenSaved: (() => void) | undefined;
  worker.addEventListener("waiting", () => setOffer("ready"));
  worker.addEventListener("controlling", ({ isUpdate, isExternal }) => {
    if (reloadWhenSaved) reloadWhenSaved();
    else if (isUpdate || isExternal) setOffer("takenElsewhere");
  });
  void worker.register();
  setInterval(() => void lookForSuccessor(worker), checkEveryMs);
  return {
    offer,
    apply: (mayReload) => {
      reloadWhenSaved = () => whenSaved(mayReload, () => location.reload());
      if (offer() === "takenElsewhere") reloadWhenSaved();
      else worker.messageSkipWaiting();
    },
  };
}

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
