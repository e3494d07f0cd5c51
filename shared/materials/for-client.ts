/** Which materials to prepare for a client, by what is known of what they need. */
import { markedState } from "#shared/casework";
import { ageOn, type Json, type PlainDate } from "#shared/kernel";
import { consentOfField, type FieldName, profileValue, type ValueOf } from "#shared/registry";
import { type Material, type MaterialNeed, materialNeeds } from "./material.ts";
import type { CardWithConsent } from "./may-show.ts";

const laterLife = 50;

/** What a client needs to hear of, in the order of the list; who is unmarried by their own word is told of a first marriage. */
export function needsOf(
  card: CardWithConsent,
  { today, cameAlong }: { readonly today: PlainDate; readonly cameAlong: readonly string[] },
): readonly MaterialNeed[] {
  const answer = <Name extends FieldName>(name: Name): ValueOf<Name> | undefined =>
    isAllowed(card, name) ? profileValue(card.value, name) : undefined;
  const [status, children, birthDate] = [
    answer("maritalStatus"),
    answer("children"),
    answer("birthDate"),
  ];
  const isNeeded: Readonly<Record<MaterialNeed, boolean>> = {
    firstMarriage: status === "neverMarried",
    marriedBefore: status === "divorced" || status === "widowed",
    withChildren: children !== undefined && children !== "none",
    over50: birthDate !== undefined && ageOn(birthDate, today) >= laterLife,
    staysLocal: answer("settling") === "stays" || answer("distance") === "localOnly",
    parentsInvolved:
      answer("familySay") === "high" ||
      cameAlong.some((who) => who === "mother" || who === "father"),
    busy:
      ["shifts", "oftenAway"].includes(answer("workRhythm") ?? "") ||
      card.value("tag/busyWeekdays", "on") === true,
  };
  return materialNeeds.filter((need) => isNeeded[need]);
}

/** A sensitive answer tells what somebody needs only while it may be used. */
function isAllowed(card: CardWithConsent, name: FieldName): boolean {
  const group = consentOfField(name);
  if (group === undefined) return true;
  const marks: readonly Json[] = (card.field(`consented/${group}`, "is")?.values ?? []).map(
    ({ value }) => value,
  );
  return markedState(marks) === "given";
}

/** The materials for such needs: those written for one of them first, then those for everybody. */
export const materialsFor = (
  materials: readonly Material[],
  needs: readonly MaterialNeed[],
): readonly Material[] => {
  const meets = ({ needs: meant }: Material) => meant.some((need) => needs.includes(need));
  return [
    ...materials.filter(meets),
    ...materials.filter((material) => material.needs.length === 0),
  ];
};
