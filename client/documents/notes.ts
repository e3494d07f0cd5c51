import type { StorageRefusal } from "#client/storage";
import type { CallRefusal } from "#client/sync";
import type { DocumentId } from "#shared/documents";
import type { Result, Ulid } from "#shared/kernel";
import type { NoteJson, NoteTemplate } from "#shared/notes";
import type {
  keepNoteVersion,
  listNoteVersions,
  NoteVersion,
  readNoteVersion,
} from "#shared/protocol";
import type { AppendRefusal } from "./live-document.ts";
import type { LiveText } from "./live-text.ts";

/** What a note begins with. */
export interface NewNote {
  /** Shown in lists until it is said anew: `append("note/<ulid>", { title })` on the parent. */
  readonly title: string;
  readonly template: NoteTemplate;
  /** The first words, in the language of who begins it; an empty line when missing. */
  readonly content?: NoteJson;
}

/** Notes: co-edited prose that belongs to a fact document. */
export interface Notes {
  /** Opens a note, offline too; `parent` is the fact document that names it. */
  readonly openText: (note: DocumentId, parent: DocumentId) => LiveText;
  /**
   * Begins a note, offline too: its first words, and the fact in the parent that it is there, are
   * on this device, in one piece, when this answers.
   */
  readonly createNote: (
    parent: DocumentId,
    first: NewNote,
  ) => Promise<Result<DocumentId, AppendRefusal | StorageRefusal>>;
  /** The earlier states of a note, latest first. Needs the relay. */
  readonly noteVersions: (
    note: DocumentId,
  ) => Promise<Result<readonly NoteVersion[], CallRefusal<typeof listNoteVersions>>>;
  /**
   * What a note said in an earlier state. Needs the relay. To bring it back, write it into the live
   * text as an edit.
   */
  readonly noteVersionState: (
    note: DocumentId,
    version: Ulid,
  ) => Promise<Result<NoteJson, CallRefusal<typeof readNoteVersion>>>;
  /** Keeps what the relay has of a note now under a name. Needs the relay. */
  readonly keepNoteVersion: (
    note: DocumentId,
    label: string,
  ) => Promise<Result<Ulid, CallRefusal<typeof keepNoteVersion>>>;
}
