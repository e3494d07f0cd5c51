/**
 * Frozen examples: documents as a released version wrote them, with what they hold and what they
 * say. They lie in shared/documents/versions, one folder for each version, one file for each kind.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Y from "yjs";
import { createProjection, type DocumentKind, type Fact, readFacts } from "#shared/documents";
import type { Json } from "#shared/kernel";

/** One field as it stood. */
export interface SaidField {
  readonly about: string;
  readonly field: string;
  /** Every value that stands, the shown one first; more than one is a clash. */
  readonly values: readonly Json[];
}

/** One document of one version. */
export interface Example {
  readonly document: string;
  /** What was sent, in the order in which it came: Yjs updates in base64, each of one author. */
  readonly updates: readonly { readonly by: string; readonly bytes: string }[];
  /** The facts in the order of the array. */
  readonly facts: readonly Fact[];
  readonly says: readonly SaidField[];
}

export const versionsFolder = fileURLToPath(
  new URL("../../shared/documents/versions/", import.meta.url),
);

/** The file of a kind's example in a version's folder. */
export const fileOf = (version: number, kind: DocumentKind): string => `v${version}/${kind}.json`;

/** The names of all frozen examples, `v1/client.json`. */
export const exampleFiles = (): readonly string[] =>
  readdirSync(versionsFolder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );

/** Reads one. */
export const readExample = (file: string): Example =>
  JSON.parse(readFileSync(versionsFolder + file, "utf8"));

/** The bytes of an example's updates, in order. */
export const updatesOf = ({ updates }: Example): readonly Uint8Array[] =>
  updates.map(({ bytes }) => new Uint8Array(Buffer.from(bytes, "base64")));

/** A Yjs document with these updates in it. */
export function openUpdates(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** What a document says, field by field, in the order in which the fields were first said. */
export function saidIn(doc: Y.Doc): readonly SaidField[] {
  const facts = readFacts(doc);
  const projection = createProjection(facts);
  const abouts = [...new Set(facts.map(({ about }) => about))];
  return abouts.flatMap((about) =>
    projection.fieldsOf(about).map((field) => ({
      about,
      field,
      values: projection.field(about, field)?.values.map(({ value }) => value) ?? [],
    })),
  );
}
