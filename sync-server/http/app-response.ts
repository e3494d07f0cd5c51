import type { IncomingMessage, ServerResponse } from "node:http";
import type { AppFiles } from "./app-files.ts";
import { sendBytes, sendRefusal } from "./send.ts";

/** Sends a file of the app, or its start page for the path of a screen. */
export async function sendAppFile(
  appFiles: AppFiles,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const isReading = request.method === "GET" || request.method === "HEAD";
  const file = isReading ? appFiles.at(path) : undefined;
  if (!file) return sendRefusal(response, { refusal: "notFound" });
  response.setHeader("Cache-Control", file.cacheControl);
  response.setHeader("ETag", file.etag);
  response.setHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"] === file.etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const { encoding, bytes } = await file.encoded(String(request.headers["accept-encoding"] ?? ""));
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Type", file.type);
  sendBytes(response, 200, bytes);
}
