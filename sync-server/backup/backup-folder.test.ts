import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { blobsFolder, filesIn, manifestFile, readManifest } from "./backup-folder.ts";
import { copyBlobs } from "./take-backup.ts";

const blob = "0123456789abcdef0123456789abcdef";

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "queqiao-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A backup whose list names these files. */
function backupNaming(...files: readonly string[]): string {
  const folder = newFolder();
  const manifest = {
    ...{ format: 1, madeAtMs: 1, version: "1.0.0", keyFingerprint: "k", database: "d" },
    ...{ documents: 0, documentsHash: "h", blobs: files.map((file) => ({ file, bytes: 3 })) },
  };
  writeFileSync(join(folder, manifestFile), JSON.stringify(manifest));
  return folder;
}

test("a list that names anything but files of photos is no list of ours", () => {
  expect(readManifest(backupNaming(blob, `${blob}.part`))?.blobs).toHaveLength(2);
  const foreign = ["..", ".", "../x", "/etc/passwd", "a/b", "a\\b", "", `${blob}..`, "agency.key"];
  for (const file of foreign) expect(readManifest(backupNaming(file))).toBeUndefined();
});

test("only files of photos are copied and listed, whatever else lies beside them", () => {
  const [from, to] = [newFolder(), join(newFolder(), blobsFolder)];
  for (const file of [blob, `${blob}.part`, ".DS_Store", "a photo.jpg"]) {
    writeFileSync(join(from, file), "abc");
  }
  mkdirSync(join(from, "f".repeat(32)));
  const copied = [blob, `${blob}.part`].map((file) => ({ file, bytes: 3 }));
  expect(copyBlobs(from, to)).toEqual(copied);
  expect(filesIn(to)).toEqual(copied);
});
