import { type DocumentId, idOf, nameOf, type Projection, parseName } from "#shared/documents";
import { type ClientId, millisecondsOf, type StaffId } from "#shared/kernel";

/** A note as its parent document names it. */
export interface NoteLine {
  readonly note: DocumentId;
  /** Empty when it has none. */
  readonly title: string;
  readonly isPutAway: boolean;
  /** Who began it, and when, in milliseconds since 1970. */
  readonly by: StaffId;
  readonly atMs: number;
}

/** The document that names the notes about a client's service, and by whose permissions they are read. */
export const parentOf = (client: ClientId): DocumentId => idOf("case", client);

/** The note of a key, as an address has it; undefined when it is none. */
export function noteOf(key: string | undefined): DocumentId | undefined {
  const parsed = parseName(nameOf(idOf("note", key ?? "")));
  return parsed.ok ? parsed.value.id : undefined;
}

/** The last part of a note's address. */
export const keyOf = (note: DocumentId): string => note.slice("note/".length);

/** What a note is called by its parent; empty when it has no title. */
export function titleIn(projection: Projection, note: DocumentId): string {
  const title = projection.value(note, "title");
  return typeof title === "string" ? title : "";
}

/** The notes a document names, the latest begun first. */
export function notesIn(projection: Projection): readonly NoteLine[] {
  const lines = projection.entities("note").flatMap((about): readonly NoteLine[] => {
    const note = noteOf(about.slice("note/".length));
    const first = projection
      .fieldsOf(about)
      .flatMap((field) => projection.history(about, field))
      .map(({ fact }) => fact)
      .sort((a, b) => a.at - b.at)[0];
    if (!note || !first) return [];
    return [
      {
        note,
        title: titleIn(projection, note),
        isPutAway: projection.value(note, "isPutAway") === true,
        by: first.by,
        atMs: millisecondsOf(first.at),
      },
    ];
  });
  return lines.sort((a, b) => b.atMs - a.atMs || (a.note < b.note ? 1 : -1));
}
