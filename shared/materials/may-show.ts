/**
 * Whether a material may be shown, presented, printed or handed out at this moment, by what this
 * device knows. What is not known is no yes: a card that is not here allows nothing.
 */
import { markedState } from "#shared/casework";
import type { ClientId, Json, PlainDate } from "#shared/kernel";
import { mergedOf, type Read } from "#shared/registry";
import type { Material } from "./material.ts";
import { promisesIn } from "./promises.ts";

/** A client's own document, as far as a consent is read from it. */
export interface CardWithConsent {
  readonly value: Read;
  readonly field: (
    about: string,
    field: string,
  ) => { readonly values: readonly { readonly value: Json }[] } | undefined;
}

/** How a client's consent to be told of stands; `split` is a yes and a no said apart. */
export type TellingConsent = "given" | "unasked" | "withdrawn" | "split" | "notHere";

/** Why a material may not leave now. */
export type WhyNotShown =
  | { readonly type: "draft" | "withdrawn" | "nobodyNamed" }
  | { readonly type: "expired"; readonly on: PlainDate }
  /** It promises what nobody can. */
  | { readonly type: "promises"; readonly words: readonly string[] }
  | {
      readonly type: "consent";
      readonly client: ClientId;
      readonly is: Exclude<TellingConsent, "given">;
    };

/** What is known now. */
export interface Known {
  readonly today: PlainDate;
  /** The card of a client; undefined when it is not on this device. */
  readonly cardOf: (client: ClientId) => CardWithConsent | undefined;
}

/** Everything that stands in the way of showing a material, the own state first; nothing when it may be shown. */
export function whyNotShown(material: Material, known: Known): readonly WhyNotShown[] {
  const { state, validUntil, isOfClients, consentsOf } = material;
  const promised = promisesIn(`${material.title}\n${material.text}`);
  return [
    ...(state === "inUse" ? [] : [{ type: state } as const]),
    ...(validUntil !== undefined && validUntil < known.today
      ? [{ type: "expired", on: validUntil } as const]
      : []),
    ...(promised.length > 0 ? [{ type: "promises", words: promised } as const] : []),
    ...(isOfClients && consentsOf.length === 0 ? [{ type: "nobodyNamed" } as const] : []),
    ...consentsOf.flatMap((client) => {
      const is = tellingConsent(client, known.cardOf);
      return is === "given" ? [] : [{ type: "consent", client, is } as const];
    }),
  ];
}

/**
 * Whether a client allows to be told of, by the marks on the card and on those into which it was
 * merged: one no is a no, and so are two words at the same time.
 */
export function tellingConsent(client: ClientId, cardOf: Known["cardOf"]): TellingConsent {
  const marks: Json[] = [];
  const seen = new Set<ClientId>();
  for (let next: ClientId | undefined = client; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    const card: CardWithConsent | undefined = cardOf(next);
    if (!card) return "notHere";
    marks.push(...(card.field("consented/publish", "is")?.values ?? []).map(({ value }) => value));
    next = mergedOf(card.value)?.into;
  }
  const state = markedState(marks);
  if (state === "withdrawn") return marks.includes("given") ? "split" : "withdrawn";
  return state === "given" ? "given" : "unasked";
}
