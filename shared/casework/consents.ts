/** What a client allowed, purpose by purpose, and by which text. */
import { type ClientId, clientIdSchema, type Json, type PlainDate } from "#shared/kernel";
import { type SensitiveGroup, sensitiveGroups } from "#shared/registry";
import { type ConsentPurpose, consentPurposes, givenSchema } from "./agreement.ts";

/** The version of the texts that are read out now. Whoever changes a text gives them a new one. */
export const consentTextVersion = "V1";

/** What one consent is for: a purpose, or one person who may see the photos. */
export type ConsentKey = ConsentPurpose | `showPhoto.${ClientId}`;

/** The purposes the agency asks about in one sitting, in the order of the conversation. */
export const servicePurposes = consentPurposes.filter(
  (purpose) => !isSensitiveGroup(purpose) && purpose !== "showPhoto",
);

/** Whether a purpose is a group of sensitive answers. */
export function isSensitiveGroup(purpose: string): purpose is SensitiveGroup {
  return sensitiveGroups.some((group) => group === purpose);
}

/**
 * Whether a consent ends with the service: all that was allowed so that somebody can be served. A
 * story that was allowed to be told has a consent that stands alone.
 */
export const endsWithService = (key: ConsentKey): boolean => key !== "service" && key !== "publish";

/** The consent to show one's photos to one other client. */
export const photoConsent = (recipient: ClientId): ConsentKey => `showPhoto.${recipient}`;

/** The other client of such a consent; undefined for every other entity. */
export const photoRecipientOf = (about: string): ClientId | undefined =>
  clientIdSchema.safeParse(about.replace(/^consent\/showPhoto\./, "")).data;

/** How a consent stands; `outdated` was given to an older text, and counts until it is withdrawn. */
export type ConsentState = "unasked" | "given" | "outdated" | "withdrawn";

/**
 * How a consent stands by all that was said of it and not replaced. When two people said different
 * things apart, the no counts: a person is asked again before anything is done.
 */
export function consentState(heads: readonly Json[]): ConsentState {
  const said = heads.flatMap((head) => givenSchema.safeParse(head).data ?? []);
  if (said.length === 0) return "unasked";
  if (said.some(({ is }) => !is)) return "withdrawn";
  return said.some(({ textVersion }) => textVersion === consentTextVersion) ? "given" : "outdated";
}

/** Since when the no of a consent stands, by all that was said of it and not replaced: the first day of those. */
export const withdrawnOn = (heads: readonly Json[]): PlainDate | undefined =>
  heads
    .flatMap((head) => {
      const said = givenSchema.safeParse(head).data;
      return said && !said.is ? [said.on] : [];
    })
    .sort()[0];

/** The same by the mark on the card, for those who may not read what was agreed. */
export function markedState(heads: readonly Json[]): ConsentState {
  const said = heads.filter((head) => head === "given" || head === "withdrawn");
  if (said.length === 0) return "unasked";
  return said.every((mark) => mark === "given") ? "given" : "withdrawn";
}
