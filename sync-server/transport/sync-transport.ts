/** The sockets of the relay: who may connect, and how long one stays. SPEC [TK], [FR], [PW]. */
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { type CloseReason, closeCodes, type Limits } from "#shared/protocol";
import type { LiveSessions } from "../auth/live-sessions.ts";
import type { TicketHolder, Tickets } from "../auth/tickets.ts";
import type { Authority } from "../authorization/authority.ts";
import type { Rooms } from "../rooms/rooms.ts";
import type { Log } from "../telemetry/log.ts";
import { type Connection, startDoorbell } from "./doorbell.ts";
import { FramesLine } from "./frames-line.ts";
import type { Line } from "./line.ts";
import { createPlainLine } from "./plain-line.ts";
import { limitSilentSockets } from "./silent-sockets.ts";
import { type Asked, askedBy, subprotocol, ticketOf, turnAway } from "./upgrade.ts";
import { Wire } from "./wire.ts";

/** What the transport asks of the rest of the relay. */
export interface SyncWorld {
  readonly rooms: Rooms;
  readonly authority: Authority;
  readonly tickets: Pick<Tickets, "redeem">;
  readonly sessions: LiveSessions;
  /** The origins a page may connect from, exactly. */
  readonly origins: { readonly has: (origin: string) => boolean };
  readonly limits: Limits;
  readonly nowMs: () => number;
  readonly journal: Log;
}

/** The sockets, as the rest of the relay sees them. */
export interface SyncTransport {
  /** The sockets open now. */
  readonly count: () => number;
  /** Reads nothing more, keeps what was promised, and closes all sockets. */
  readonly close: () => Promise<void>;
}

/** A message may be so many times the limit of a channel: the channel is refused, not the socket. */
const messageRoom = 4;
const closeTimeoutMs = 2000;

/** Attaches `/sync` and `/sync/<document>` to a server. */
export function attachSync(server: Server, world: SyncWorld): SyncTransport {
  const { limits, tickets, origins, sessions, journal, rooms } = world;
  const connections = new Set<Connection>();
  let isStopping = false;
  const sockets = new WebSocketServer(optionsOf(limits));

  const connect = (socket: WebSocket, raw: Duplex, holder: TicketHolder, asked: Asked): void => {
    const connection = createConnection(socket, raw, holder, asked, world);
    connections.add(connection);
    socket.on("close", () => {
      connections.delete(connection);
      connection.line.closed();
    });
  };

  const upgrade = (request: IncomingMessage, raw: Duplex, head: Buffer): void => {
    raw.on("error", destroyItself);
    const asked = askedBy(request.url);
    if (isStopping) turnAway(raw, "503 Service Unavailable");
    else if (!asked) turnAway(raw, "404 Not Found");
    else if (!origins.has(request.headers.origin ?? "")) turnAway(raw, "403 Forbidden");
    else sockets.handleUpgrade(request, raw, head, (socket) => admit(socket, raw, request, asked));
  };

  /** A bad ticket is told after the upgrade: stock clients retry an HTTP 401 for ever. */
  const admit = (socket: WebSocket, raw: Duplex, request: IncomingMessage, asked: Asked): void => {
    socket.on("error", (error) => journal.info("socket error", { message: error.message }));
    const holder = tickets.redeem(ticketOf(request) ?? "");
    if (holder) connect(socket, raw, holder, asked);
    else socket.close(closeCodes.sessionEnded, "the ticket is not good");
  };

  limitSilentSockets(server, limits.handshakesPerAddress);
  server.on("upgrade", upgrade);
  const stops = [
    startDoorbell(connections, { ...world, delayMs: limits.doorbellMs }),
    startHeartbeat(connections, limits.heartbeatMs),
    sessions.onEnded((ended) => {
      const reason = { code: closeCodes.sessionEnded, detail: "the session ended" };
      for (const { wire } of connections) if (ended.has(wire.holder.session)) wire.close(reason);
    }),
  ];

  return {
    count: () => connections.size,
    close: async () => {
      isStopping = true;
      for (const stop of stops) stop();
      for (const { wire } of connections) wire.stopReading();
      await rooms.settled();
      await closeAll(connections);
    },
  };
}

/** Not a closure: that would keep the whole request as long as its socket. */
function destroyItself(this: Duplex): void {
  this.destroy();
}

const optionsOf = (limits: Limits) => ({
  noServer: true,
  clientTracking: false,
  maxPayload: messageRoom * limits.messageBytes,
  maxFragments: 64,
  maxBufferedChunks: 1024,
  perMessageDeflate: false,
  closeTimeout: closeTimeoutMs,
  handleProtocols: (offered: Set<string>) => offered.has(subprotocol) && subprotocol,
});

function createConnection(
  socket: WebSocket,
  raw: Duplex,
  holder: TicketHolder,
  asked: Asked,
  { limits, nowMs, sessions, rooms }: SyncWorld,
): Connection {
  const wire: Wire = new Wire(socket, holder, (bytes) => line.handle(bytes), {
    limits,
    nowMs,
    raw,
    heard: sessions.markUsed,
  });
  const line: Line =
    asked.type === "frames"
      ? new FramesLine(wire, rooms, limits.channels)
      : createPlainLine(wire, asked.document, rooms);
  return { wire, line };
}

/**
 * Every socket is asked for a sign of life and given one, each at its own moment, so that thousands
 * do not speak at once. Returns how to stop.
 */
function startHeartbeat(connections: ReadonlySet<Connection>, heartbeatMs: number): () => void {
  const tickMs = Math.min(1000, heartbeatMs);
  const moments = Math.max(1, Math.round(heartbeatMs / tickMs));
  const momentByConnection = new WeakMap<Connection, number>();
  let tick = 0;
  const timer = setInterval(() => {
    tick += 1;
    for (const connection of connections) {
      const { wire, line } = connection;
      wire.go();
      const moment = momentByConnection.get(connection) ?? tick + moments;
      momentByConnection.set(connection, moment);
      if (moment > tick) continue;
      momentByConnection.set(connection, tick + moments);
      wire.ping();
      line.heartbeat();
    }
  }, tickMs);
  return () => clearInterval(timer);
}

const goingAway: CloseReason = { code: closeCodes.goingAway, detail: "the relay stops" };

/** Closes politely; those that do not answer in time are hung up on. */
async function closeAll(connections: ReadonlySet<Connection>): Promise<void> {
  const all = [...connections];
  for (const { wire } of all) wire.close(goingAway);
  const timer = setTimeout(() => {
    for (const { wire } of all) wire.hangUp();
  }, closeTimeoutMs);
  await Promise.all(all.map(({ wire }) => wire.closed()));
  clearTimeout(timer);
}
