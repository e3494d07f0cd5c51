/** Pages a client was shown while they were here: what is shown on a screen ticks itself in the visit. */
import { momentSchema, type Ulid, ulidSchema, z } from "#shared/kernel";
import { consentTextVersion } from "./consents.ts";
import type { Logged } from "./logged.ts";
import { type ExplainedThing, explainedThings } from "./visits.ts";

/** A page that stood before the client, and the version of its text. */
export interface ShownPage {
  /** The entity, as `shownPage/01J…`. */
  readonly about: string;
  readonly thing: ExplainedThing;
  readonly atMs: number;
  readonly textVersion: string | undefined;
  /** The key of the visit in which it was. */
  readonly visit: Ulid;
}

/** Everything that was shown, in the order in which it was; what was shown by mistake is left out. */
export const shownPagesOf = ({ value, entities }: Logged): readonly ShownPage[] =>
  entities("shownPage")
    .flatMap((about): readonly ShownPage[] => {
      const thing = z.safeParse(z.enum(explainedThings), value(about, "page")).data;
      const atMs = momentSchema.safeParse(value(about, "at")).data;
      const visit = ulidSchema.safeParse(value(about, "of")).data;
      const textVersion = z.safeParse(z.string(), value(about, "textVersion")).data;
      const isMistake = value(about, "isMistake") === true;
      return thing && atMs !== undefined && visit && !isMistake
        ? [{ about, thing, atMs, textVersion, visit }]
        : [];
    })
    .sort((a, b) => a.atMs - b.atMs || (a.about < b.about ? -1 : 1));

/** Whether a visit holds a page already: turning back to it says nothing new, another text does. */
export const isShownIn = (
  shown: readonly ShownPage[],
  page: Pick<ShownPage, "visit" | "thing" | "textVersion">,
): boolean =>
  shown.some(
    ({ visit, thing, textVersion }) =>
      visit === page.visit && thing === page.thing && textVersion === page.textVersion,
  );

/** The version of the texts that come with the app; whoever changes one gives it another. */
export const explainedTextVersion = (thing: ExplainedThing): string =>
  thing === "privacy" ? consentTextVersion : "V1";
