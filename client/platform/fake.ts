/**
 * A browser for tests: tabs that share databases, locks, channels and marks, on a clock that
 * moves only when told to. Killing a tab ends it as a crash does.
 */
import "fake-indexeddb/auto";
import { IDBFactory as FakeFactory, forceCloseDatabase } from "fake-indexeddb";
import { seededRandom } from "#shared/kernel";
import type { Marks, Platform, Socket, SocketEvents } from "./platform.ts";

type Heard = (message: unknown) => void;

/** What a test may decide about the network of a tab. */
export interface FakeNetwork {
  readonly fetch: Platform["fetch"];
  readonly openSocket: Platform["openSocket"];
}

/** A tab of the fake browser. */
export interface FakeTab extends Platform {
  /** Ends the tab at once: its timers, locks, channels, sockets and databases are let go. */
  readonly kill: () => void;
  /** Closes its database connections underneath, as Safari does now and then. */
  readonly loseDatabases: () => void;
  /** Says that the network is back or the tab is looked at. */
  readonly wake: () => void;
  /** Says that the page is being hidden. */
  readonly leave: () => void;
  /** Somebody uses the tab. */
  readonly touch: () => void;
}

export interface FakeBrowser {
  readonly openTab: (network?: FakeNetwork) => FakeTab;
  /** Moves the clock, running what falls due in order, and lets the work it starts finish. */
  readonly advance: (ms: number) => Promise<void>;
  /** The wall clock moves or jumps without a timer noticing. */
  readonly setWallClock: (ms: number) => void;
  readonly marks: Marks;
  readonly indexedDB: IDBFactory;
}

/** Nobody answers. */
export const noNetwork: FakeNetwork = {
  fetch: () => Promise.reject(new TypeError("no network")),
  openSocket: (_path, _protocols, events): Socket => {
    setImmediate(() => events.closed(1006));
    return { send: () => undefined, close: () => undefined };
  },
};

/** As many as Node's threads that seal and open. */
const threads = Array.from({ length: 4 });

/**
 * Lets promises and database requests run until nothing more happens by itself. What threads have
 * begun to seal or open is waited for by queueing behind it.
 */
export async function settle(rounds = 40): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    await Promise.all(threads.map(() => crypto.subtle.digest("SHA-256", new Uint8Array(1))));
  }
}

/** Waits for something to become true while work goes on; fails after many rounds. */
export async function until(isTrue: () => boolean, what = "the condition"): Promise<void> {
  for (let round = 0; round < 4000; round += 1) {
    if (isTrue()) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Opens a browser whose random numbers come from a seed. */
export function createFakeBrowser(seed = 1, startMs = 1_790_000_000_000): FakeBrowser {
  const factory = new FakeFactory();
  const random = seededRandom(seed);
  const channels = new Map<string, Set<Heard>>();
  const lockQueues = new Map<string, Promise<unknown>>();
  const marksByName = new Map<string, string>();
  const timers = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  let nowMs = startMs;
  let wallOffsetMs = 0;

  const marks: Marks = {
    get: (name) => marksByName.get(name),
    set: (name, text) => {
      if (text === undefined) marksByName.delete(name);
      else marksByName.set(name, text);
    },
  };

  const after: Platform["after"] = (delayMs, run) => {
    const timer = { dueMs: nowMs + delayMs, run };
    timers.add(timer);
    return () => timers.delete(timer);
  };

  const advance = async (ms: number): Promise<void> => {
    const untilMs = nowMs + ms;
    await settle();
    for (;;) {
      const due = [...timers].sort((a, b) => a.dueMs - b.dueMs)[0];
      if (!due || due.dueMs > untilMs) break;
      timers.delete(due);
      nowMs = Math.max(nowMs, due.dueMs);
      due.run();
      await settle();
    }
    nowMs = untilMs;
  };

  const openTab = (network: FakeNetwork = noNetwork): FakeTab => {
    const databases = new Set<IDBDatabase>();
    const transactions = new Set<IDBTransaction>();
    const endings = new Set<() => void>();
    const wakes = new Set<() => void>();
    const leaves = new Set<() => void>();
    const touches = new Set<() => void>();
    let isAlive = true;
    const dies = (end: () => void): (() => void) => {
      endings.add(end);
      return () => {
        endings.delete(end);
        end();
      };
    };
    const heldBy = (set: Set<() => void>) => (listener: () => void) => {
      set.add(listener);
      return () => set.delete(listener);
    };

    const tabFactory = new Proxy(factory as IDBFactory, {
      get: (target, name) => {
        if (name === "open") {
          return (...args: [string, number?]) => {
            if (!isAlive) throw new DOMException("the tab is dead", "InvalidStateError");
            const request = target.open(...args);
            request.addEventListener("success", () => {
              databases.add(request.result);
              rememberTransactions(request.result, transactions);
              if (!isAlive) loseDatabases();
            });
            return request;
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const loseDatabases = (): void => {
      for (const transaction of transactions) abortQuietly(transaction);
      for (const database of databases) forceClose(database);
      transactions.clear();
      databases.clear();
    };

    return {
      nowMs: () => nowMs + wallOffsetMs,
      offsetMinutes: () => 480,
      randomBytes: random.bytes,
      after: (delayMs, run) => dies(after(delayMs, () => isAlive && run())),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      fetch: (path, init) =>
        isAlive ? network.fetch(path, init) : Promise.reject(new TypeError("the tab is dead")),
      openSocket: (path, protocols, events) => {
        const guarded: SocketEvents = {
          opened: () => isAlive && events.opened(),
          received: (bytes) => isAlive && events.received(bytes),
          closed: (code) => isAlive && events.closed(code),
        };
        const socket = network.openSocket(path, protocols, guarded);
        endings.add(socket.close);
        return socket;
      },
      indexedDB: tabFactory,
      subtle: crypto.subtle,
      deriveKey: fakeKey,
      withLock: async (name, run, signal) => {
        if (!isAlive) return await new Promise<never>(() => undefined);
        const previous = lockQueues.get(name) ?? Promise.resolve();
        let release: () => void = () => undefined;
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        lockQueues.set(
          name,
          previous.then(() => held),
        );
        const end = dies(release);
        try {
          await Promise.race([previous, aborted(signal)]);
          if (!isAlive) return await new Promise<never>(() => undefined);
          return await run();
        } finally {
          end();
        }
      },
      openChannel: (name, heard) => {
        const listeners = channels.get(name) ?? new Set<Heard>();
        channels.set(name, listeners);
        const guarded: Heard = (message) => isAlive && heard(message);
        listeners.add(guarded);
        return {
          say: (message) => {
            if (!isAlive) return;
            for (const listener of listeners) {
              if (listener !== guarded) setImmediate(() => listener(message));
            }
          },
          close: dies(() => listeners.delete(guarded)),
        };
      },
      marks,
      space: () => Promise.resolve({ usageBytes: 1, quotaBytes: 2, isPersisted: false }),
      askToPersist: () => Promise.resolve(true),
      onWake: heldBy(wakes),
      onLeave: heldBy(leaves),
      onInstallable: () => () => undefined,
      installsByMenu: () => false,
      onActive: heldBy(touches),
      kill: () => {
        isAlive = false;
        for (const end of endings) end();
        loseDatabases();
      },
      loseDatabases,
      wake: () => {
        for (const wake of wakes) wake();
      },
      leave: () => {
        for (const leave of leaves) leave();
      },
      touch: () => {
        for (const touch of touches) touch();
      },
    };
  };

  return {
    openTab,
    advance,
    setWallClock: (ms) => {
      wallOffsetMs = ms - nowMs;
    },
    marks,
    indexedDB: factory,
  };
}

/** A lost connection aborts what it was doing, which fake-indexeddb leaves out. */
function rememberTransactions(database: IDBDatabase, open: Set<IDBTransaction>): void {
  const begin = database.transaction.bind(database);
  database.transaction = (...args: Parameters<IDBDatabase["transaction"]>) => {
    const transaction = begin(...args);
    open.add(transaction);
    transaction.addEventListener("complete", () => open.delete(transaction));
    transaction.addEventListener("abort", () => open.delete(transaction));
    return transaction;
  };
}

function abortQuietly(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}

/** The types of fake-indexeddb ask for the class where the function takes a database. */
const forceClose = (database: IDBDatabase): void =>
  forceCloseDatabase(database as unknown as typeof IDBDatabase);

/** A stand-in for argon2id: quick, and different for every password and salt. */
async function fakeKey(password: string, salt: Uint8Array): Promise<Uint8Array> {
  const words = new TextEncoder().encode(password);
  const all = new Uint8Array(salt.length + words.length);
  all.set(salt);
  all.set(words, salt.length);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}

const aborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });
