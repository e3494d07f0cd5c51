import { type Json, newUlid, type PlainDate, plainDateOf, type SeededRandom } from "#shared/kernel";
import { clientFields, type FieldGroup, type FieldName } from "#shared/registry";
import type { Card } from "./card.ts";
import { type SampleKind, sampleKinds } from "./sample.ts";
import { agencyOffsetMinutes } from "./times.ts";
import { createWriter, type Speaker, type Writer } from "./writer.ts";

/** A client's story while it is being told: what is true, and what has been written down. */
export interface Telling {
  readonly random: SeededRandom;
  readonly today: PlainDate;
  readonly card: Card;
  readonly phone: { readonly number: string; readonly whose: "own" | "mother" | "relative" };
  readonly documents: Readonly<Record<SampleKind, Writer>>;
}

/** The name of a new entity: `visit/01J…`. */
export const newEntity = ({ random }: Telling, type: string, { at }: Speaker): string =>
  `${type}/${newUlid(at, random.bytes)}`;

/** The day of a moment at the agency. */
export const dayOf = ({ at }: Speaker): PlainDate => plainDateOf(at, agencyOffsetMinutes);

/** A writer for each document of a client. */
export const newDocuments = (): Telling["documents"] => ({
  client: createWriter(),
  contact: createWriter(),
  visits: createWriter(),
  agreement: createWriter(),
  case: createWriter(),
  assessment: createWriter(),
});

/** The documents as the sample hands them out. */
export const documentsOf = ({ documents }: Telling) =>
  sampleKinds.map((kind) => ({ kind, facts: documents[kind].facts }));

/** Fills in some of these fields, one fact for each group, as far as anything is known. */
export function fillIn(
  { random, card, documents }: Telling,
  speaker: Speaker,
  fields: readonly FieldName[],
  chance: number,
): void {
  const saysByGroup = new Map<FieldGroup, Record<string, Json>>();
  for (const field of fields) {
    const value = card[field];
    if (value === undefined || !random.chance(chance)) continue;
    const { group } = clientFields[field];
    const says = saysByGroup.get(group) ?? {};
    saysByGroup.set(group, says);
    says[field] = value;
  }
  for (const says of saysByGroup.values()) documents.client.say(speaker, "profile", says);
}

/** Whether the person was married before. */
export const wasMarried = ({ card }: Telling): boolean => card.maritalStatus !== "neverMarried";
