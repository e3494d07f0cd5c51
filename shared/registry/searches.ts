/**
 * Ways of looking for somebody for a client, kept under a name: by other wishes than those on the card,
 * and among whom. They change no wish; whoever finds somebody by them asks the client first.
 */
import { type Json, type Ulid, ulidSchema, type Vocabulary, wordsSchema, z } from "#shared/kernel";
import {
  type StatedWish,
  type WishCriterion,
  type WishValue,
  wishCriteria,
  wishVocabulary,
} from "./wishes.ts";

const { value: valueSchema, importance, saidBy } = wishVocabulary.wish.fields;
const criterion = z.enum(wishCriteria);

/** What is said of a search, all at once: who looks otherwise saves another one. */
export const searchVocabulary = {
  /** `search/01J…` */
  search: {
    key: "ulid",
    fields: {
      name: wordsSchema(40),
      /** In place of the wishes on the card; without it those count, as they stand. */
      wishes: z
        .array(
          z.strictObject({ criterion, value: valueSchema, importance, saidBy: z.optional(saidBy) }),
        )
        .check(z.maxLength(wishCriteria.length)),
      /** Only who is known to have all of this. */
      only: z
        .array(z.strictObject({ criterion, value: valueSchema }))
        .check(z.maxLength(wishCriteria.length)),
      /** Only clients of the colleague who looks. */
      whose: z.enum(["mine"]),
      /** The interview from which the wishes follow. */
      interview: ulidSchema,
    },
  },
} as const satisfies Vocabulary;

/** Something a candidate must be known to have, whatever the client asks for. */
export interface Condition {
  readonly criterion: WishCriterion;
  readonly value: WishValue;
}

/** By what, and among whom, somebody is sought. */
export interface SearchTerms {
  /** Undefined: the wishes on the card. */
  readonly wishes: readonly StatedWish[] | undefined;
  readonly only: readonly Condition[];
  readonly isOwnOnly: boolean;
}

/** A search that was kept. */
export interface SavedSearch extends SearchTerms {
  readonly id: Ulid;
  readonly name: string;
  readonly interview: Ulid | undefined;
}

/** What a document calls a search. */
export const aboutSearch = (search: Ulid): string => `search/${search}`;

/** The client's document, as far as searches are read from it. */
interface SaidOfSearches {
  readonly entities: (type: string) => readonly string[];
  readonly value: (about: string, field: string) => Json | undefined;
}

/** The searches that stand on a card, the oldest first; one without a name was dropped. */
export function searchesOf({ entities, value }: SaidOfSearches): readonly SavedSearch[] {
  const { fields } = searchVocabulary.search;
  return [...entities("search")].sort().flatMap((about): readonly SavedSearch[] => {
    const id = ulidSchema.safeParse(about.slice("search/".length)).data;
    const name = fields.name.safeParse(value(about, "name")).data;
    if (!id || name === undefined) return [];
    const wishes = value(about, "wishes");
    const read = fields.wishes.safeParse(wishes).data;
    // Of a newer version, and not understood: by the card would be another search.
    if (wishes !== undefined && !read) return [];
    return [
      {
        ...{ id, name },
        wishes: read?.map((wish) => ({
          ...wish,
          value: wish.value as WishValue,
          saidBy: wish.saidBy,
        })),
        only: (fields.only.safeParse(value(about, "only")).data ?? []).map((one) => ({
          ...one,
          value: one.value as WishValue,
        })),
        isOwnOnly: value(about, "whose") === "mine",
        interview: fields.interview.safeParse(value(about, "interview")).data,
      },
    ];
  });
}
