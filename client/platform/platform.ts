import type { RandomBytes } from "#shared/kernel";

/** What deriving a key from a password costs: argon2id. */
export interface KeyCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** One open connection for bytes. */
export interface Socket {
  readonly send: (bytes: Uint8Array) => void;
  /** Ends it; `closed` is not called for an end of one's own. */
  readonly close: () => void;
}

/** What happens to a connection. `closed` comes once, and last. */
export interface SocketEvents {
  readonly opened: () => void;
  readonly received: (bytes: Uint8Array) => void;
  readonly closed: (code: number) => void;
}

/** A line between the tabs of this browser; one's own words are not heard. */
export interface TabChannel {
  readonly say: (message: unknown) => void;
  readonly close: () => void;
}

/** What the browser says of the space for this site; undefined where it does not say. */
export interface SpaceFigures {
  readonly usageBytes: number | undefined;
  readonly quotaBytes: number | undefined;
  readonly isPersisted: boolean | undefined;
}

/** Small words that outlive the page and sit apart from the databases, to tell when those vanish. */
export interface Marks {
  readonly get: (name: string) => string | undefined;
  /** Writes, or with undefined removes; a browser that refuses is ignored. */
  readonly set: (name: string, text: string | undefined) => void;
}

/**
 * Everything the browser gives to the data layer: passed in, never reached for, so that a test
 * can hold the whole world in its hand.
 */
export interface Platform {
  /** The wall clock, in milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Minutes the wall clock is ahead of UTC. */
  readonly offsetMinutes: () => number;
  readonly randomBytes: RandomBytes;
  /** Runs once after a time; answers how to call it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Lets the browser paint and listen between two slices of work. */
  readonly breathe: () => Promise<void>;
  /** Asks the own origin over HTTP; rejects when nobody answers. */
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** Connects to a path of the own origin. */
  readonly openSocket: (path: string, protocols: readonly string[], events: SocketEvents) => Socket;
  readonly indexedDB: IDBFactory;
  readonly subtle: SubtleCrypto;
  /** Stretches a password to 32 bytes, off the main thread. */
  readonly deriveKey: (password: string, salt: Uint8Array, cost: KeyCost) => Promise<Uint8Array>;
  /** Runs while no other tab holds the lock; with `signal`, waiting ends by rejection. */
  readonly withLock: <T>(name: string, run: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
  readonly openChannel: (name: string, heard: (message: unknown) => void) => TabChannel;
  readonly marks: Marks;
  readonly space: () => Promise<SpaceFigures>;
  /** Asks the browser to keep what is stored here; answers whether it promised. */
  readonly askToPersist: () => Promise<boolean>;
  /** Tells when it is worth trying the network at once: back online, or looked at again. */
  readonly onWake: (wake: () => void) => () => void;
  /** Tells when the page is being hidden or left: write now what waits. */
  readonly onLeave: (leave: () => void) => () => void;
  /** Tells how this browser can be asked to install the app; undefined when it cannot, or not any more. */
  readonly onInstallable: (
    installable: (ask: (() => Promise<void>) | undefined) => void,
  ) => () => void;
  /** Whether this is a browser that installs only by its own menu, and has not done so. */
  readonly installsByMenu: () => boolean;
  /** Tells that somebody uses this page: a key, a press, a move. */
  readonly onActive: (active: () => void) => () => void;
}
