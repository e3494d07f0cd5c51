/**
 * A WebSocket client that costs next to nothing, so that the load does not drown what is measured:
 * whole binary messages in, whole binary messages out, and a pong for a ping.
 */
import { request } from "node:http";
import type { Socket } from "node:net";

/** What comes out of a socket. */
export interface SocketEars {
  readonly message: (bytes: Buffer) => void;
  readonly ended: (code: number) => void;
}

/** One open socket. */
export interface ThinSocket {
  readonly send: (bytes: Uint8Array) => void;
  readonly cut: () => void;
}

/** Where a socket goes. */
export interface Address {
  readonly url: URL;
  readonly protocols?: readonly string[];
}

/** Opens a socket; resolves when it is open, rejects when it was turned away. */
export function openThinSocket(
  { url, protocols = [] }: Address,
  ears: SocketEars,
): Promise<ThinSocket> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    origin: `http://${url.host}`,
    "sec-websocket-version": "13",
    "sec-websocket-key": Buffer.alloc(16, 7).toString("base64"),
    ...(protocols.length > 0 ? { "sec-websocket-protocol": protocols.join(", ") } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: url.hostname, port: url.port, path: url.pathname, headers });
    asked.on("upgrade", (_, socket, head) => resolve(speak(socket, head, ears)));
    asked.on("response", ({ statusCode }) => reject(new Error(`turned away: ${statusCode}`)));
    asked.on("error", reject);
    asked.end();
  });
}

const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
const noStatus = 1005;

function speak(socket: Socket, head: Buffer, ears: SocketEars): ThinSocket {
  let code = 1006;
  const hear = (opcode: number, payload: Buffer): void => {
    if (opcode === opcodes.binary) ears.message(payload);
    else if (opcode === opcodes.ping) socket.write(frameOf(opcodes.pong, payload));
    else if (opcode === opcodes.close) {
      code = payload.length >= 2 ? payload.readUInt16BE(0) : noStatus;
      socket.end(frameOf(opcodes.close, payload));
    }
  };
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("close", () => ears.ended(code));
  if (head.length > 0) socket.unshift(head);
  // Whoever opened it must have it in hand before it is heard.
  setImmediate(() => socket.on("data", createReader(hear)));
  return {
    send: (bytes) => void socket.write(frameOf(opcodes.binary, bytes)),
    cut: () => socket.destroy(),
  };
}

/** Masked with zeros, which is a mask like any other. */
function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const lengthBytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + lengthBytes + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (lengthBytes === 0 ? length : lengthBytes === 2 ? 126 : 127);
  if (lengthBytes === 2) frame.writeUInt16BE(length, 2);
  if (lengthBytes === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, 2 + lengthBytes + 4);
  return frame;
}

/** Cuts what arrives into messages; what is not whole yet is joined once, when it is. */
function createReader(hear: (opcode: number, payload: Buffer) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let have = 0;
  let need = 2;
  return (piece) => {
    pieces.push(piece);
    have += piece.length;
    if (have < need) return;
    const bytes = pieces.length === 1 ? piece : Buffer.concat(pieces, have);
    let at = 0;
    for (;;) {
      const frame = headOf(bytes, at);
      const end = frame ? frame.start + frame.length : at + 10;
      if (!frame || end > bytes.length) {
        need = (frame ? end : Math.min(end, bytes.length + 1)) - at;
        break;
      }
      hear(frame.opcode, bytes.subarray(frame.start, end));
      at = end;
    }
    pieces = at < bytes.length ? [bytes.subarray(at)] : [];
    have = bytes.length - at;
    need = Math.max(need, 2);
  };
}

/** Where the payload of the frame at a place lies; undefined when its head is not whole. */
function headOf(bytes: Buffer, at: number) {
  if (bytes.length < at + 2) return undefined;
  const opcode = (bytes[at] ?? 0) & 0x0f;
  const short = (bytes[at + 1] ?? 0) & 0x7f;
  if (short < 126) return { opcode, start: at + 2, length: short };
  if (short === 126) {
    if (bytes.length < at + 4) return undefined;
    return { opcode, start: at + 4, length: bytes.readUInt16BE(at + 2) };
  }
  if (bytes.length < at + 10) return undefined;
  return { opcode, start: at + 10, length: Number(bytes.readBigUInt64BE(at + 2)) };
}
