import type { CardField } from "#feature/client-card";
import type { Projection } from "#shared/documents";
import type { Json } from "#shared/kernel";
import { phoneNumberSchema, tailOf } from "#shared/registry";
import type { Words } from "./open-case-file.ts";

/**
 * What a number says on the card along with it: its last four, by which colleagues find a caller.
 * The keyed hash of another number must not stay behind.
 */
export function withTail(field: CardField, said: Json, card: Projection): readonly Words[] {
  if (field.shape.kind !== "phone") return [];
  const about = field.about.replace(/^phone\//, "phoneTail/");
  const number = phoneNumberSchema.safeParse(said).data;
  const tail = number === undefined ? null : tailOf(number);
  const hadHash = card.value(about, "hash") !== undefined;
  return [{ document: "client", about, says: { tail, ...(hadHash && { hash: null }) } }];
}
