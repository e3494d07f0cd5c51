import type { DatabaseSync } from "node:sqlite";
import { type DocumentId, parseName } from "#shared/documents";
import { assert, staffIdSchema, z } from "#shared/kernel";
import { blobTypes } from "#shared/protocol";
import type { BlobRecord, BlobStore, UploadRecord } from "../blob-store.ts";
import { bytesOf, numberOf, textOf, type Writer } from "./writer.ts";

/** The list of blobs in SQLite. */
export function createBlobs(db: DatabaseSync, { write }: Writer): BlobStore {
  const statements = prepare(db);
  return {
    find: async (document, tag) => {
      const row = statements.find.get(document, tag);
      return row && blobOf(row);
    },
    findUpload: async (tag, by) => {
      const row = statements.findUpload.get(tag, by);
      return row && uploadOf(row);
    },
    uploadsOf: async (by) => statements.uploadsOf.all(by).map(uploadOf),
    begin: async ({ tag, by, document, file, wrappedKey, bytes, atMs }) =>
      write(() => {
        statements.giveUpOne.run(tag, by);
        statements.begin.run(tag, by, document, file, wrappedKey, bytes, atMs);
      }),
    complete: async ({ document, tag, file, wrappedKey, bytes, type, by, atMs }) =>
      write(() => {
        statements.giveUpOne.run(tag, by);
        statements.add.run(document, tag, file, wrappedKey, bytes, type, by, atMs);
      }),
    drop: async ({ document, tag }) => write(() => void statements.drop.run(document, tag)),
    ofDocument: async (document) => statements.ofDocument.all(document).map(blobOf),
    documents: async () => statements.documents.all().map(({ document }) => documentOf(document)),
    files: async () => new Set(statements.files.all().map(({ file }) => textOf(file))),
    forget: async (document) => {
      write(() => {
        statements.forgetBlobs.run(document);
        statements.forgetUploads.run(document);
      });
      // The keys must leave the write-ahead log as well.
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    giveUp: async (which) =>
      write(() => {
        if ("tag" in which) statements.giveUpOne.run(which.tag, which.by);
        else statements.giveUpOld.run(which.begunBeforeMs);
      }),
  };
}

const prepare = (db: DatabaseSync) => ({
  find: db.prepare("SELECT * FROM blob WHERE document = ? AND tag = ?"),
  findUpload: db.prepare("SELECT * FROM blob_upload WHERE tag = ? AND staff = ?"),
  uploadsOf: db.prepare("SELECT * FROM blob_upload WHERE staff = ? ORDER BY at_ms DESC, file DESC"),
  begin: db.prepare(
    "INSERT INTO blob_upload (tag, staff, document, file, wrapped_key, bytes, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
  ),
  add: db.prepare(
    `INSERT INTO blob (document, tag, file, wrapped_key, bytes, type, staff, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  ),
  drop: db.prepare("DELETE FROM blob WHERE document = ? AND tag = ?"),
  ofDocument: db.prepare("SELECT * FROM blob WHERE document = ?"),
  documents: db.prepare("SELECT document FROM blob UNION SELECT document FROM blob_upload"),
  files: db.prepare("SELECT file FROM blob UNION SELECT file FROM blob_upload"),
  forgetBlobs: db.prepare("DELETE FROM blob WHERE document = ?"),
  forgetUploads: db.prepare("DELETE FROM blob_upload WHERE document = ?"),
  giveUpOne: db.prepare("DELETE FROM blob_upload WHERE tag = ? AND staff = ?"),
  giveUpOld: db.prepare("DELETE FROM blob_upload WHERE at_ms < ?"),
});

type Row = Record<string, unknown>;

const blobOf = (row: Row): BlobRecord => ({
  ...commonOf(row),
  type: z.enum(blobTypes).parse(row.type),
});

const uploadOf = (row: Row): UploadRecord => commonOf(row);

const commonOf = (row: Row): UploadRecord => ({
  document: documentOf(row.document),
  tag: textOf(row.tag),
  file: textOf(row.file),
  wrappedKey: bytesOf(row.wrapped_key),
  bytes: numberOf(row.bytes),
  by: staffIdSchema.parse(row.staff),
  atMs: numberOf(row.at_ms),
});

function documentOf(value: unknown): DocumentId {
  const parsed = parseName(`${textOf(value)}@1`);
  assert(parsed.ok, "a stored name is not a document's");
  return parsed.value.id;
}
