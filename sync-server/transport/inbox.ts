/** Handles one message; a promise makes the next one wait. */
export type Handler = (bytes: Uint8Array) => Promise<void> | undefined;

/** Messages of one socket, handled strictly one after the other. */
export interface Inbox {
  readonly put: (bytes: Uint8Array) => void;
  /** Goes on, if anything waits and may be handled. */
  readonly go: () => void;
  /** Whether so much waits that no more should be read. */
  readonly isOver: () => boolean;
  readonly isEmpty: () => boolean;
  /** Handles nothing more. */
  readonly stop: () => void;
}

const messagesAtMost = 256;
const bytesAtMost = 1024 * 1024;

/** Starts empty. `mayTake` is asked before each message; when it says no, somebody must call `go`. */
export function createInbox(handle: Handler, mayTake: () => boolean): Inbox {
  let waiting: Uint8Array[] = [];
  let bytesWaiting = 0;
  let isBusy = false;
  let isStopped = false;

  const go = (): void => {
    while (waiting.length > 0 && !isBusy && !isStopped && mayTake()) take();
  };

  const take = (): void => {
    const bytes = waiting.shift();
    if (!bytes) return;
    bytesWaiting -= bytes.length;
    const task = handle(bytes);
    if (!task) return;
    isBusy = true;
    void task.finally(() => {
      isBusy = false;
      go();
    });
  };

  return {
    put: (bytes) => {
      if (isStopped) return;
      waiting.push(bytes);
      bytesWaiting += bytes.length;
      go();
    },
    go,
    isOver: () => waiting.length > messagesAtMost || bytesWaiting > bytesAtMost,
    isEmpty: () => waiting.length === 0,
    stop: () => {
      isStopped = true;
      waiting = [];
    },
  };
}
