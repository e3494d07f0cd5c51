import { type Vocabulary, z } from "#shared/kernel";
import {
  photoVocabulary,
  type Read,
  type VerifiableClaim,
  verifiableClaims,
} from "#shared/registry";

/** What can be said in a case file of pictures of papers; `of` is the claim that they show. */
export const scanVocabulary = {
  photo: {
    key: photoVocabulary.photo.key,
    fields: { ...photoVocabulary.photo.fields, of: z.enum(verifiableClaims) },
  },
} as const satisfies Vocabulary;

/** Those of a case file's pictures that show a claim. */
export const scansOf = (
  read: Read,
  abouts: readonly string[],
  claim: VerifiableClaim,
): readonly string[] => abouts.filter((about) => read(about, "of") === claim);
