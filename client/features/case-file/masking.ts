import type { FieldShape } from "#shared/registry";

/** What may always be seen of a contact value: the end of a number, of everything else that there is one. */
export function masked(shape: FieldShape, value: string): string {
  return shape.kind === "phone" ? `•••• ${value.slice(-4)}` : "••••••";
}
