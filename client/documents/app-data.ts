import type { Device } from "./device.ts";
import type { Install } from "./install.ts";
import type { Session } from "./session-state.ts";
import type { SurveyDesk } from "./survey-desk.ts";

/** The front door to all data: made once by main.tsx with `openAppData(browserPlatform())`. */
export interface AppData {
  readonly device: Device;
  readonly session: Session;
  readonly install: Install;
  readonly surveys: SurveyDesk;
  /** Writes what waits and lets everything go. */
  readonly close: () => Promise<void>;
}
