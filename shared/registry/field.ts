import type { FieldShape } from "./shape.ts";

/**
 * `ordinary` personal data; `contact`: names the person or reaches them, never on a profile card;
 * `sensitive`: needs a consent of its own.
 */
export type FieldClass = "ordinary" | "contact" | "sensitive";

/** What belongs together on the card, in the order it is shown. */
export const fieldGroups = [
  "identity",
  "place",
  "body",
  "education",
  "work",
  "money",
  "marriage",
  "family",
  "habits",
  "person",
  "plans",
  "service",
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What sensitive fields need a consent for, one consent for each of these. */
export const sensitiveGroups = ["papers", "faith", "health", "money", "marriage"] as const;
export type SensitiveGroup = (typeof sensitiveGroups)[number];

/** What is known about a field before anybody fills it. */
export interface FieldDefinition {
  readonly group: FieldGroup;
  readonly class: FieldClass;
  readonly shape: FieldShape;
  /** Which consent a sensitive field needs. */
  readonly consent?: SensitiveGroup;
}
