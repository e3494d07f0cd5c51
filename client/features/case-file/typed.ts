import { codesOf } from "#feature/client-card";
import type { Json } from "#shared/kernel";
import type { FieldShape } from "#shared/registry";

/** A value as the text one edits; reading it back gives the same value. */
export function typedOf(shape: FieldShape, value: Json): string {
  if (value === null) return "";
  return shape.kind === "choices" ? codesOf(value).join(",") : String(value);
}

/** What a keyboard of a phone should offer for a shape. */
export function keyboardOf(shape: FieldShape): "text" | "decimal" | "tel" | "email" {
  if (shape.kind === "integer") return "decimal";
  if (shape.kind === "phone") return "tel";
  return shape.kind === "email" ? "email" : "text";
}
