import * as Y from "yjs";
import type { Platform } from "#client/platform";
import { fromBase64, type VaultChange } from "#client/storage";
import type { Call, Catalogue } from "#client/sync";
import {
  type Access,
  accessOfNote,
  appendFacts,
  appendToBody,
  type DocumentId,
  holdsFacts,
  idOf,
  mayHaveNotes,
  nameOf,
  parseName,
  readBody,
} from "#shared/documents";
import { assert, newUlid, ok, refuse, type Ulid, ulidSchema } from "#shared/kernel";
import type { NoteJson } from "#shared/notes";
import { keepNoteVersion, listNoteVersions, readNoteVersion } from "#shared/protocol";
import type { FactWriter } from "./fact-writer.ts";
import { isOfArchived } from "./follow-archived.ts";
import type { LiveDocument } from "./live-document.ts";
import type { LiveTexts } from "./live-texts.ts";
import type { NewNote, Notes } from "./notes.ts";
import { untilRead } from "./until-read.ts";

/** What notes stand on. */
export interface NotesParts {
  readonly platform: Pick<Platform, "nowMs" | "randomBytes">;
  readonly writer: FactWriter;
  readonly catalogue: Catalogue;
  readonly texts: LiveTexts;
  readonly accessTo: (id: DocumentId) => Access;
  readonly openDocument: (id: DocumentId) => LiveDocument;
  readonly call: Call;
}

const emptyNote: NoteJson = { type: "doc", content: [{ type: "line" }] };

/** The notes of somebody at work. */
export function makeNotes(parts: NotesParts): Notes {
  const { platform, writer, catalogue, texts, call } = parts;
  const freshId = (): Ulid => ulidSchema.parse(newUlid(platform.nowMs(), platform.randomBytes));
  return {
    openText: texts.open,
    createNote: async (parent, first) => {
      const parsed = parseName(nameOf(parent));
      const kind = parsed.ok ? parsed.value.kind : undefined;
      assert(kind && holdsFacts(kind) && mayHaveNotes(kind), `${parent} has no notes`);
      if (accessOfNote(await accessNow(parts, parent)).say === "nothing")
        return refuse({ type: "notAllowed" });
      if (await isOfArchived(parts, parent)) return refuse({ type: "archived" });
      const id = idOf("note", freshId());
      const { title, template } = first;
      const fact = writer.write(kind, id, { title, template }, []);
      if (!fact.ok) return fact;
      const named = new Y.Doc();
      appendFacts(named, [fact.value], undefined);
      const written = await catalogue.write([
        beginning(id, parent, first),
        { type: "edit", document: catalogue.nameOf(parent), update: taken(named) },
      ]);
      return written.ok ? ok(id) : written;
    },
    noteVersions: async (note) => {
      const answer = await call(listNoteVersions, { note });
      return answer.ok ? ok(answer.value.versions) : answer;
    },
    noteVersionState: async (note, version) => {
      const answer = await call(readNoteVersion, { note, version });
      return answer.ok ? ok(readState(fromBase64(answer.value.state))) : answer;
    },
    keepNoteVersion: async (note, label) => {
      const version = freshId();
      const answer = await call(keepNoteVersion, { note, version, label });
      return answer.ok ? ok(version) : answer;
    },
  };
}

/** What may be done with the parent, by all that is said in it. */
async function accessNow(
  { openDocument, accessTo }: Pick<NotesParts, "openDocument" | "accessTo">,
  id: DocumentId,
): Promise<Access> {
  if (!id.startsWith("incident/")) return accessTo(id);
  const document = openDocument(id);
  await untilRead(document);
  const access = document.access();
  document.close();
  return access;
}

function beginning(id: DocumentId, parent: DocumentId, { content }: NewNote): VaultChange {
  const doc = new Y.Doc();
  appendToBody(doc, (content ?? emptyNote).content ?? [], undefined);
  const create = { parent: nameOf(parent) };
  return { type: "edit", document: nameOf(id), update: taken(doc), create };
}

/** All of a document that was made for this only. */
function taken(doc: Y.Doc): Uint8Array {
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

function readState(state: Uint8Array): NoteJson {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const note = readBody(doc);
  doc.destroy();
  return note;
}
