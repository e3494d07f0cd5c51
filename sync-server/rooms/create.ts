import {
  accessOfNote,
  type DocumentName,
  documentKinds,
  holdsFacts,
  idOf,
  mayHaveNotes,
  nameOf,
  type ParsedName,
  parseName,
} from "#shared/documents";
import { ok, type Result, refuse, type StaffId } from "#shared/kernel";
import type { CloseName } from "#shared/protocol";
import type { Authority } from "../authorization/authority.ts";
import type { SealedLog } from "../storage/sealed-log.ts";
import type { Owners } from "./owners.ts";

/** A document somebody wants to be there. */
export interface DocumentWanted {
  readonly document: string;
  readonly parent?: string | undefined;
  /** It was there before a backup was restored, and comes back from a device. */
  readonly isAgain?: boolean | undefined;
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
  { document, parent, isAgain = false }: DocumentWanted,
  by: StaffId,
  log: SealedLog,
  authority: Authority,
  owners: Owners,
): Promise<Result<Created, CloseName>> {
  const name = parseName(document);
  if (!name.ok || (name.value.epoch !== 1 && !isAgain)) return refuse("malformed");
  const { kind, key, id } = name.value;
  const allowed = holdsFacts(kind)
    ? mayMake(name.value, parent, by, authority)
    : await mayMakeNote(name.value, parent, by, { log, authority, owners });
  if (!allowed.ok) return allowed;
  const theirs = allowed.value;
  if (kind === "client") await authority.clientCreated(key, by);
  const epoch = authority.firstEpoch();
  const made = nameOf(id, epoch);
  const creation = await log.create({
    name: made,
    ...(epoch === 1 ? {} : { cause: "restored" as const }),
    ...(theirs === undefined ? {} : { parent: theirs }),
    by,
  });
  await owners.catchUp();
  if (kind === "incident" && creation === "created") authority.incidentMade(id, by);
  if (creation !== "gone") return ok({ name: made, isNew: creation === "created" });
  return refuse(authority.accessOf(by, name.value).read ? "gone" : "notAllowed");
}

/** Whether a fact document may be made; answers its parent. */
function mayMake(
  name: ParsedName,
  parent: string | undefined,
  by: StaffId,
  authority: Authority,
): Result<DocumentName | undefined, CloseName> {
  const theirs = parentOf(name);
  if (parent !== undefined && parent !== theirs) return refuse("malformed");
  return authority.mayCreate(by, name) ? ok(theirs) : refuse("notAllowed");
}

interface NoteWorld {
  readonly log: Pick<SealedLog, "latest">;
  readonly authority: Authority;
  readonly owners: Owners;
}

/** A note is made by who may write its parent, which is there and stays its parent for ever. */
async function mayMakeNote(
  note: ParsedName,
  text: string | undefined,
  by: StaffId,
  { log, authority, owners }: NoteWorld,
): Promise<Result<DocumentName, CloseName>> {
  const parent = text === undefined ? undefined : parseName(text);
  if (!parent?.ok || !mayHaveNotes(parent.value.kind)) return refuse("malformed");
  const { id } = parent.value;
  const access = authority.accessOf(by, parent.value);
  const isTheirs = accessOfNote(access).say !== "nothing" && authority.mayCreate(by, parent.value);
  const latest = isTheirs ? await log.latest(id) : undefined;
  await owners.catchUp();
  const owner = owners.ownerOf(note);
  if (!latest || (owner && owner.id !== id)) return refuse("notAllowed");
  return latest.isGone ? refuse("gone") : ok(nameOf(id));
}

/** The parent of a client's document is the client's own; the others stand alone. */
const parentOf = ({ kind, key }: ParsedName): DocumentName | undefined =>
  documentKinds[kind].about === "client" && kind !== "client"
    ? nameOf(idOf("client", key))
    : undefined;
