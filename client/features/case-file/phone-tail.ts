import type { CardField } from "#feature/client-card";
import type { Projection } from "#shared/documents";
import type { Json, JsonObject } from "#shared/kernel";
import { personTail, phoneNumberSchema, tailOf } from "#shared/registry";
import type { Words } from "./open-case-file.ts";

/**
 * What the contact says on the card along with it, for whoever takes a call: the last four of a number,
 * by which colleagues find a caller, and what the contact person may be told. The keyed hash of another
 * number must not stay behind.
 */
export function withTail(field: CardField, said: Json, card: Projection): readonly Words[] {
  if (field.document !== "contact") return [];
  const about = field.about
    .replace(/^phone\//, "phoneTail/")
    .replace("contactPerson/1", personTail);
  const mark = (says: JsonObject): readonly Words[] => [{ document: "client", about, says }];
  if (field.field === "mayBeTold" && about === personTail) return mark({ mayBeTold: said });
  if (field.shape.kind !== "phone") return [];
  const number = phoneNumberSchema.safeParse(said).data;
  const tail = number === undefined ? null : tailOf(number);
  const hadHash = card.value(about, "hash") !== undefined;
  return mark({ tail, ...(hadHash && { hash: null }) });
}
