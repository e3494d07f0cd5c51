import { staffIdSchema, ulidSchema, z } from "#shared/kernel";
import { endpoint } from "./endpoint.ts";
import { nothingSchema } from "./parts.ts";

/** `note/<ulid>`, whatever its epoch. */
const note = z.string().check(z.regex(/^note\/[0-7][0-9A-HJKMNP-TV-Z]{25}$/));
const label = z.string().check(z.minLength(1), z.maxLength(80));

/** An earlier state of a note that the relay keeps. */
const versionSchema = z.object({
  id: ulidSchema,
  /** When the note was changed last before it was kept; milliseconds since 1970. */
  atMs: z.number(),
  /** Who changed it last by then. */
  by: staffIdSchema,
  /** Given by who kept it on purpose; missing when it was kept by itself. */
  label: z.optional(label),
});
export type NoteVersion = z.infer<typeof versionSchema>;

/** The earlier states of a note, latest first; for those who may read it. */
export const listNoteVersions = endpoint({
  method: "POST",
  path: "/api/notes/versions",
  by: "staff",
  request: z.strictObject({ note }),
  response: z.object({ versions: z.array(versionSchema) }),
  refusals: [],
});

/** One earlier state: a whole Yjs update in base64. */
export const readNoteVersion = endpoint({
  method: "POST",
  path: "/api/notes/version",
  by: "staff",
  request: z.strictObject({ note, version: ulidSchema }),
  response: z.object({ state: z.string() }),
  refusals: ["unknownVersion"],
});

/** Keeps what the relay has of a note now, under a name; the same id is kept once. */
export const keepNoteVersion = endpoint({
  method: "POST",
  path: "/api/notes/keep",
  by: "staff",
  request: z.strictObject({ note, version: ulidSchema, label }),
  response: nothingSchema,
  /** Nothing was written yet. */
  refusals: ["nothingToKeep"],
});
