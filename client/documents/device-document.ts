/**
 * The `device` document: what this device knows of itself. A real Yjs document kept by y-indexeddb,
 * because it must be readable before anybody has signed in, holds nothing about clients, never
 * syncs, and may lose its last moment without harm.
 */
import { type Accessor, createSignal } from "solid-js";
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import type { Platform } from "#client/platform";
import {
  type Density,
  type Device,
  type DeviceUse,
  densities,
  deviceUses,
  type InstallOffer,
  installOffers,
  type Language,
  type LockTime,
  languages,
  listWidths,
  lockTimes,
  type SingleKeys,
  singleKeys as singleKeyChoices,
  type Theme,
  themes,
} from "./device.ts";

/** The device document, open. */
export interface DeviceDocument extends Device {
  /** Marks that this run ended in order, and lets the database go. */
  readonly close: () => Promise<void>;
}

const databaseName = "queqiao-device";
/** A database that cannot be opened must not keep anybody from working. */
const patienceMs = 2_000;

/** Opens the device document; what it says appears as soon as it is read. */
export function openDeviceDocument(platform: Pick<Platform, "after" | "onLeave">): DeviceDocument {
  const doc = new Y.Doc();
  const words = doc.getMap<unknown>("device");
  const kept = new IndexeddbPersistence(databaseName, doc);
  const [endedWell, setEndedWell] = createSignal(true);

  const choice = <T extends string>(
    key: string,
    known: readonly T[],
  ): readonly [Accessor<T | undefined>, (value: T) => void] => {
    const read = (): T | undefined => known.find((value) => value === words.get(key));
    const [value, setValue] = createSignal(read());
    words.observe(() => setValue(read));
    return [value, (next) => words.set(key, next)];
  };

  const [theme, setTheme] = choice<Theme>("theme", themes);
  const [language, setLanguage] = choice<Language>("language", languages);
  const [density, setDensity] = choice<Density>("density", densities);
  const [singleKeys, setSingleKeys] = choice<SingleKeys>("singleKeys", singleKeyChoices);

  const [use, setUse] = choice<DeviceUse>("use", deviceUses);
  const [lockAfter, setLockAfter] = choice<LockTime>("lockAfter", lockTimes);
  const [installOffer, setInstallOffer] = choice<InstallOffer>("installOffer", installOffers);
  const readWidth = (): number => {
    const said = words.get("listWidth");
    const width = typeof said === "number" ? said : listWidths.standard;
    return Math.min(listWidths.max, Math.max(listWidths.min, width));
  };
  const [listWidth, setListWidth] = createSignal(readWidth());
  words.observe(() => setListWidth(readWidth));
  const [deskChecks, setDeskChecks] = createSignal(words.get("deskChecks"));
  words.observe(() => setDeskChecks(() => words.get("deskChecks")));
  const isShared = (): boolean => (use() ?? "shared") === "shared";

  void kept.whenSynced.then(() => {
    setEndedWell(words.get("isRunning") !== true);
    words.set("isRunning", true);
  });
  const stopWatching = platform.onLeave(() => words.set("isRunning", false));

  return {
    theme: () => theme() ?? "system",
    setTheme,
    language,
    setLanguage,
    density: () => density() ?? "comfortable",
    setDensity,
    singleKeys: () => singleKeys() ?? "on",
    setSingleKeys,
    use: () => use() ?? "shared",
    setUse,
    lockAfter: () => {
      const chosen = lockAfter() ?? "15";
      return isShared() && chosen === "never" ? "30" : chosen;
    },
    setLockAfter,
    installOffer: () => installOffer() ?? "open",
    setInstallOffer,
    listWidth,
    setListWidth: (width) => words.set("listWidth", width),
    deskChecks,
    keepDeskChecks: (checks) => words.set("deskChecks", checks),
    endedWell,
    close: async () => {
      stopWatching();
      words.set("isRunning", false);
      await Promise.race([
        kept.destroy(),
        new Promise<void>((resolve) => platform.after(patienceMs, resolve)),
      ]);
    },
  };
}
