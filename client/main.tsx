import { render } from "solid-js/web";
import { openAppData } from "#client/documents";
import { createI18nAtDoor, localeFor } from "#client/i18n";
import { browserPlatform } from "#client/platform";
import { assert } from "#shared/kernel";
import { App } from "./app/app.tsx";
import { fetchAhead } from "./app/fetch-ahead.ts";
import { fetchFirstScreens, screensToFetch } from "./app/routes.tsx";
import { noUpdates, watchForUpdates } from "./app/updates.ts";
import "./ui/styles/index.css";

/** Browsers without idle callbacks are given a moment instead. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 100);
  });

/** Opens the data, the language and the updates, and draws the app. */
async function start(): Promise<void> {
  const place = document.getElementById("app");
  assert(place, "index.html holds the place of the app");
  const platform = browserPlatform();
  const data = openAppData(platform);
  const i18n = await createI18nAtDoor(data.device.language() ?? localeFor(navigator.languages));
  // The development server has no service worker: it would keep what is being changed.
  // A client who answers a survey at home takes nothing of the office along.
  const isVisitor = location.pathname === "/survey";
  const updates = import.meta.env.PROD && !isVisitor ? watchForUpdates() : noUpdates();
  render(() => <App data={data} i18n={i18n} breathe={platform.breathe} updates={updates} />, place);
  if (isVisitor) return;
  // Not before the door stands there, and the other tabs were asked for their keys.
  void idle().then(fetchFirstScreens);
  const isAtWork = () => data.session.state().type === "open";
  fetchAhead({ platform, isAtWork, screens: screensToFetch, idle });
}

void start();
