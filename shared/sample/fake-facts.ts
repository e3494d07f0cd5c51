/** Facts of the sample as a document would hold them, for tests. */
import { currentVersion, type Fact, factIdSchema } from "#shared/documents";
import { hybridTimeOf } from "#shared/kernel";
import type { SampleFact } from "./sample.ts";

const idAt = (position: number) => factIdSchema.parse(`0123456789.${position}`);

/** The facts of one document, each called by its place in the list. */
export const asFacts = (facts: readonly SampleFact[]): Fact[] =>
  facts.map(({ by, at, about, says, over }, position) => ({
    id: idAt(position),
    at: hybridTimeOf(at) + position,
    by,
    about,
    says,
    ...(over.length > 0 && { over: over.map(idAt) }),
    v: currentVersion,
  }));
