import type { z } from "./schema.ts";

/** How the entities of one type are named: `profile`, `visit/01J…`, `tag/vip`, `photo/9f86…`. */
export type EntityKey = "only-one" | "ulid" | "word" | "sha256";

/** What can be said about the entities of one type: field → schema of its value. */
export interface EntityVocabulary {
  readonly key: EntityKey;
  readonly fields: Readonly<Record<string, z.ZodMiniType>>;
}

/** What can be said in one kind of document: entity type → its fields. Areas write these. */
export type Vocabulary = Readonly<Record<string, EntityVocabulary>>;
