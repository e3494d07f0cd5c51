/** A browser whose share of the disk can be filled up and freed again. */
import type { Page } from "playwright-core";

/** The share of one origin. */
export interface SmallDisk {
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
}

const roomBytes = 20 * 1024 * 1024;

/**
 * Makes the share of an origin small. Before the page goes there: Chromium remembers for half a
 * minute how much room there was, and asks again only for more than it remembers.
 */
export async function smallDisk(page: Page, origin: string): Promise<SmallDisk> {
  const session = await page.context().newCDPSession(page);
  const setRoom = (quotaSize: number): Promise<unknown> =>
    session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  await setRoom(roomBytes);
  return {
    fill: async () => {
      await setRoom(1);
      const taken = await page.evaluate(takeMuch, 2 * roomBytes);
      if (taken) throw new Error("the disk took more than it has room for");
    },
    free: () => session.send("Storage.overrideQuotaForOrigin", { origin }).then(() => undefined),
  };
}

/** In the page: tries to write so many bytes; answers whether they were taken. */
const takeMuch = (bytes: number): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open("filler", 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore("filler");
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction("filler", "readwrite");
      transaction.objectStore("filler").put(new Uint8Array(bytes), 1);
      const end = (taken: boolean): void => {
        opening.result.close();
        resolve(taken);
      };
      transaction.oncomplete = () => end(true);
      transaction.onabort = () => end(false);
    };
  });
