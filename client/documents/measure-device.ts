import { createSignal } from "solid-js";
import type { Platform } from "#client/platform";
import { tryStorage, type Vault } from "#client/storage";
import type { Catalogue } from "#client/sync";
import type { Unsent } from "./follow-unsent.ts";
import type { RescueDrawer } from "./rescue-drawer.ts";
import type { StorageFigures, ThisDevice } from "./this-device.ts";

/** What the page "This device" stands on. */
export interface DeviceParts {
  readonly platform: Platform;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  readonly unsent: Unsent;
  readonly rescueDrawer: RescueDrawer;
}

/** Counts what this device holds, whenever it is asked to. */
export function measureDevice(parts: DeviceParts): ThisDevice {
  const { platform, vault, catalogue, unsent, rescueDrawer } = parts;
  const [figures, setFigures] = createSignal<StorageFigures | undefined>();

  const refresh = async (): Promise<void> => {
    await unsent.refresh();
    const [space, rescued] = await Promise.all([platform.space(), vault.rescued()]);
    const unreadable = rescued.ok
      ? rescued.value.filter(({ reason }) => reason === "unreadable")
      : [];
    const quarantined = unreadable.reduce((sum, { bytes }) => sum + bytes.length, 0);
    setFigures({ ...space, documents: catalogue.size, quarantined });
  };

  return {
    figures,
    unsent: unsent.documents,
    refresh,
    askToPersist: async () => {
      const isPersisted = await platform.askToPersist();
      await refresh();
      return isPersisted;
    },
    tryStorage: () => tryStorage(platform),
    hearRelay: () => hearRelay(platform),
    exportUnsent: async () => {
      const parts = [await unsent.exportText(), await rescueDrawer.exportText()];
      return parts.filter((text) => text !== "").join("\n\n");
    },
  };
}

const patienceMs = 3_000;

async function hearRelay({ after, fetch }: Platform): Promise<boolean> {
  const ending = new AbortController();
  const stop = after(patienceMs, () => ending.abort());
  try {
    const answer = await fetch("/health", { cache: "no-store", signal: ending.signal });
    return answer.ok;
  } catch {
    // Nobody answered: that is what was asked.
    return false;
  } finally {
    stop();
  }
}
