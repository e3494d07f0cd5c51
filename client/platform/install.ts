/** Installing the app: browsers that ask by themselves, and those that leave it to their menu. */

/** What Chromium gives before it would offer to install; no type library knows it. */
interface InstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>;
}
const isPrompt = (event: Event): event is InstallPrompt => "prompt" in event;

/** See `Platform.onInstallable`. */
export function onInstallable(
  installable: (ask: (() => Promise<void>) | undefined) => void,
): () => void {
  const offered = (event: Event): void => {
    if (!isPrompt(event)) return;
    // The app says so itself, where it does not stand in the way.
    event.preventDefault();
    installable(async () => {
      await event.prompt();
      installable(undefined);
    });
  };
  const installed = (): void => installable(undefined);
  window.addEventListener("beforeinstallprompt", offered);
  window.addEventListener("appinstalled", installed);
  return () => {
    window.removeEventListener("beforeinstallprompt", offered);
    window.removeEventListener("appinstalled", installed);
  };
}

/** See `Platform.installsByMenu`: every browser of an iPhone or iPad. */
export function installsByMenu(): boolean {
  const isApplePhone = /iPhone|iPad|iPod/.test(navigator.userAgent);
  const isApplePad = /Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
  const isInstalled = window.matchMedia("(display-mode: standalone)").matches;
  return (isApplePhone || isApplePad) && !isInstalled;
}
