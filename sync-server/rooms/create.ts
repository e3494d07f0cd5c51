import {
  type DocumentName,
  documentKinds,
  holdsFacts,
  idOf,
  nameOf,
  type ParsedName,
  parseName,
} from "#shared/documents";
import { ok, type Result, refuse, type StaffId } from "#shared/kernel";
import type { CloseName } from "#shared/protocol";
import type { Authority } from "../authorization/authority.ts";
import type { SealedLog } from "../storage/sealed-log.ts";

/** A document somebody wants to be there. */
export interface DocumentWanted {
  readonly document: string;
  readonly parent?: string | undefined;
}

/** A document that is there. */
export interface Created {
  readonly name: DocumentName;
  readonly isNew: boolean;
}

/**
 * Makes a document, or does nothing when it is there: SPEC [CT]. A new client is assigned to its
 * creator before any of its documents exists.
 */
export async function createDocument(
  { document, parent }: DocumentWanted,
  by: StaffId,
  log: SealedLog,
  authority: Authority,
): Promise<Result<Created, CloseName>> {
  const name = parseName(document);
  if (!name.ok || name.value.epoch !== 1) return refuse("malformed");
  const { kind, key } = name.value;
  const theirs = parentOf(name.value);
  if (parent !== undefined && parent !== theirs) return refuse("malformed");
  if (!holdsFacts(kind) || !authority.mayCreate(by, name.value)) return refuse("notAllowed");
  if (kind === "client") await authority.clientCreated(key, by);
  const creation = await log.create({
    name: name.value.name,
    ...(theirs === undefined ? {} : { parent: theirs }),
    by,
  });
  if (creation !== "gone") return ok({ name: name.value.name, isNew: creation === "created" });
  return refuse(authority.accessOf(by, name.value).read ? "gone" : "notAllowed");
}

/** The parent of a client's document is the client's own; the others stand alone. */
const parentOf = ({ kind, key }: ParsedName): DocumentName | undefined =>
  documentKinds[kind].about === "client" && kind !== "client"
    ? nameOf(idOf("client", key))
    : undefined;
