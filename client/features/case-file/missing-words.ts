import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import type { MissingThing } from "#shared/casework";
import type { ClientId } from "#shared/kernel";
import { type FieldName, isFieldName } from "#shared/registry";
import { anchorOf, goToField } from "./anchors.ts";

/** Answers what a missing thing is called. */
export function useMissingWord(): (thing: MissingThing) => string {
  const { t } = useI18n();
  const words = useCardWords();
  return (thing) =>
    isField(thing) ? words.label(profileField(thing)) : t("casework.missing")[thing];
}

const isField = (thing: MissingThing): thing is FieldName => isFieldName(thing);

/** Where a missing thing is filled in; undefined when it has no place in the file. */
const placeOf = (thing: MissingThing): readonly [about: string, field: string] | undefined => {
  switch (thing) {
    case "phone":
      return ["phone/1", "number"];
    case "identitySeen":
      return ["verification/identity", "how"];
    case "singleSeen":
      return ["verification/single", "how"];
    case "wishes":
    case "matchingConsent":
      return undefined;
    default:
      return ["profile", thing];
  }
};

/** Whether a missing thing can be gone to in the file. */
export const isInFile = (thing: MissingThing): boolean => placeOf(thing) !== undefined;

/** Brings the place of a missing thing into sight, its editor open. */
export function goToMissing(thing: MissingThing): void {
  const place = placeOf(thing);
  if (place) goToField(...place, "open");
}

/** Where a missing thing is said that has no field of its own in the file. */
export const addressOfMissing = (thing: MissingThing, client: ClientId): string =>
  thing === "matchingConsent"
    ? `/clients/${client}#${anchorOf("consent/matching", "given")}`
    : `/clients/${client}/interview`;
