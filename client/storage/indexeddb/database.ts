import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, wrap } from "idb";
import type { Platform } from "#client/platform";

type Mode = "readonly" | "readwrite";

/** An IndexedDB database that is opened when needed and again when it was lost. */
export interface Database<S extends DBSchema> {
  /**
   * Does work in one transaction and answers when the disk has it, or, `relaxed`, when the system
   * does. Rejects with the error of IndexedDB; then nothing of it was written. Tries once more when
   * the connection was lost.
   */
  readonly run: <Names extends StoreNames<S>[], M extends Mode, T>(
    stores: Names,
    mode: M,
    work: (transaction: IDBPTransaction<S, Names, M>) => Promise<T>,
    durability?: "strict" | "relaxed",
  ) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** How a database is made. */
export interface DatabasePlan<S extends DBSchema> {
  readonly name: string;
  readonly version: number;
  /** `oldVersion` is 0 when there was none. */
  readonly upgrade: (database: IDBPDatabase<S>, oldVersion: number) => void;
}

/** Some browsers neither answer nor refuse when their database process hangs. */
const patienceMs = 20_000;

/** Prepares a database; nothing is opened before the first `run`. */
export function createDatabase<S extends DBSchema>(
  platform: Pick<Platform, "indexedDB" | "after">,
  plan: DatabasePlan<S>,
): Database<S> {
  let opening: Promise<IDBPDatabase<S>> | undefined;
  // Another tab removes or upgrades the database: this tab must not bring the old one back.
  let isRetired = false;

  const open = (): Promise<IDBPDatabase<S>> => {
    if (isRetired) return Promise.reject(new DOMException("retired", "InvalidStateError"));
    const mine = openOnce(platform, plan).then((database) => {
      const forget = (): void => {
        if (opening === mine) opening = undefined;
      };
      database.addEventListener("close", forget);
      database.addEventListener("versionchange", () => {
        isRetired = true;
        forget();
        database.close();
      });
      return database;
    });
    mine.catch(() => {
      if (opening === mine) opening = undefined;
    });
    return mine;
  };

  const attempt: Database<S>["run"] = async (stores, mode, work, durability = "strict") => {
    opening ??= open();
    const database = await opening;
    const transaction = database.transaction(stores, mode, { durability });
    return inTime(platform, plan.name, inTransaction(transaction, work));
  };

  return {
    run: async (stores, mode, work, durability) => {
      try {
        return await attempt(stores, mode, work, durability);
      } catch (error) {
        if (!isConnectionLost(error) || isRetired) throw error;
        opening?.then((database) => database.close()).catch(() => undefined);
        opening = undefined;
        return attempt(stores, mode, work, durability);
      }
    },
    close: async () => {
      isRetired = true;
      const last = opening;
      opening = undefined;
      await last?.then((database) => database.close()).catch(() => undefined);
    },
  };
}

/** Removes a database; whoever has it open lets go. */
export function removeDatabase(
  { indexedDB }: Pick<Platform, "indexedDB">,
  name: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

const openOnce = <S extends DBSchema>(
  platform: Pick<Platform, "indexedDB" | "after">,
  { name, version, upgrade }: DatabasePlan<S>,
): Promise<IDBPDatabase<S>> =>
  inTime(
    platform,
    name,
    new Promise((resolve, reject) => {
      const request = platform.indexedDB.open(name, version);
      request.onupgradeneeded = ({ oldVersion }) =>
        upgrade(wrapDatabase(request.result), oldVersion);
      request.onsuccess = () => resolve(wrapDatabase(request.result));
      request.onerror = () => reject(request.error);
    }),
  );

/** The types of idb know the schema only from its own open. */
const wrapDatabase = <S extends DBSchema>(database: IDBDatabase): IDBPDatabase<S> =>
  wrap(database) as unknown as IDBPDatabase<S>;

function inTime<T>({ after }: Pick<Platform, "after">, name: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const callOff = after(patienceMs, () =>
      reject(new DOMException(`${name} did not answer`, "TimeoutError")),
    );
    work.finally(callOff).then(resolve, reject);
  });
}

async function inTransaction<S extends DBSchema, Names extends StoreNames<S>[], M extends Mode, T>(
  transaction: IDBPTransaction<S, Names, M>,
  work: (transaction: IDBPTransaction<S, Names, M>) => Promise<T>,
): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const value = await work(transaction);
    const failed = await done;
    if (failed) throw failed.error;
    return value;
  } catch (error) {
    abort(transaction);
    const failed = await done;
    // The reason of the abort says more than the "aborted" of each request.
    throw failed && nameOf(failed.error) !== "AbortError" ? failed.error : error;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // Already over: that is what was wanted.
  }
}

const lostNames = new Set(["AbortError", "InvalidStateError", "TimeoutError", "UnknownError"]);

const isConnectionLost = (error: unknown): boolean => lostNames.has(nameOf(error));

const nameOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";
