/** Materials of the agency's library that a client was shown or given. */
import {
  momentSchema,
  type Ulid,
  ulidSchema,
  type Vocabulary,
  wordsSchema,
  z,
} from "#shared/kernel";
import type { Logged } from "./logged.ts";

/** How a material reached a client: on a screen, on paper, or as a text that was sent. */
export const materialWays = ["screen", "paper", "text"] as const;
export type MaterialWay = (typeof materialWays)[number];

/** How long the title of a material may be. */
export const materialTitleAtMost = 60;

/** What can be said in a client's visits of materials; the texts stay in the library. */
export const shownMaterialVocabulary = {
  shownMaterial: {
    key: "ulid",
    fields: {
      at: momentSchema,
      material: ulidSchema,
      /** As it was called then. */
      title: wordsSchema(materialTitleAtMost),
      how: z.enum(materialWays),
      textVersion: wordsSchema(40),
      /** The key of the visit in which it was; given without a visit when missing. */
      of: ulidSchema,
      isMistake: z.literal(true),
    },
  },
} as const satisfies Vocabulary;

/** A material that a client was shown or given. */
export interface ShownMaterial {
  /** The entity, as `shownMaterial/01J…`. */
  readonly about: string;
  readonly material: Ulid;
  readonly title: string;
  readonly how: MaterialWay;
  readonly atMs: number;
  readonly textVersion: string | undefined;
  /** The key of the visit in which it was. */
  readonly visit: Ulid | undefined;
}

/** Everything that was shown and given, the latest last; what was written down by mistake is left out. */
export const shownMaterialsOf = ({ value, entities }: Logged): readonly ShownMaterial[] =>
  entities("shownMaterial")
    .flatMap((about): readonly ShownMaterial[] => {
      const material = ulidSchema.safeParse(value(about, "material")).data;
      const title = value(about, "title");
      const how = z.safeParse(z.enum(materialWays), value(about, "how")).data;
      const atMs = momentSchema.safeParse(value(about, "at")).data;
      if (!material || typeof title !== "string" || !how || atMs === undefined) return [];
      if (value(about, "isMistake") === true) return [];
      return [
        {
          ...{ about, material, title, how, atMs },
          textVersion: z.safeParse(z.string(), value(about, "textVersion")).data,
          visit: ulidSchema.safeParse(value(about, "of")).data,
        },
      ];
    })
    .sort((a, b) => a.atMs - b.atMs || (a.about < b.about ? -1 : 1));

/** Whether it is written down already: showing the same text once more in a visit says nothing new. */
export const isMaterialShown = (
  shown: readonly ShownMaterial[],
  { material, visit, textVersion }: Pick<ShownMaterial, "material" | "visit" | "textVersion">,
): boolean =>
  shown.some(
    (one) =>
      one.how === "screen" &&
      one.material === material &&
      one.visit === visit &&
      one.textVersion === textVersion,
  );
