import { createEffect } from "solid-js";
import type { Device } from "#client/documents";
import { type I18n, localeFor } from "#client/i18n";

const paper = { light: "#faf8f5", dark: "#17191b" } as const;

/** Keeps the page looking and speaking as this device was told, while the caller stands. */
export function followDevice(device: Device, i18n: I18n): void {
  const root = document.documentElement;
  createEffect(() => {
    const theme = device.theme();
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    tintBrowser(theme);
  });
  createEffect(() => {
    root.dataset.density = device.density();
  });
  createEffect(() => {
    void i18n.setLocale(device.language() ?? localeFor(navigator.languages));
  });
}

/** The bar of the browser or of the installed window takes the colour of the paper. */
function tintBrowser(theme: ReturnType<Device["theme"]>): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
    const own = meta.media.includes("dark") ? "dark" : "light";
    meta.content = paper[theme === "system" ? own : theme];
  }
}
