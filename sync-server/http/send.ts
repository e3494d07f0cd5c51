import type { ServerResponse } from "node:http";
import type { RefusalBody } from "#shared/protocol";
import { statusOf } from "./status.ts";

/** Sends JSON that nobody may keep. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  sendBytes(response, status, bytes);
}

/** Sends a refusal with its status and, when it is too early, how long to wait. */
export function sendRefusal(response: ServerResponse, refused: RefusalBody): void {
  const { refusal, retryAfterSeconds } = refused;
  if (retryAfterSeconds !== undefined) response.setHeader("Retry-After", String(retryAfterSeconds));
  sendJson(response, statusOf(refusal), refused);
}

/** Sends bytes; for a HEAD request only says how many. */
export function sendBytes(response: ServerResponse, status: number, bytes: Uint8Array): void {
  response.statusCode = status;
  response.setHeader("Content-Length", bytes.length);
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}
