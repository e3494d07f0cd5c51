/** Rooms by path. `node bare-server.ts [file]`: with a file, nothing is sent before it is synced there. */
import { fdatasync, openSync, writev } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { type WebSocket, WebSocketServer } from "ws";
import { encodeMessage } from "#shared/protocol";

interface Room {
  readonly members: Set<WebSocket>;
  content: Uint8Array;
}

const rooms = new Map<string, Room>();
const roomAt = (path = ""): Room => {
  const found = rooms.get(path) ?? { members: new Set(), content: Uint8Array.of(0, 0) };
  rooms.set(path, found);
  return found;
};

interface Post {
  readonly room: Room;
  readonly from: WebSocket;
  readonly bytes: Buffer;
}

function broadcast({ room, from, bytes }: Post): void {
  for (const member of room.members) if (member !== from) member.send(bytes);
}

const [file] = process.argv.slice(2);
const log = file === undefined ? undefined : openSync(file, "w");
const write = promisify(writev);
const sync = promisify(fdatasync);
let waiting: Post[] = [];
let isWriting = false;

async function writeAll(into: number): Promise<void> {
  isWriting = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await write(
      into,
      batch.map(({ bytes }) => bytes),
    );
    await sync(into);
    for (const post of batch) broadcast(post);
  }
  isWriting = false;
}

function take(post: Post): void {
  if (log === undefined) {
    broadcast(post);
    return;
  }
  waiting.push(post);
  if (!isWriting) setImmediate(() => isWriting || void writeAll(log));
}

/** `00 00` begins a y-websocket question for the state of a room. */
const asksForState = (bytes: Buffer): boolean => bytes[0] === 0 && bytes[1] === 0;
const isUpdate = (bytes: Buffer): boolean => bytes[0] === 0 && bytes[1] === 2;

const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    roomAt(request.url).content = Buffer.concat(pieces);
    response.end();
  });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false, maxPayload: 2 ** 26 });
sockets.on("connection", (socket, { url }) => {
  const room = roomAt(url);
  room.members.add(socket);
  socket.on("close", () => room.members.delete(socket));
  socket.on("error", () => {});
  socket.on("message", (bytes: Buffer) => {
    if (isUpdate(bytes)) take({ room, from: socket, bytes });
    if (asksForState(bytes)) socket.send(encodeMessage({ type: "step2", update: room.content }));
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(`Open: http://127.0.0.1:${port}`);
});
