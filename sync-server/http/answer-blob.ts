import type { IncomingMessage, ServerResponse } from "node:http";
import { type DocumentId, nameOf, parseName } from "#shared/documents";
import { type Result, type Sha256, sha256Schema, z } from "#shared/kernel";
import { type BlobType, blobsPath } from "#shared/protocol";
import type { Sessions } from "../auth/sessions.ts";
import type { Roster } from "../authorization/roster.ts";
import type { BlobAsked, BlobRefused, Blobs } from "../blobs/blobs.ts";
import type { Log } from "../telemetry/log.ts";
import type { Gate } from "./gate.ts";
import { sendBytes, sendJson, sendRefusal } from "./send.ts";
import { callerOf, visitorOf } from "./visitor.ts";

/** What a request about a blob is answered with. */
export interface BlobDesk {
  readonly blobs: Blobs;
  readonly sessions: Sessions;
  readonly roster: Roster;
  readonly gate: Gate;
  readonly log: Log;
}

/** Gives a blob, takes a part of one, or tells how far an upload has come: SPEC [BL]. */
export async function answerBlob(
  desk: BlobDesk,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { sessions, roster, gate } = desk;
  const isChange = request.method === "PUT";
  if (isChange && !gate.isAllowedOrigin(request.headers.origin)) {
    return sendRefusal(response, { refusal: "foreignOrigin" });
  }
  const caller = await callerOf(visitorOf(request, gate), sessions, roster);
  if (!caller) return sendRefusal(response, { refusal: "signedOut" });
  const path = pathOf(url);
  if (!path) return sendRefusal(response, { refusal: "malformed" });
  const asked: BlobAsked = { ...path, staff: caller.staff.id };
  if (isChange && !path.isUpload) return takePart(desk, request, response, { url, asked });
  if (request.method !== "GET") return sendRefusal(response, { refusal: "notFound" });
  return path.isUpload
    ? sendAnswer(response, await desk.blobs.state(asked))
    : sendBlob(desk, response, asked);
}

const pathForm = /^([0-9a-f]+)(\/upload)?$/;

function pathOf(
  url: URL,
):
  | { readonly sha256: Sha256; readonly document: DocumentId; readonly isUpload: boolean }
  | undefined {
  const [, hash, upload] = pathForm.exec(url.pathname.slice(blobsPath.length)) ?? [];
  const sha256 = sha256Schema.safeParse(hash);
  const named = parseName(`${url.searchParams.get("document") ?? ""}@1`);
  if (!sha256.success || !named.ok || named.value.name !== nameOf(named.value.id)) return undefined;
  return { sha256: sha256.data, document: named.value.id, isUpload: upload !== undefined };
}

const partQuery = z.object({
  offset: z.coerce.number().check(z.int(), z.nonnegative()),
  size: z.coerce.number().check(z.int(), z.positive()),
});

async function takePart(
  { blobs, log }: BlobDesk,
  request: IncomingMessage,
  response: ServerResponse,
  { url, asked }: { readonly url: URL; readonly asked: BlobAsked },
): Promise<void> {
  const query = z.safeParse(partQuery, Object.fromEntries(url.searchParams));
  if (!query.success) return sendRefusal(response, { refusal: "malformed" });
  const answer = await blobs.put({ ...asked, ...query.data, bytes: request });
  if (!answer.ok) log.warning("blob refused", { refusal: answer.reason.refusal });
  else if (answer.value.isWhole) log.info("blob", {});
  return sendAnswer(response, answer);
}

const sendAnswer = (response: ServerResponse, answer: Result<unknown, BlobRefused>): void =>
  answer.ok ? sendJson(response, 200, answer.value) : sendRefusal(response, answer.reason);

const endings: Readonly<Record<BlobType, string>> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

/** A blob opened by itself does nothing: it is saved under a name of ours, and runs nowhere. */
async function sendBlob(
  { blobs }: BlobDesk,
  response: ServerResponse,
  asked: BlobAsked,
): Promise<void> {
  const blob = await blobs.read(asked);
  if (!blob.ok) return sendRefusal(response, blob.reason);
  const { bytes, type } = blob.value;
  const name = `${asked.sha256.slice(0, 12)}.${endings[type]}`;
  response.setHeader("Content-Type", type);
  response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
  response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  response.setHeader("Cache-Control", "no-store");
  sendBytes(response, 200, bytes);
}
