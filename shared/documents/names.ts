import { isUlid, ok, type Result, refuse, type z } from "#shared/kernel";
import { type DocumentKind, documentKinds } from "./kinds.ts";

/** A document whatever its epoch: `client/01J…`, `desk/2026-11`, `agency`. */
export type DocumentId = string & z.core.$brand<"DocumentId">;
/** A document in one epoch: `client/01J…@1`. */
export type DocumentName = string & z.core.$brand<"DocumentName">;

/** A name taken apart. */
export interface ParsedName {
  readonly kind: DocumentKind;
  /** What stands behind the kind: a ULID, a month, a pair; empty for `agency`. */
  readonly key: string;
  readonly epoch: number;
  readonly id: DocumentId;
  readonly name: DocumentName;
}

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const nameForm = /^([a-z]+)(?:\/([^@/]+))?@([1-9]\d{0,5})$/;

const isMonth = (key: string): boolean => month.test(key);
const isPair = (key: string): boolean => {
  const [a = "", b = "", ...rest] = key.split("~");
  return rest.length === 0 && a < b && isUlid(a) && isUlid(b);
};

const keyChecks: Readonly<Record<DocumentKind, (key: string) => boolean>> = {
  agency: (key) => key === "",
  desk: isMonth,
  calendar: isMonth,
  staff: isUlid,
  client: isUlid,
  contact: isUlid,
  visits: isUlid,
  agreement: isUlid,
  case: isUlid,
  assessment: isUlid,
  introduction: isPair,
  incident: isUlid,
  note: isUlid,
};

const isKind = (text: string): text is DocumentKind => Object.hasOwn(documentKinds, text);

/** Reads a document name; refuses what no document of ours is called. */
export function parseName(text: string): Result<ParsedName, "notADocumentName"> {
  const [, kind = "", key = "", epoch = ""] = nameForm.exec(text) ?? [];
  if (!isKind(kind) || !keyChecks[kind](key)) return refuse("notADocumentName");
  const id = idOf(kind, key);
  return ok({ kind, key, epoch: Number(epoch), id, name: nameOf(id, Number(epoch)) });
}

/** The document of a kind and a key. The key is trusted: it comes from a parsed id. */
export const idOf = (kind: DocumentKind, key: string): DocumentId =>
  (key === "" ? kind : `${kind}/${key}`) as DocumentId;

/** The name of a document in an epoch; epochs start at 1. */
export const nameOf = (id: DocumentId, epoch = 1): DocumentName => `${id}@${epoch}` as DocumentName;

/** The clients a document is about: one, two for an introduction, none for the office's own. */
export function clientsOf({ kind, key }: Pick<ParsedName, "kind" | "key">): readonly string[] {
  if (documentKinds[kind].about === "client") return [key];
  return kind === "introduction" ? key.split("~") : [];
}

/** The one name a pair's introduction can have, whoever is named first. */
export const introductionOf = (a: string, b: string): DocumentId =>
  idOf("introduction", [a, b].sort().join("~"));

/** Whether a document holds co-edited prose; the name is trusted. */
export const holdsText = (document: DocumentId | DocumentName): boolean =>
  document.startsWith("note/");

/** The document in a name, and its epoch; the name is trusted. */
export function splitName(name: DocumentName): { readonly id: DocumentId; readonly epoch: number } {
  const at = name.lastIndexOf("@");
  return { id: name.slice(0, at) as DocumentId, epoch: Number(name.slice(at + 1)) };
}
