/** Handles one message; a promise makes the next one wait. */
export type Handler = (bytes: Uint8Array) => Promise<void> | undefined;

const messagesAtMost = 256;
const bytesAtMost = 1024 * 1024;

/** What an inbox asks of its socket. */
export interface InboxWorld {
  readonly handle: Handler;
  /** Asked before each message; after a no, somebody must call `go` later. */
  readonly mayTake: (bytes: Uint8Array) => boolean;
  /** Nothing waits any more. */
  readonly emptied: () => void;
}

/** Messages of one socket, handled strictly one after the other. */
export class Inbox {
  readonly #world: InboxWorld;
  readonly #waiting: Uint8Array[] = [];
  #bytesWaiting = 0;
  #isBusy = false;
  #isStopped = false;

  constructor(world: InboxWorld) {
    this.#world = world;
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
      if (!next) {
        this.#world.emptied();
        return;
      }
      if (!this.#world.mayTake(next)) return;
      this.#waiting.shift();
      this.#take(next);
    }
  }

  /** Whether so much waits that no more should be read. */
  isOver(): boolean {
    return this.#waiting.length > messagesAtMost || this.#bytesWaiting > bytesAtMost;
  }

  /** Handles nothing more. */
  stop(): void {
    this.#isStopped = true;
    this.#waiting.length = 0;
  }

  #take(bytes: Uint8Array): void {
    this.#bytesWaiting -= bytes.length;
    const task = this.#world.handle(bytes);
    if (!task) return;
    this.#isBusy = true;
    void task.finally(() => {
      this.#isBusy = false;
      this.go();
    });
  }
}
