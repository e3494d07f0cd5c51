/** A relay for tests of blobs: it takes parts in chunks, breaks and refuses on demand. */
import { createHash } from "node:crypto";
import { type BlobState, blobsPath } from "#shared/protocol";
import type { FakeNetwork } from "../../platform/fake.ts";

const chunkBytes = 64 * 1024;

/** What a test sees and turns of it. */
export interface FakeBlobRelay {
  readonly fetch: FakeNetwork["fetch"];
  /** The whole blobs of a document. */
  readonly whole: (document: string) => readonly Uint8Array[];
  /** Puts a blob there, under a name that need not be its own. */
  readonly hold: (document: string, bytes: Uint8Array, sha256?: string) => void;
  /** Loses everything, as a relay does that was restored from a backup of before. */
  readonly lose: () => void;
  /** After so many parts the line breaks in the middle of one, once. */
  readonly breakAfterParts: (parts: number) => void;
  /** What everything is refused with; undefined takes everything. */
  readonly refuseWith: (refusal: string | undefined) => void;
  /** How many bytes it took, those of broken parts left out. */
  readonly bytesPut: () => number;
  /** How often it gave a blob. */
  readonly given: () => number;
}

/** Starts an empty one. */
export function createFakeBlobRelay(): FakeBlobRelay {
  const blobs = new Map<string, Uint8Array>();
  const uploads = new Map<string, Uint8Array>();
  let refusal: string | undefined;
  let partsLeft = Number.POSITIVE_INFINITY;
  let bytesPut = 0;
  let given = 0;

  const stateOf = (key: string): BlobState => {
    const blob = blobs.get(key);
    return blob
      ? { received: blob.length, isWhole: true }
      : { received: uploads.get(key)?.length ?? 0, isWhole: false };
  };

  const put = (key: string, url: URL, body: Uint8Array): Response => {
    const offset = Number(url.searchParams.get("offset"));
    const size = Number(url.searchParams.get("size"));
    const before = uploads.get(key) ?? new Uint8Array();
    if (offset !== before.length) return Response.json({ refusal: "wrongOffset" }, { status: 409 });
    partsLeft -= 1;
    if (partsLeft < 0) {
      partsLeft = Number.POSITIVE_INFINITY;
      throw new TypeError("the line broke");
    }
    const end =
      offset + body.length === size ? size : offset + body.length - (body.length % chunkBytes);
    const all = new Uint8Array(end);
    all.set(before);
    all.set(body.subarray(0, end - offset), offset);
    bytesPut += end - offset;
    if (end === size) blobs.set(key, all);
    else uploads.set(key, all);
    return Response.json(stateOf(key));
  };

  return {
    fetch: async (path, { method, body }) => {
      const url = new URL(path, "http://relay");
      const [sha256 = "", upload] = url.pathname.slice(blobsPath.length).split("/");
      const key = `${url.searchParams.get("document")} ${sha256}`;
      if (refusal) return Response.json({ refusal }, { status: 403 });
      if (method === "PUT") return put(key, url, body as Uint8Array);
      if (upload) return Response.json(stateOf(key));
      const blob = blobs.get(key);
      if (!blob) return Response.json({ refusal: "notFound" }, { status: 404 });
      given += 1;
      return new Response(new Uint8Array(blob));
    },
    whole: (document) =>
      [...blobs].filter(([key]) => key.startsWith(`${document} `)).map(([, bytes]) => bytes),
    hold: (document, bytes, sha256 = createHash("sha256").update(bytes).digest("hex")) =>
      void blobs.set(`${document} ${sha256}`, bytes),
    lose: () => blobs.clear(),
    breakAfterParts: (parts) => {
      partsLeft = parts;
    },
    refuseWith: (refused) => {
      refusal = refused;
    },
    bytesPut: () => bytesPut,
    given: () => given,
  };
}
