import type { Json, StaffId } from "#shared/kernel";
import { type WishCriterion, wishCriteria } from "#shared/registry";
import type { Wish } from "./wish-edits.ts";

/** A fact as far as wishes are concerned. */
export interface WishFact {
  readonly at: number;
  readonly by: StaffId;
  readonly about: string;
  readonly says: Readonly<Record<string, Json>>;
}

/** One change of a wish: what stood, what stands since, who wrote it down and on which ground. */
export interface WishChange {
  readonly criterion: WishCriterion;
  readonly before: Wish;
  readonly after: Wish;
  readonly by: StaffId;
  readonly at: number;
  readonly isFromFeedback: boolean;
}

/** The history of all wishes, the latest change first; what was said and changed nothing is no change. */
export function wishHistory(facts: readonly WishFact[]): readonly WishChange[] {
  const now = new Map<WishCriterion, Wish>();
  return [...facts]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ about, says, by, at }): readonly WishChange[] => {
      const criterion = wishCriteria.find((one) => about === `wish/${one}`);
      if (!criterion) return [];
      const before = now.get(criterion) ?? { value: undefined, importance: undefined };
      const after: Wish = {
        value: "value" in says ? (says.value ?? undefined) : before.value,
        importance: "importance" in says ? weightOf(says.importance) : before.importance,
      };
      now.set(criterion, after);
      const isSame =
        JSON.stringify(before.value) === JSON.stringify(after.value) &&
        before.importance === after.importance;
      const isFromFeedback = says.source === "feedback";
      return isSame ? [] : [{ criterion, before, after, by, at, isFromFeedback }];
    })
    .reverse();
}

const weightOf = (said: Json | undefined): string | undefined =>
  typeof said === "string" ? said : undefined;
