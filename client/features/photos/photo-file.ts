import type { LiveDocument, PhotoKind } from "#client/documents";
import type { ClientId, JsonObject } from "#shared/kernel";

/** Something to be written down about photos. */
export interface PhotoWords {
  readonly about: string;
  readonly says: JsonObject;
}

/** The client's file as far as photos go. */
export interface PhotoFile {
  readonly client: ClientId;
  readonly name: string;
  readonly live: LiveDocument;
  readonly mayWrite: boolean;
  /** Writes down, says so and offers the way back; answers why not, in the person's language. */
  readonly say: (words: readonly PhotoWords[], sentence: string) => string | undefined;
}

/** In which of the client's documents the pictures of a file are. */
export const kindOfFile = ({ live: { kind } }: PhotoFile): PhotoKind =>
  kind === "visits" || kind === "agreement" || kind === "case" ? kind : "client";
