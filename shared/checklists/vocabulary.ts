import { roleSchema } from "#shared/agency";
import { closingVocabulary } from "#shared/closing";
import { plainDateSchema, staffIdSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import { photoVocabulary } from "#shared/registry";

/** When on a day a list is gone through. */
export const dayParts = ["opening", "during", "closing"] as const;
export type DayPart = (typeof dayParts)[number];

/** For whom a list is ticked: each colleague for themselves, or once for each room, or once for the office. */
export const scopes = ["person", "room", "office"] as const;
export type Scope = (typeof scopes)[number];

/** What an item turned out to be. */
export const tickStates = ["fine", "notFine", "notApplicable"] as const;
export type TickState = (typeof tickStates)[number];

/** Why an item does not apply on a day. */
export const whysNot = ["notNeeded", "notUsed", "notHere", "brokenKnown"] as const;
export type WhyNot = (typeof whysNot)[number];

/** What happened to protective gear. */
export const gearMoves = ["received", "issued", "discarded"] as const;
export type GearMoveKind = (typeof gearMoves)[number];

/** How long words of checklists may be, and how much one holds. */
export const checklistLengths = {
  ...{ title: 40, item: 80, note: 500, figures: 300, items: 40 },
  ...{ gear: 40, unit: 10, task: 80 },
} as const;

/** A code of ours or a ULID: three of them and a day fit into the key of a tick. */
const keySchema = z.string().check(z.regex(/^[0-9A-Za-z]{1,26}$/));

/** One item as a version words it; an item of ours has its words in the dictionaries until somebody words it anew. */
export const itemSchema = z.strictObject({
  id: keySchema,
  text: z.optional(wordsSchema(checklistLengths.item)),
  /** A device item can be ticked by the check of the device itself, with its figures. */
  kind: z.optional(z.enum(["device"])),
  /** Ticked when it comes up; nobody misses it. */
  isIfNeeded: z.optional(z.literal(true)),
});

/** A checklist as one version has it. */
export const contentSchema = z.strictObject({
  title: z.optional(wordsSchema(checklistLengths.title)),
  part: z.enum(dayParts),
  scope: z.enum(scopes),
  /** Whose list it is; empty: everybody's but a pure admin's. */
  roles: z.array(roleSchema).check(z.maxLength(4)),
  items: z.array(itemSchema).check(z.minLength(1), z.maxLength(checklistLengths.items)),
});

/** What the agency's document says of checklists and of protective gear. */
export const checklistVocabulary = {
  /** `checklistVersion/<version>`: a change makes a new one, so that every tick keeps the words it was made by. */
  checklistVersion: {
    key: "word",
    fields: {
      checklist: keySchema,
      from: plainDateSchema,
      /** The version it was made from: two made apart from the same one are seen. */
      after: keySchema,
      content: contentSchema,
      /** From its day on the list is no longer used. */
      isRetired: z.boolean(),
      /** Of two made apart the other one was taken. */
      isDropped: z.boolean(),
    },
  },
  /** `gear/<key>`: one sort of protective gear. */
  gear: {
    key: "word",
    fields: {
      name: wordsSchema(checklistLengths.gear),
      unit: wordsSchema(checklistLengths.unit),
      /** For which task it is worn. */
      task: wordsSchema(checklistLengths.task),
      /** Said to be low at so many and fewer. */
      lowAt: z.int().check(z.nonnegative(), z.maximum(9999)),
      isRetired: z.boolean(),
    },
  },
} as const satisfies Vocabulary;

const { text, owner, dueOn, ended } = closingVocabulary.improvement.fields;
/** How what was to be put right ended. */
export const fixEndedSchema = ended;

/** What the desk's documents say of checklists: ticks, what is to be put right, gear that came and went. */
export const tickVocabulary = {
  /** `tick/<day>~<item>~<whom>`: who ticked the same apart ticked it once. */
  tick: {
    key: "word",
    fields: {
      is: z.enum(tickStates),
      why: z.enum(whysNot),
      note: wordsSchema(checklistLengths.note),
      /** What a device check measured. */
      figures: wordsSchema(checklistLengths.figures),
      version: keySchema,
    },
  },
  /** `fix/<day>~<item>~<whom>`: what is to be put right of the tick of the same key. */
  fix: { key: "word", fields: { text, owner, dueOn, ended } },
  /** A picture of what was not fine; `of` is the key of its tick. */
  photo: {
    key: photoVocabulary.photo.key,
    fields: { ...photoVocabulary.photo.fields, of: wordsSchema(64) },
  },
  gearMove: {
    key: "ulid",
    fields: {
      gear: keySchema,
      kind: z.enum(gearMoves),
      count: z.int().check(z.minimum(1), z.maximum(9999)),
      on: plainDateSchema,
      /** To whom it was issued. */
      to: staffIdSchema,
      task: wordsSchema(checklistLengths.task),
      isCancelled: z.boolean(),
    },
  },
} as const satisfies Vocabulary;
