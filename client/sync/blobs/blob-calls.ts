import type { Platform } from "#client/platform";
import type { BlobName } from "#client/storage";
import { ok, type Result, refuse, z } from "#shared/kernel";
import {
  type BlobState,
  blobLimits,
  blobPartUrl,
  blobStateSchema,
  blobUploadUrl,
  blobUrl,
} from "#shared/protocol";
import { askRelay } from "../call.ts";

/** Why the relay did not give or take a blob, by its own word or because it was not reached. */
export type BlobCallRefusal = string;

type Asking = Pick<Platform, "fetch" | "after" | "subtle">;

const refusalSchema = z.object({ refusal: z.string() });

/** Brings the whole blob to the relay, going on where it was left. */
export async function sendBlob(
  platform: Asking,
  name: BlobName,
  bytes: Uint8Array,
): Promise<Result<true, BlobCallRefusal>> {
  let state = await uploadState(platform, name);
  while (state.ok && !state.value.isWhole) {
    const before = state.value.received;
    state = await sendPart(platform, name, bytes, before);
    // A relay that takes nothing of a part would be asked for ever.
    if (state.ok && !state.value.isWhole && state.value.received <= before) {
      return refuse("tryLater");
    }
  }
  return state.ok ? ok(true) : state;
}

const uploadState = async (
  platform: Asking,
  { sha256, document }: BlobName,
): Promise<Result<BlobState, BlobCallRefusal>> =>
  stateIn(await askRelay(platform, blobUploadUrl(sha256, document), { method: "GET" }));

async function sendPart(
  platform: Asking,
  { sha256, document }: BlobName,
  bytes: Uint8Array,
  offset: number,
): Promise<Result<BlobState, BlobCallRefusal>> {
  const url = blobPartUrl(sha256, document, { offset, size: bytes.length });
  const body = bytes.slice(offset, offset + blobLimits.partBytes);
  const headers = { "Content-Type": "application/octet-stream" };
  return stateIn(await askRelay(platform, url, { method: "PUT", headers, body }));
}

async function stateIn(response: Response | undefined): Promise<Result<BlobState, string>> {
  if (!response) return refuse("unreachable");
  if (!response.ok) return refuse(await refusalIn(response));
  try {
    const parsed = blobStateSchema.safeParse(await response.json());
    return parsed.success ? ok(parsed.data) : refuse("unreachable");
  } catch {
    // A page of somebody else's network, or an answer cut short.
    return refuse("unreachable");
  }
}

async function refusalIn(response: Response): Promise<string> {
  try {
    const parsed = refusalSchema.safeParse(await response.json());
    return parsed.success ? parsed.data.refusal : "unreachable";
  } catch {
    return "unreachable";
  }
}

/** Brings a blob from the relay; what is not what it is called by was not brought. */
export async function fetchBlob(
  platform: Asking,
  { sha256, document }: BlobName,
): Promise<Result<Uint8Array, BlobCallRefusal>> {
  const response = await askRelay(platform, blobUrl(sha256, document), { method: "GET" });
  if (!response) return refuse("unreachable");
  if (!response.ok) return refuse(await refusalIn(response));
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return (await hashOf(platform, bytes)) === sha256 ? ok(bytes) : refuse("unreachable");
  } catch {
    // The line broke in the middle.
    return refuse("unreachable");
  }
}

/** What some bytes are called by. */
export async function hashOf(
  { subtle }: Pick<Platform, "subtle">,
  bytes: Uint8Array,
): Promise<string> {
  const hash = new Uint8Array(await subtle.digest("SHA-256", new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
