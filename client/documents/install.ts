import { type Accessor, createSignal } from "solid-js";
import type { Platform } from "#client/platform";

/** Installing the app on this device. */
export interface Install {
  /** How it can be done: not, or not any more; by asking; by the browser's own menu. */
  readonly way: Accessor<"none" | "ask" | "menu">;
  /** Lets the browser ask the person. */
  readonly ask: () => Promise<void>;
}

/** Watches from the beginning: the browser says it once. */
export function watchInstall({
  onInstallable,
  installsByMenu,
}: Pick<Platform, "onInstallable" | "installsByMenu">): Install & { readonly close: () => void } {
  const [ask, setAsk] = createSignal<() => Promise<void>>();
  const byMenu = installsByMenu();
  return {
    way: () => {
      if (ask()) return "ask";
      return byMenu ? "menu" : "none";
    },
    ask: async () => ask()?.(),
    close: onInstallable((next) => setAsk(() => next)),
  };
}
