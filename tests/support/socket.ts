import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { type Bell, createBell } from "./bell.ts";
import type { Visitor } from "./visitor.ts";

/** A socket on `/sync` that counts what it gets, and whose reading a test can stop. */
export interface RawSocket {
  readonly socket: WebSocket;
  readonly bell: Bell;
  /** The close code; 1006 when it was cut off. */
  readonly closed: () => number | undefined;
  /** Bytes received. */
  readonly bytes: () => number;
}

/** Opens one until the end of the test; without `autoPong` it gives no sign of life. */
export async function openSocket(
  visitor: Visitor,
  options: { readonly autoPong?: boolean } = {},
): Promise<RawSocket> {
  const bell = createBell();
  const { host, origin } = new URL(visitor.url);
  const socket = new WebSocket(`ws://${host}/sync`, ["queqiao", await visitor.ticket()], {
    origin,
    ...options,
  });
  onTestFinished(() => socket.terminate());
  let closed: number | undefined;
  let bytes = 0;
  socket.on("message", (data: Buffer) => {
    bytes += data.length;
    bell.ring();
  });
  socket.on("close", (code) => {
    closed = code;
    bell.ring();
  });
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("open", resolve));
  return { socket, bell, closed: () => closed, bytes: () => bytes };
}
