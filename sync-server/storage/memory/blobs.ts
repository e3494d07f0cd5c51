import type { BlobRecord, BlobStore, UploadRecord } from "../blob-store.ts";

/** The list of blobs in memory. */
export function createBlobs(): BlobStore & { readonly clear: () => void } {
  const blobs = new Map<string, BlobRecord>();
  const uploads = new Map<string, UploadRecord>();
  const blobKey = ({ document, tag }: Pick<BlobRecord, "document" | "tag">) => `${document} ${tag}`;
  const uploadKey = ({ tag, by }: Pick<UploadRecord, "tag" | "by">) => `${tag} ${by}`;
  const all = () => [...blobs.values(), ...uploads.values()];
  return {
    find: async (document, tag) => blobs.get(blobKey({ document, tag })),
    findUpload: async (tag, by) => uploads.get(uploadKey({ tag, by })),
    uploadsOf: async (by) =>
      [...uploads.values()]
        .filter((upload) => upload.by === by)
        .sort((a, b) => b.atMs - a.atMs || (a.file < b.file ? 1 : -1)),
    begin: async (upload) => void uploads.set(uploadKey(upload), upload),
    complete: async (blob) => {
      uploads.delete(uploadKey(blob));
      if (!blobs.has(blobKey(blob))) blobs.set(blobKey(blob), blob);
    },
    drop: async (blob) => void blobs.delete(blobKey(blob)),
    ofDocument: async (document) =>
      [...blobs.values()].filter((blob) => blob.document === document),
    documents: async () => [...new Set(all().map(({ document }) => document))],
    files: async () => new Set(all().map(({ file }) => file)),
    forget: async (document) => {
      for (const [key, one] of blobs) if (one.document === document) blobs.delete(key);
      for (const [key, one] of uploads) if (one.document === document) uploads.delete(key);
    },
    giveUp: async (which) => {
      const isMeant = (one: UploadRecord): boolean =>
        "tag" in which
          ? one.tag === which.tag && one.by === which.by
          : one.atMs < which.begunBeforeMs;
      for (const [key, one] of uploads) if (isMeant(one)) uploads.delete(key);
    },
    clear: () => {
      blobs.clear();
      uploads.clear();
    },
  };
}
