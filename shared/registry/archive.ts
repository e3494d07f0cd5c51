/** What lists, search and matching must know of a service that ended, said on the client's own card. */
import {
  type Json,
  type PlainDate,
  plainDateSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import type { Read } from "./read.ts";

/** Why somebody who was put away is served, or looked at, again. */
export const archiveReasons = [
  "serviceEnded",
  "cameBack",
  "archivedByMistake",
  "dispute",
  "rightsRequest",
  "other",
] as const;
export type ArchiveReason = (typeof archiveReasons)[number];

/** For how long a file is kept, by what it holds. */
export const retentionClasses = ["withContract", "enquiryOnly", "dispute", "askedToErase"] as const;
export type RetentionClass = (typeof retentionClasses)[number];

const nowSchema = z.strictObject({
  is: z.boolean(),
  on: plainDateSchema,
  reason: z.enum(archiveReasons),
  text: z.optional(wordsSchema(500)),
});

const holdSchema = z.strictObject({ is: z.boolean(), reason: wordsSchema(500) });

/** What can be said of putting a client's file away and of how long it is kept. */
export const archiveVocabulary = {
  /** One value, so that two who decided apart see both decisions whole. */
  archive: { key: "only-one", fields: { now: nowSchema } },
  retention: {
    key: "only-one",
    fields: {
      class: z.enum(retentionClasses),
      /** Why for so long, in words: whoever checks reads it. */
      reason: wordsSchema(500),
      eraseOn: plainDateSchema,
      /** While a dispute runs nothing is erased. */
      hold: holdSchema,
    },
  },
} as const satisfies Vocabulary;

/** The decision to put a file away, or to take it out again. */
export type ArchiveDecision = z.infer<typeof nowSchema>;

/** The last decision about a file; undefined when there was none. */
export const archiveDecisionOf = (read: Read): ArchiveDecision | undefined =>
  nowSchema.safeParse(read("archive", "now")).data;

/** Whether a file is put away: in no list, and proposed to nobody. */
export const isArchived = (read: Read): boolean => archiveDecisionOf(read)?.is === true;

/** For how long a file is kept, as it was written down. */
export interface Retention {
  readonly class: RetentionClass | undefined;
  readonly reason: string | undefined;
  readonly eraseOn: PlainDate | undefined;
  /** Why nothing may be erased; undefined when nothing stands in the way. */
  readonly held: string | undefined;
}

/** Whether a word on holding a file says that nothing of it may be erased. */
export const saysHeld = (hold: unknown): boolean => holdSchema.safeParse(hold).data?.is === true;

/** What a card says, with all that people said apart. */
interface SaidApart {
  readonly value: Read;
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** Reads a card as the relay does before it erases: of two who decided apart on a hold, who holds is obeyed. */
export const obeyingHolds =
  ({ value, field }: SaidApart): Read =>
  (about, name) => {
    const isHold = about === "retention" && name === "hold";
    const holding = isHold
      ? field(about, name)?.values.find((one) => saysHeld(one.value))
      : undefined;
    return holding ? holding.value : value(about, name);
  };

/** Reads for how long a file is kept, by a card that obeys holds. */
export function retentionOf(read: Read): Retention {
  const reason = read("retention", "reason");
  const hold = holdSchema.safeParse(read("retention", "hold")).data;
  return {
    class: retentionClasses.find((one) => one === read("retention", "class")),
    reason: typeof reason === "string" ? reason : undefined,
    eraseOn: plainDateSchema.safeParse(read("retention", "eraseOn")).data,
    held: hold?.is ? hold.reason : undefined,
  };
}
