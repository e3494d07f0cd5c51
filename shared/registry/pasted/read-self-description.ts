import type { PlainDate } from "#shared/kernel";
import { clientFields, fieldNames } from "../client.ts";
import { schemaOf } from "../shape.ts";
import { partsOf } from "./own-part.ts";
import type { Proposal } from "./proposal.ts";
import { type BirthHint, readBirth } from "./read-birth.ts";
import { readIncome } from "./read-income.ts";
import { readBody } from "./read-numbers.ts";
import { readPhrases } from "./read-phrases.ts";
import { readPlace } from "./read-place.ts";
import { type PastedReach, readReach } from "./read-reach.ts";
import { readWordsOf } from "./read-words.ts";

/** What a text in which somebody describes themselves seems to say. Nothing of it is taken yet. */
export interface SelfDescription {
  /** At most one for each field, in the order of the card; every value is one the field can hold. */
  readonly proposals: readonly Proposal[];
  readonly birth: BirthHint | undefined;
  readonly reach: PastedReach;
  /** What the person wishes for in another; it is no answer about themselves. */
  readonly wishes: string;
}

/** Reads a pasted self-description, as people send it by WeChat. */
export function readSelfDescription(pasted: string, today: PlainDate): SelfDescription {
  const { own, wishes } = partsOf(pasted);
  const birth = readBirth(own, today);
  const found = [
    ...birth.proposals,
    ...readWordsOf(own),
    ...readPhrases(own),
    ...readBody(own),
    ...readIncome(own),
    ...readPlace(own),
  ];
  const proposals = fieldNames.flatMap((field) => {
    const proposal = found.find((one) => one.field === field);
    const holdable = proposal?.values.filter(
      (value) => schemaOf(clientFields[field].shape).safeParse(value).success,
    );
    return proposal && holdable && holdable.length > 0 ? [{ ...proposal, values: holdable }] : [];
  });
  return { proposals, birth: birth.hint, reach: readReach(pasted), wishes };
}
