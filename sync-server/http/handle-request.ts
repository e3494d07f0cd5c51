import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { ok, type Result, refuse, type StaffId, z } from "#shared/kernel";
import { blobsPath, feedPath, feedQuery, type RefusalBody } from "#shared/protocol";
import type { Sessions } from "../auth/sessions.ts";
import type { Roster } from "../authorization/roster.ts";
import type { Blobs } from "../blobs/blobs.ts";
import type { Log } from "../telemetry/log.ts";
import { answerBlob } from "./answer-blob.ts";
import { answerMetrics, type MetricsDoor } from "./answer-metrics.ts";
import type { AppFiles } from "./app-files.ts";
import { sendAppFile } from "./app-response.ts";
import type { Gate } from "./gate.ts";
import { readJsonBody } from "./read-body.ts";
import type { Reply, Route } from "./route.ts";
import { sendBytes, sendJson, sendRefusal } from "./send.ts";
import { callerOf, visitorOf } from "./visitor.ts";
import { isWorthCompressing, type PageToSend } from "./worth-compressing.ts";

/** The bytes of a page of the feed. */
export type AnswerFeed = (
  staff: StaffId,
  query: z.infer<typeof feedQuery>,
) => Promise<Result<Uint8Array, "malformed">>;

/** What requests are answered with. */
export interface HttpWorld {
  readonly routes: readonly Route[];
  readonly feed: AnswerFeed;
  readonly blobs: Blobs;
  readonly appFiles: AppFiles;
  readonly sessions: Sessions;
  readonly roster: Roster;
  readonly gate: Gate;
  /** Missing when no token for them is configured. */
  readonly metrics?: MetricsDoor;
  readonly log: Log;
}

/** Answers one request, whatever happens. */
export async function handleRequest(
  world: HttpWorld,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    for (const [name, value] of Object.entries(world.gate.headers()))
      response.setHeader(name, value);
    const url = URL.parse(request.url ?? "", "http://relay");
    if (!url) return sendRefusal(response, { refusal: "malformed" });
    if (url.pathname === feedPath) return await answerFeed(world, request, response, url);
    if (url.pathname.startsWith(blobsPath)) return await answerBlob(world, request, response, url);
    if (url.pathname === "/metrics") return await answerMetrics(world.metrics, request, response);
    const isCall = url.pathname.startsWith("/api/") || url.pathname === "/health";
    if (isCall) return await answerCall(world, request, response, url.pathname);
    return await sendAppFile(world.appFiles, request, response, url.pathname);
  } catch (error) {
    // The last place where an accident of a request is caught: the asker is told to come back, and
    // it is logged, unless it is only that the asker hung up while asking.
    if (request.complete) world.log.error("request failed", error);
    if (response.headersSent) response.destroy();
    else sendRefusal(response, { refusal: "tryLater" });
  }
}

async function answerCall(
  world: HttpWorld,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const method = request.method === "HEAD" ? "GET" : request.method;
  const route = world.routes.find((one) => one.path === path && one.method === method);
  if (!route) return sendRefusal(response, { refusal: "notFound" });
  const answer = await makeCall(world, route, request);
  if (method === "POST") note(world.log, path, answer);
  if (!answer.ok) return sendRefusal(response, answer.reason);
  const { body, token } = answer.value;
  if (token) response.setHeader("Set-Cookie", world.gate.cookie.set(token));
  if (token === null) response.setHeader("Set-Cookie", world.gate.cookie.clear);
  return sendJson(response, 200, body);
}

/** Changes come from our own pages only, and what staff ask is read only when they are signed in. */
async function makeCall(
  { sessions, roster, gate }: HttpWorld,
  route: Route,
  request: IncomingMessage,
): Promise<Result<Reply, RefusalBody>> {
  const isChange = route.method === "POST";
  if (isChange && !gate.isAllowedOrigin(request.headers.origin)) {
    return refuse({ refusal: "foreignOrigin" });
  }
  const visitor = visitorOf(request, gate);
  const caller = route.by === "staff" ? await callerOf(visitor, sessions, roster) : undefined;
  if (route.by === "staff" && !caller) return refuse({ refusal: "signedOut" });
  const asked = isChange ? await readJsonBody(request, route.bodyBytesAtMost) : ok({});
  return asked.ok ? route.run(asked.value, visitor, caller) : refuse({ refusal: asked.reason });
}

/** Which call came to what; not who made it, nor what was said. */
function note(log: Log, path: string, answer: Result<Reply, RefusalBody>): void {
  if (answer.ok) log.info("call", { path });
  else log.warning("call refused", { path, refusal: answer.reason.refusal });
}

async function answerFeed(
  { feed, sessions, roster, gate }: HttpWorld,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  if (request.method !== "GET") return sendRefusal(response, { refusal: "notFound" });
  const visitor = visitorOf(request, gate);
  const caller = await callerOf(visitor, sessions, roster);
  if (!caller) return sendRefusal(response, { refusal: "signedOut" });
  const query = z.safeParse(feedQuery, Object.fromEntries(url.searchParams));
  if (!query.success) return sendRefusal(response, { refusal: "malformed" });
  const page = await feed(caller.staff.id, query.data);
  if (!page.ok) return sendRefusal(response, { refusal: page.reason });
  response.setHeader("Content-Type", "application/octet-stream");
  response.setHeader("Cache-Control", "no-store");
  const acceptEncoding = String(request.headers["accept-encoding"] ?? "");
  return sendPage(response, page.value, { acceptEncoding, address: visitor.address });
}

const compress = promisify(gzip);

async function sendPage(
  response: ServerResponse,
  bytes: Uint8Array,
  asker: Omit<PageToSend, "bytes">,
): Promise<void> {
  const isWorthIt = isWorthCompressing({ ...asker, bytes: bytes.length });
  if (!isWorthIt) return sendBytes(response, 200, bytes);
  response.setHeader("Content-Encoding", "gzip");
  // Fast rather than small: a first sync is many pages.
  return sendBytes(response, 200, await compress(bytes, { level: 2 }));
}
