import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Metrics } from "../telemetry/metrics.ts";
import { sendBytes, sendRefusal } from "./send.ts";

/** The figures, and who may read them. */
export interface MetricsDoor {
  readonly token: string;
  readonly metrics: Pick<Metrics, "read">;
}

/**
 * Answers `GET /metrics` to whoever brings the configured token. Not to this machine alone: behind
 * a proxy everybody comes from this machine. Without a token configured there is nothing here.
 */
export async function answerMetrics(
  door: MetricsDoor | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (!door || !isReading) return sendRefusal(response, { refusal: "notFound" });
  if (!isSame(request.headers.authorization ?? "", `Bearer ${door.token}`)) {
    return sendRefusal(response, { refusal: "signedOut" });
  }
  const { type, text } = await door.metrics.read();
  response.setHeader("Content-Type", type);
  response.setHeader("Cache-Control", "no-store");
  return sendBytes(response, 200, Buffer.from(text));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
const isSame = (given: string, known: string): boolean =>
  timingSafeEqual(digest(given), digest(known));
