/** Whether the system may be asked to show something; `denied` also where it cannot. */
export const mayNotify = (): NotificationPermission =>
  "Notification" in window ? Notification.permission : "denied";

/** Asks the person, once the browser is willing to. */
export const askToNotify = async (): Promise<NotificationPermission> =>
  "Notification" in window ? await Notification.requestPermission() : "denied";

/**
 * Lets the system show something, if the person allowed it; the same tag replaces itself. A phone
 * shows only what its service worker shows.
 */
export function notify(tag: string, title: string, body: string): void {
  if (mayNotify() !== "granted") return;
  const options = { body, tag, icon: "/icons/icon-192.png" };
  void (async () => {
    const worker = await navigator.serviceWorker?.getRegistration();
    if (worker) await worker.showNotification(title, options);
    else new Notification(title, options);
  })();
}
