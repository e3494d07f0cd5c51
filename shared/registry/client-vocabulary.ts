import {
  clientIdSchema,
  plainDateSchema,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import { answerSources } from "./answer-source.ts";
import { archiveVocabulary } from "./archive.ts";
import { clientFields, schemasOf } from "./client.ts";
import { contactFields } from "./contact.ts";
import { exclusionReasons } from "./exclusions.ts";
import { haltWays } from "./halts.ts";
import { mergedVocabulary } from "./merged.ts";
import { confirmationWays } from "./own-confirmation.ts";
import { photoVocabulary } from "./photos.ts";
import { searchVocabulary } from "./searches.ts";
import { schemaOf } from "./shape.ts";
import { wishVocabulary } from "./wishes.ts";

/** The tags everybody may put on a client, each a `tag/<word>`. */
export const clientTags = ["vip", "regular", "needsCare", "staffRelative", "busyWeekdays"] as const;
export type ClientTag = (typeof clientTags)[number];

/** Where the numbers of a client are kept: `phone/1` in the contact, `phoneTail/1` on the card. */
export const phoneSlots = ["1", "2", "3"] as const;
export type PhoneSlot = (typeof phoneSlots)[number];

/** The claims whose proof can be seen; what was seen stays in the case file. */
export const verifiableClaims = [
  "identity",
  "household",
  "single",
  "marriageEnd",
  "education",
  "income",
  "housing",
  "car",
  "occupation",
  "photo",
] as const;
export type VerifiableClaim = (typeof verifiableClaims)[number];

/** What the registry lets people say in a client's own document. */
export const clientVocabulary = {
  profile: { key: "only-one", fields: schemasOf(clientFields) },
  /** `declined/annualIncome`: the person was asked and would rather not say. */
  declined: { key: "word", fields: { on: z.literal(true) } },
  /** `saidBy/<fact>`: whose word that fact is; without it, the client's own; and the interview it was said in. */
  saidBy: { key: "word", fields: { is: z.enum(answerSources), interview: ulidSchema } },
  tag: { key: "word", fields: { on: z.literal(true) } },
  ...wishVocabulary,
  ...searchVocabulary,
  ...photoVocabulary,
  ...archiveVocabulary,
  ...mergedVocabulary,
  phoneTail: {
    key: "word",
    fields: {
      tail: z.string().check(z.regex(/^\d{4}$/)),
      /** Keyed by the relay, so that a caller can be found without the number being readable. */
      hash: z.string().check(z.regex(/^[0-9a-f]{32,64}$/)),
      /** Of the contact person's number, `phoneTail/person`: what may be said to whoever calls from it. */
      mayBeTold: schemaOf(contactFields.contactPerson.mayBeTold.shape),
    },
  },
  exclusion: {
    key: "ulid",
    fields: {
      client: clientIdSchema,
      why: z.enum(exclusionReasons),
      on: plainDateSchema,
    },
  },
  /** Who sent the client: another client, or somebody by name. */
  referral: { key: "only-one", fields: { client: clientIdSchema, words: wordsSchema(80) } },
  /** The contact person is a client too; how they are reached stands in the contact. */
  contactPerson: { key: "only-one", fields: { client: clientIdSchema } },
  /** Somebody whom a relative registered says that they want it themselves. */
  ownConfirmation: {
    key: "only-one",
    fields: { on: plainDateSchema, how: z.enum(confirmationWays) },
  },
  /** `consented/money`: how a consent stands that the agreement keeps, for those who may not read it. */
  consented: { key: "word", fields: { is: z.enum(["given", "withdrawn"]) } },
  /** What matching must know without opening the case file. */
  matching: {
    key: "only-one",
    fields: {
      consent: z.enum(["given", "withdrawn"]),
      isPaused: z.boolean(),
      isExclusive: z.boolean(),
      isBlocked: z.boolean(),
    },
  },
  /**
   * `halt/<incident>`: nothing goes on with the client while an incident runs, and nothing is erased;
   * why, the incident says to who may read it. Any colleague who meets clients may say it.
   */
  halt: { key: "ulid", fields: { is: z.enum(haltWays), on: plainDateSchema } },
  verified: { key: "word", fields: { on: plainDateSchema, until: plainDateSchema } },
  /** `notAgain/01J…`: a pair that is not to be proposed again. */
  notAgain: { key: "ulid", fields: { on: plainDateSchema } },
  /** `notSame/01J…`: somebody who is like this client, and was found to be another person. */
  notSame: { key: "ulid", fields: { on: plainDateSchema } },
  /** `import/01J…`: the client came with a table, registered by so many facts; more is somebody's work since. */
  import: {
    key: "ulid",
    fields: { on: plainDateSchema, facts: z.int().check(z.gte(1), z.lte(1000)) },
  },
  /** Registered by an import that was taken back: in no list until somebody clears it. */
  withdrawn: { key: "only-one", fields: { on: plainDateSchema, import: ulidSchema } },
  /** What is due for a client on a day: `due/followUp`, `due/contractEnd`. */
  due: { key: "word", fields: { on: plainDateSchema, note: wordsSchema(200) } },
} as const satisfies Vocabulary;
