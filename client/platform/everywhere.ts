import type { Platform, TabChannel } from "./platform.ts";

/** What of the browser a page and a worker have alike: enough to open a vault. */
export type VaultPlatform = Pick<
  Platform,
  | "nowMs"
  | "randomBytes"
  | "after"
  | "breathe"
  | "indexedDB"
  | "subtle"
  | "withLock"
  | "openChannel"
>;

/** What this page or worker has of the browser. */
export const vaultPlatform = (): VaultPlatform => ({
  nowMs: () => Date.now(),
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  indexedDB,
  subtle: crypto.subtle,
  withLock: (name, run, signal) =>
    navigator.locks.request(name, signal ? { signal } : {}, () => run()),
  openChannel,
});

function openChannel(name: string, heard: (message: unknown) => void): TabChannel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => heard(data);
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
