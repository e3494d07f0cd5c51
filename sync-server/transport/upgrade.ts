/** What is checked before a socket is a WebSocket: SPEC [TK]. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/** The subprotocol of ours; the ticket is the one beside it. */
export const subprotocol = "queqiao";

/** What an upgrade request asks for. */
export type Asked =
  /** Frames, for many documents. */
  | { readonly type: "frames" }
  /** Plain y-websocket, for one. */
  | { readonly type: "plain"; readonly document: string };

type Refusal = "403 Forbidden" | "404 Not Found" | "503 Service Unavailable";

const prefix = "/sync";

/** Reads the path of an upgrade request; undefined when it is none of ours. */
export function askedBy(url: string | undefined): Asked | undefined {
  const path = (url ?? "").split("?", 1)[0] ?? "";
  if (path === prefix) return { type: "frames" };
  if (!path.startsWith(`${prefix}/`)) return undefined;
  try {
    return { type: "plain", document: decodeURIComponent(path.slice(prefix.length + 1)) };
  } catch {
    // A path that is no text asks for nothing.
    return undefined;
  }
}

/** The ticket an upgrade request shows; undefined when it speaks another protocol. */
export function ticketOf({ headers }: IncomingMessage): string | undefined {
  const [first, ticket, ...rest] = (headers["sec-websocket-protocol"] ?? "")
    .split(",")
    .map((part) => part.trim());
  return first === subprotocol && rest.length === 0 ? ticket : undefined;
}

/** Answers an upgrade that is not one of ours, and hangs up. */
export function turnAway(socket: Duplex, status: Refusal): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  socket.once("finish", () => socket.destroy());
}
