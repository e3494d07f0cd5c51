/**
 * The material library: what a matchmaker shows or hands out. The agency's document holds texts and
 * the ids of the clients whose consent `publish` a text rests on; who they are stays in their own
 * documents. Where two people spoke apart the stricter word counts until somebody settles it.
 */
import { materialTitleAtMost } from "#shared/casework";
import {
  type ClientId,
  clientIdSchema,
  type Json,
  type PlainDate,
  plainDateSchema,
  type Ulid,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";

/** What a material is. */
export const materialKinds = ["agency", "service", "story", "review", "leaflet"] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** For whom it was written; without any it is for everybody. */
export const materialNeeds = [
  "firstMarriage",
  "marriedBefore",
  "withChildren",
  "over50",
  "staysLocal",
  "parentsInvolved",
  "busy",
] as const;
export type MaterialNeed = (typeof materialNeeds)[number];

/** Whether it is used. */
export const materialStates = ["draft", "inUse", "withdrawn"] as const;
export type MaterialState = (typeof materialStates)[number];

/** How long a title and a text may be. */
export const materialLengths = { title: materialTitleAtMost, text: 3000 } as const;

/** Two at the most have a story together. */
export const tellersAtMost = 2;

/** What can be said of a material in the agency's document. */
export const materialVocabulary = {
  material: {
    key: "ulid",
    fields: {
      kind: z.enum(materialKinds),
      title: wordsSchema(materialLengths.title),
      text: wordsSchema(materialLengths.text),
      needs: z.array(z.enum(materialNeeds)).check(z.minLength(1), z.maxLength(7)),
      state: z.enum(materialStates),
      validUntil: plainDateSchema,
      /** Whose story it is, by id alone: each one's consent `publish` stands in the own agreement. */
      consentsOf: z.array(clientIdSchema).check(z.minLength(1), z.maxLength(tellersAtMost)),
    },
  },
} as const satisfies Vocabulary;

/** A material as it stands. */
export interface Material {
  readonly id: Ulid;
  /** The entity, as `material/01J…`. */
  readonly about: string;
  readonly kind: MaterialKind;
  readonly title: string;
  readonly text: string;
  readonly needs: readonly MaterialNeed[];
  readonly state: MaterialState;
  readonly validUntil: PlainDate | undefined;
  readonly consentsOf: readonly ClientId[];
  /** Whether it tells of clients, by anybody's word. */
  readonly isOfClients: boolean;
  /** How often its text was worded. */
  readonly version: number;
  /** Whether its title or text was worded twice apart. */
  readonly isTwice: boolean;
}

/** What the library is read from. */
interface Said {
  readonly value: (about: string, field: string) => Json | undefined;
  readonly entities: (type: string) => readonly string[];
  readonly history: (about: string, field: string) => readonly unknown[];
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** Whether such a text tells of clients, so that it needs their consent. */
export const isKindOfClients = (kind: MaterialKind): boolean =>
  kind === "story" || kind === "review";

/** All materials, by kind and title; those withdrawn last. */
export const materialsOf = (said: Said): readonly Material[] =>
  said
    .entities("material")
    .flatMap((about) => materialOf(said, about) ?? [])
    .sort(
      (a, b) =>
        Number(a.state === "withdrawn") - Number(b.state === "withdrawn") ||
        materialKinds.indexOf(a.kind) - materialKinds.indexOf(b.kind) ||
        a.title.localeCompare(b.title, "zh-CN") ||
        (a.id < b.id ? -1 : 1),
    );

function materialOf(said: Said, about: string): Material | undefined {
  const heads = (field: string): readonly Json[] =>
    (said.field(about, field)?.values ?? []).map(({ value }) => value);
  const id = ulidSchema.safeParse(about.slice("material/".length)).data;
  const kind = z.safeParse(z.enum(materialKinds), said.value(about, "kind")).data;
  const [title, text] = [said.value(about, "title"), said.value(about, "text")];
  if (!id || !kind || typeof title !== "string" || typeof text !== "string") return undefined;
  const consentsOf = tellersOf(heads("consentsOf"));
  return {
    ...{ id, about, kind, title, text, consentsOf },
    needs: needsSaid(said.value(about, "needs")),
    state: strictest(heads("state")),
    validUntil: earliest(heads("validUntil")),
    isOfClients:
      consentsOf.length > 0 || heads("kind").some((one) => one === "story" || one === "review"),
    version: said.history(about, "text").length,
    isTwice: heads("title").length > 1 || heads("text").length > 1,
  };
}

const needsSaid = (said: Json | undefined): readonly MaterialNeed[] =>
  Array.isArray(said) ? materialNeeds.filter((need) => said.includes(need)) : [];

/** Everybody whom one of the words names. */
const tellersOf = (heads: readonly Json[]): readonly ClientId[] => {
  const named = heads.flatMap((head) => (Array.isArray(head) ? head : []));
  return [...new Set(named.flatMap((one) => clientIdSchema.safeParse(one).data ?? []))].sort();
};

/** It is used only while every word says so. */
const strictest = (heads: readonly Json[]): MaterialState => {
  if (heads.includes("withdrawn")) return "withdrawn";
  return heads.length > 0 && heads.every((head) => head === "inUse") ? "inUse" : "draft";
};

const earliest = (heads: readonly Json[]): PlainDate | undefined =>
  heads.flatMap((head) => plainDateSchema.safeParse(head).data ?? []).sort()[0];
