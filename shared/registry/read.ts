import type { Json } from "#shared/kernel";
import { clientFields, type FieldName, schemasOf, type ValueOf } from "./client.ts";

/** How a document is read: the shown value of a field, undefined when unsaid or cleared. */
export type Read = (about: string, field: string) => Json | undefined;

const schemas = schemasOf(clientFields);

/** A field of the card as it stands; undefined when unsaid, or said in a way not known here. */
export function profileValue<Name extends FieldName>(
  read: Read,
  name: Name,
): ValueOf<Name> | undefined {
  const said = read("profile", name);
  if (said === undefined) return undefined;
  const parsed = schemas[name]?.safeParse(said);
  // The schema of a shape takes exactly the values of that shape.
  return parsed?.success ? (parsed.data as ValueOf<Name>) : undefined;
}
