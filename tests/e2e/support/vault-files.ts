/** The vault as it lies in IndexedDB, reached past the app. */
import type { Page } from "playwright-core";

/** How many rows each document has, by its tag. */
export type RowCounts = Readonly<Record<string, number>>;

/** Counts the rows of all documents of the only vault on this device. */
export const rememberRows = (page: Page): Promise<RowCounts> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? "");
    const vault = name.find((one) => /^[0-9a-f]{16}$/.test(one));
    if (!vault) throw new Error(`no vault among ${name}`);
    return new Promise<Record<string, number>>((resolve, reject) => {
      const opening = indexedDB.open(vault);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction("documents").objectStore("documents").getAll();
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => {
          opening.result.close();
          resolve(Object.fromEntries(reading.result.map(({ tag, lastRow }) => [tag, lastRow])));
        };
      };
    });
  });

/** The tag of the one document that got rows since. */
export async function grownSince(page: Page, before: RowCounts): Promise<string> {
  const now = await rememberRows(page);
  const [tag, ...others] = Object.keys(now).filter((one) => now[one] !== before[one]);
  if (tag === undefined || others.length > 0) throw new Error("not exactly one document grew");
  return tag;
}

/** Overwrites the first row of a document with bytes that nobody sealed; answers how many there were. */
export const damageFirstRow = (page: Page, tag: string): Promise<number> =>
  page.evaluate(async (tag) => {
    const name = (await indexedDB.databases()).map((one) => one.name ?? "");
    const vault = name.find((one) => /^[0-9a-f]{16}$/.test(one)) ?? "";
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(vault);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction("rows", "readwrite");
        const rows = transaction.objectStore("rows");
        const keys = rows.getAllKeys(IDBKeyRange.bound([tag, 0], [tag, Number.MAX_SAFE_INTEGER]));
        keys.onsuccess = () => {
          const [first] = keys.result;
          const sealed = crypto.getRandomValues(new Uint8Array(64));
          if (first !== undefined) rows.put({ sealed, edit: 0 }, first);
        };
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(keys.result.length);
        };
      };
    });
  }, tag);
