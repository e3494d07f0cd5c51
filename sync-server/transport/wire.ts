/**
 * One WebSocket, tamed. Messages are handled one after the other; while a handler waits for the
 * disk, while the other end does not read its answers, or while it sends too fast, the rest wait,
 * in the end in the sender's own machine. Only what colleagues send can pile up for a slow reader,
 * and a limit ends that.
 */
import type { RawData, WebSocket } from "ws";
import { type CloseReason, closeCodes } from "#shared/protocol";
import type { TicketHolder } from "../auth/tickets.ts";
import { createInbox, type Handler } from "./inbox.ts";
import { createRate } from "./rate.ts";

/** What a wire keeps to. Bytes unless said otherwise. */
export interface WireLimits {
  /** More than this unread makes a slow reader, who is dropped and comes back. */
  readonly backlogBytes: number;
  readonly messagesPerSecond: number;
}

/** One socket of one signed-in person. */
export interface Wire {
  readonly holder: TicketHolder;
  readonly send: (bytes: Uint8Array) => void;
  /** Closes it politely; nothing is read any more. */
  readonly close: (reason: CloseReason) => void;
  /** Goes on with what had to wait for the clock. Called every second or so. */
  readonly tick: () => void;
  /** Asks for a sign of life, and hangs up when there was none since it last asked. */
  readonly ping: () => void;
  /** Handles nothing more; what was promised still goes out. */
  readonly stopReading: () => void;
  readonly hangUp: () => void;
}

/** What a wire needs of its surroundings. */
export interface WireWorld {
  readonly limits: WireLimits;
  readonly nowMs: () => number;
  /** Called for each message: the session is in use. */
  readonly heard: (session: string) => void;
}

/** Answers unread beyond this make the next request wait. */
const unreadBytesAtMost = 1024 * 1024;

/** Puts a socket in order. `handle` gets its messages, one after the other. */
export function createWire(
  socket: WebSocket,
  holder: TicketHolder,
  handle: Handler,
  { limits, nowMs, heard }: WireWorld,
): Wire {
  const rate = createRate(limits.messagesPerSecond, nowMs);
  const inbox = createInbox(handle, () => isReading() && rate.take());
  /** What was unread when requests began to wait: answers, not a colleague's doing. */
  let owedBytes = 0;
  let isAlive = true;
  let unreadAtPing = 0;

  /** Whether the other end reads its answers; when not, goes on as soon as it has. */
  const isReading = (): boolean => {
    if (socket.bufferedAmount <= unreadBytesAtMost) return true;
    if (owedBytes > 0) return false;
    owedBytes = socket.bufferedAmount;
    // A ping is written after all before it.
    socket.ping(undefined, false, () => {
      owedBytes = 0;
      go();
    });
    return false;
  };

  const go = (): void => {
    inbox.go();
    if (socket.isPaused && inbox.isEmpty()) socket.resume();
  };

  const close = ({ code, detail }: CloseReason): void => {
    inbox.stop();
    socket.close(code, detail);
  };

  socket.on("message", (data: RawData, isBinary: boolean) => {
    isAlive = true;
    heard(holder.session);
    if (isBinary && data instanceof Uint8Array) inbox.put(data);
    else close(notBinary);
    if (inbox.isOver()) socket.pause();
  });
  socket.on("pong", () => {
    isAlive = true;
  });

  return {
    holder,
    close,
    send: (bytes) => {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > limits.backlogBytes + owedBytes) socket.terminate();
      else socket.send(bytes);
    },
    tick: go,
    ping: () => {
      const unread = socket.bufferedAmount;
      // A pong comes only after all that was sent before its ping; until then, reading is a sign.
      const isFlowing = unread < unreadAtPing || (socket.isPaused && unread === 0);
      if (!isAlive && !isFlowing) socket.terminate();
      isAlive = false;
      unreadAtPing = unread;
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    stopReading: inbox.stop,
    hangUp: () => socket.terminate(),
  };
}

const notBinary: CloseReason = { code: closeCodes.malformed, detail: "not binary" };
