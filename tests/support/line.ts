import { WebSocket } from "ws";
import { decodeFrame, encodeFrame, type Frame } from "#shared/protocol";
import type { Visitor } from "./visitor.ts";

/** What comes out of a line. */
export interface Ears {
  readonly frame: (frame: Frame) => void;
  /** The socket is gone; code 1006 when it was cut. */
  readonly ended: (code: number, detail: string) => void;
}

/** One socket of one person's tab: frames in, frames out. */
export interface Line {
  readonly send: (frame: Frame) => void;
  /** Bytes that need be no frame. */
  readonly sendBytes: (bytes: Uint8Array) => void;
  /** Cuts the socket without a word. */
  readonly cut: () => void;
}

/** Asks for a ticket and opens a socket with it; resolves when it is open. */
export async function openLine(visitor: Visitor, ears: Ears): Promise<Line> {
  const { protocol, host, origin } = new URL(visitor.url);
  const address = `${protocol === "https:" ? "wss" : "ws"}://${host}/sync`;
  const socket = new WebSocket(address, ["queqiao", await visitor.ticket()], { origin });
  socket.binaryType = "nodebuffer";
  socket.on("message", (bytes: Buffer) => {
    const frame = decodeFrame(new Uint8Array(bytes));
    if (!frame.ok) throw new Error("the relay sent what is no frame");
    ears.frame(frame.value);
  });
  socket.on("close", (code, detail) => ears.ended(code, detail.toString()));
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  // After it was open, an error is always followed by the close that is told.
  socket.on("error", () => {});
  const sendBytes = (bytes: Uint8Array): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
  };
  return {
    sendBytes,
    send: (frame) => sendBytes(encodeFrame(frame)),
    cut: () => socket.terminate(),
  };
}
