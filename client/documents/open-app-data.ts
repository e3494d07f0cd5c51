import type { Platform } from "#client/platform";
import type { AppData } from "./app-data.ts";
import { minutesMs, openAutoLock } from "./auto-lock.ts";
import { openDeviceDocument } from "./device-document.ts";
import { watchInstall } from "./install.ts";
import { openSession } from "./open-session.ts";
import { openSurveyDesk } from "./survey-desk.ts";

/** Opens the data of a tab: the device's own document, and the session that everything hangs on. */
export function openAppData(platform: Platform): AppData {
  const device = openDeviceDocument(platform);
  const session = openSession(platform);
  const install = watchInstall(platform);
  const autoLock = openAutoLock(platform, {
    isOpen: () => session.state().type === "open",
    restMs: () => minutesMs(device.lockAfter()),
    lock: session.lock,
  });
  return {
    device,
    session,
    install,
    surveys: openSurveyDesk(platform),
    close: async () => {
      autoLock.close();
      install.close();
      await session.close();
      await device.close();
    },
  };
}
