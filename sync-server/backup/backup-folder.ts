/** What lies in a backup: the database, the files of photos, and a list that was written last. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "#shared/kernel";

export const databaseFile = "queqiao.db";
export const blobsFolder = "blobs";
export const manifestFile = "manifest.json";

/** Names as blobs get them, also of those still coming: they lead nowhere else. */
const blobFileForm = /^[0-9a-f]{32}(\.part)?$/;

const manifestSchema = z.object({
  format: z.literal(1),
  madeAtMs: z.number(),
  version: z.string(),
  /** Recognises the agency's key, which is not in the backup. */
  keyFingerprint: z.string(),
  /** The SHA-256 of the database file. */
  database: z.string(),
  documents: z.number(),
  /** One hash over what all documents say. */
  documentsHash: z.string(),
  blobs: z.array(z.object({ file: z.string().check(z.regex(blobFileForm)), bytes: z.number() })),
});

/** What a backup says of itself. It is written when all else is there and was read again. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads what a backup says of itself; undefined when it is none, or was not finished. */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, manifestFile);
  if (!existsSync(path)) return undefined;
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // Not JSON: then it is not a list of ours.
    return undefined;
  }
}

/** The SHA-256 of a file. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** The files of blobs in a folder with their sizes; none when there is no folder. */
export function filesIn(folder: string): readonly { file: string; bytes: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && blobFileForm.test(entry.name))
    .map(({ name }) => ({ file: name, bytes: statSync(join(folder, name)).size }));
}
