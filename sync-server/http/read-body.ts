import type { IncomingMessage } from "node:http";
import { ok, type Result, refuse } from "#shared/kernel";

/** Reads a JSON body of at most so many bytes; what is longer or no JSON is malformed. */
export async function readJsonBody(
  request: IncomingMessage,
  bytesAtMost: number,
): Promise<Result<unknown, "malformed">> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > bytesAtMost) return refuse("malformed");
    chunks.push(chunk);
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch {
    // Not JSON: the answer says so.
    return refuse("malformed");
  }
}
