import type { LiveDocument, PhotoKind, PhotoOwner } from "#client/documents";
import type { JsonObject } from "#shared/kernel";

/** Something to be written down about photos. */
export interface PhotoWords {
  readonly about: string;
  readonly says: JsonObject;
}

/** A file as far as photos go: a client's, or a month of the desk. */
export interface PhotoFile {
  readonly owner: PhotoOwner;
  readonly name: string;
  readonly live: LiveDocument;
  readonly mayWrite: boolean;
  /** Writes down, says so and offers the way back; answers why not, in the person's language. */
  readonly say: (words: readonly PhotoWords[], sentence: string) => string | undefined;
}

/** The kinds of documents in which pictures may be. */
export const photoKinds = ["client", "visits", "agreement", "case", "desk"] as const;

/** In which kind of document the pictures of a file are. */
export const kindOfFile = ({ live: { kind } }: PhotoFile): PhotoKind =>
  photoKinds.find((one) => one === kind) ?? "client";
