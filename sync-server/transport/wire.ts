/**
 * One WebSocket, tamed. Messages are handled one after the other; while a handler waits for the
 * disk, while the other end does not read its answers, or while it sends too fast, the rest wait,
 * in the end in the sender's own machine. Only what colleagues send can pile up for a slow reader,
 * and a limit ends that.
 */
import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import { type CloseReason, closeCodes } from "#shared/protocol";
import type { TicketHolder } from "../auth/tickets.ts";
import { holdBack } from "./corks.ts";
import { type Handler, Inbox } from "./inbox.ts";
import { Rate } from "./rate.ts";

/** What a wire keeps to. Bytes unless said otherwise. */
export interface WireLimits {
  /** More than this unread makes a slow reader, who is dropped and comes back. */
  readonly backlogBytes: number;
  readonly messagesPerSecond: number;
}

/** What a wire needs of its surroundings. */
export interface WireWorld {
  readonly limits: WireLimits;
  readonly nowMs: () => number;
  /** What the WebSocket is spoken over. */
  readonly raw: Duplex;
  /** Called for each message: the session is in use. */
  readonly heard: (session: string) => void;
}

/** Answers unread beyond this make the next request wait. */
const unreadBytesAtMost = 1024 * 1024;

const notBinary: CloseReason = { code: closeCodes.malformed, detail: "not binary" };

/** One socket of one signed-in person. A class, because there are thousands, mostly idle. */
export class Wire {
  readonly holder: TicketHolder;
  readonly #socket: WebSocket;
  readonly #world: WireWorld;
  readonly #rate: Rate;
  readonly #inbox: Inbox;
  /** What was unread when requests began to wait: answers, not a colleague's doing. */
  #owedBytes = 0;
  #isAlive = true;
  #unreadAtPing = 0;

  /** `handle` gets the messages, one after the other. */
  constructor(socket: WebSocket, holder: TicketHolder, handle: Handler, world: WireWorld) {
    this.holder = holder;
    this.#socket = socket;
    this.#world = world;
    this.#rate = new Rate(world.limits.messagesPerSecond, world.nowMs());
    this.#inbox = new Inbox({
      handle,
      mayTake: (bytes) => this.#mayTake(bytes),
      emptied: () => {
        if (socket.isPaused) socket.resume();
      },
    });
    socket.on("message", (data: RawData, isBinary: boolean) => this.#hear(data, isBinary));
    socket.on("pong", () => {
      this.#isAlive = true;
    });
  }

  send(bytes: Uint8Array): void {
    const socket = this.#socket;
    if (socket.readyState !== socket.OPEN) return;
    const isSlow = socket.bufferedAmount > this.#world.limits.backlogBytes + this.#owedBytes;
    if (isSlow) {
      socket.terminate();
      return;
    }
    holdBack(this.#world.raw);
    socket.send(bytes);
  }

  /** Closes politely; nothing is handled any more, but the other end's goodbye is read. */
  close({ code, detail }: CloseReason): void {
    this.#inbox.stop();
    this.#socket.close(code, detail);
    if (this.#socket.isPaused) this.#socket.resume();
  }

  /** Goes on with what had to wait. */
  go(): void {
    this.#inbox.go();
  }

  /** Asks for a sign of life, and hangs up when there was none since it last asked. */
  ping(): void {
    const socket = this.#socket;
    const unread = socket.bufferedAmount;
    // A pong comes only after all that was sent before its ping; until then, reading is a sign.
    const isFlowing = unread < this.#unreadAtPing || (socket.isPaused && unread === 0);
    if (!this.#isAlive && !isFlowing) socket.terminate();
    this.#isAlive = false;
    this.#unreadAtPing = unread;
    if (socket.readyState === socket.OPEN) socket.ping();
  }

  /** Handles nothing more; what was promised still goes out. */
  stopReading(): void {
    this.#inbox.stop();
  }

  hangUp(): void {
    this.#socket.terminate();
  }

  /** Resolves when the socket is closed. */
  async closed(): Promise<void> {
    if (this.#socket.readyState === this.#socket.CLOSED) return;
    await new Promise((resolve) => this.#socket.once("close", resolve));
  }

  #hear(data: RawData, isBinary: boolean): void {
    this.#isAlive = true;
    this.#world.heard(this.holder.session);
    if (isBinary && data instanceof Uint8Array) this.#inbox.put(data);
    else this.close(notBinary);
    if (this.#inbox.isOver()) this.#socket.pause();
  }

  #mayTake({ length }: Uint8Array): boolean {
    return this.#isReading() && this.#rate.take(length, this.#world.nowMs());
  }

  /** Whether the other end reads its answers; when not, goes on as soon as it has. */
  #isReading(): boolean {
    if (this.#socket.bufferedAmount <= unreadBytesAtMost) return true;
    if (this.#owedBytes > 0) return false;
    this.#owedBytes = this.#socket.bufferedAmount;
    // A ping is written after all before it.
    this.#socket.ping(undefined, false, () => {
      this.#owedBytes = 0;
      this.go();
    });
    return false;
  }
}
