/** Handles one message; a promise makes the next one wait. */
export type Handler = (bytes: Uint8Array) => Promise<void> | undefined;

const messagesAtMost = 256;
const bytesAtMost = 1024 * 1024;

/** Messages of one socket, handled strictly one after the other. */
export class Inbox {
  readonly #handle: Handler;
  readonly #mayTake: (bytes: Uint8Array) => boolean;
  readonly #waiting: Uint8Array[] = [];
  #bytesWaiting = 0;
  #isBusy = false;
  #isStopped = false;

  /** `mayTake` is asked before each message; when it says no, somebody must call `go` later. */
  constructor(handle: Handler, mayTake: (bytes: Uint8Array) => boolean) {
    this.#handle = handle;
    this.#mayTake = mayTake;
  }

  put(bytes: Uint8Array): void {
    if (this.#isStopped) return;
    this.#waiting.push(bytes);
    this.#bytesWaiting += bytes.length;
    this.go();
  }

  /** Goes on, if anything waits and may be handled. */
  go(): void {
    while (!this.#isBusy && !this.#isStopped) {
      const [next] = this.#waiting;
      if (!next || !this.#mayTake(next)) return;
      this.#waiting.shift();
      this.#take(next);
    }
  }

  /** Whether so much waits that no more should be read. */
  isOver(): boolean {
    return this.#waiting.length > messagesAtMost || this.#bytesWaiting > bytesAtMost;
  }

  isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Handles nothing more. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.length = 0;
  }

  #take(bytes: Uint8Array): void {
    this.#bytesWaiting -= bytes.length;
    const task = this.#handle(bytes);
    if (!task) return;
    this.#isBusy = true;
    void task.finally(() => {
      this.#isBusy = false;
      this.go();
    });
  }
}
