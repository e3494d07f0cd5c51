/**
 * What a client may be told about why somebody is introduced to them: what they asked for and the other
 * has, as far as the other's card shows it to them. No number, nothing that speaks against the other,
 * nothing of what the other asks for; and nothing that is more than stands on the card.
 */
import type { CardLine, ProfileCard } from "#shared/introductions";
import type { Json } from "#shared/kernel";
import type { StatedWish } from "#shared/registry";
import {
  type Compared,
  type ComparedCriterion,
  fieldOf,
  isCompared,
  measure,
  whole,
} from "./measure.ts";

/** Which wishes of a client somebody meets by what stands on the card that this client sees, in the order of the wishes. */
export function toldReasons(
  wishes: readonly StatedWish[],
  card: Pick<ProfileCard, "lines">,
): readonly ComparedCriterion[] {
  return wishes.flatMap((wish) => {
    const { criterion, importance } = wish;
    if (!isCompared(criterion) || importance === "any") return [];
    const values = card.lines.flatMap((line) => valuesIn(line, criterion));
    const isMet = values.length > 0 && values.every((has) => measure(wish, has) === whole);
    return isMet ? [criterion] : [];
  });
}

/** What a line tells of what was wished for: both ends of a band, so that the reason narrows it no further. */
function valuesIn(line: CardLine, criterion: ComparedCriterion): readonly Compared[] {
  switch (line.type) {
    case "ageBand":
      return criterion === "age" ? [line.years.from, line.years.to] : [];
    case "age":
      return criterion === "age" ? [line.years] : [];
    case "heightBand":
      return criterion === "height" ? [line.cm.from, line.cm.to] : [];
    case "field":
      return line.name === fieldOf(criterion) ? comparedIn(line.value) : [];
    default:
      return line satisfies never;
  }
}

function comparedIn(value: Json): readonly Compared[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  return Array.isArray(value) ? [value.map(String)] : [];
}
