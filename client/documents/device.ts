import type { Accessor } from "solid-js";
import type { KeptCheck } from "#shared/devices";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];

export const densities = ["comfortable", "compact"] as const;
export type Density = (typeof densities)[number];

export const singleKeys = ["on", "off"] as const;
export type SingleKeys = (typeof singleKeys)[number];

export const deviceUses = ["shared", "own"] as const;
/** Whether several people take turns at this device. */
export type DeviceUse = (typeof deviceUses)[number];

export const lockTimes = ["5", "15", "30", "never"] as const;
/** After how many minutes of rest the device locks itself. */
export type LockTime = (typeof lockTimes)[number];

/** The width of a list beside what is open from it, in pixels. */
export const listWidths = { min: 240, standard: 340, max: 560 } as const;

export const installOffers = ["open", "later"] as const;
/** Whether the app still offers to be installed by itself. */
export type InstallOffer = (typeof installOffers)[number];

/** What this device knows of itself: readable before anybody signs in, never synced. */
export interface Device {
  readonly theme: Accessor<Theme>;
  readonly setTheme: (theme: Theme) => void;
  /** Undefined until somebody chose: follow the browser. */
  readonly language: Accessor<Language | undefined>;
  readonly setLanguage: (language: Language) => void;
  readonly density: Accessor<Density>;
  readonly setDensity: (density: Density) => void;
  /** Whether single letters and signs call commands while nobody types. */
  readonly singleKeys: Accessor<SingleKeys>;
  readonly setSingleKeys: (singleKeys: SingleKeys) => void;
  /** Shared until somebody says that it is their own. */
  readonly use: Accessor<DeviceUse>;
  readonly setUse: (use: DeviceUse) => void;
  /** Never on a shared device: then the longest. */
  readonly lockAfter: Accessor<LockTime>;
  readonly setLockAfter: (lockAfter: LockTime) => void;
  readonly installOffer: Accessor<InstallOffer>;
  readonly setInstallOffer: (offer: InstallOffer) => void;
  /** How wide the list stands beside what is open from it, in pixels. */
  readonly listWidth: Accessor<number>;
  readonly setListWidth: (width: number) => void;
  /** The checks of this desk as they were kept; `readDeskChecks` reads them. */
  readonly deskChecks: Accessor<unknown>;
  readonly keepDeskChecks: (checks: readonly KeptCheck[]) => void;
  /** Whether the last run of the app here ended in order. */
  readonly endedWell: Accessor<boolean>;
}
