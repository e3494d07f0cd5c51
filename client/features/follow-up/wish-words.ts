import { useI18n } from "#client/i18n";
import { profileField, useCardWords } from "#feature/client-card";
import type { Wish } from "#shared/follow-up";
import { type Json, z } from "#shared/kernel";
import { isFieldName, type WishCriterion } from "#shared/registry";

const valueSchema = z.object({
  min: z.optional(z.int()),
  max: z.optional(z.int()),
  atLeast: z.optional(z.string()),
  anyOf: z.optional(z.array(z.string())),
});

/** How wishes read. */
export interface WishWords {
  readonly label: (criterion: WishCriterion) => string;
  /** A wish in a few words: `30–38 岁，很重要`. */
  readonly wish: (criterion: WishCriterion, wish: Wish) => string;
}

/** The words of wishes in the person's language. */
export function useWishWords(): WishWords {
  const { t, format } = useI18n();
  const cards = useCardWords();
  const label = (criterion: WishCriterion): string => {
    const own: Readonly<Record<string, string>> = t("followUp.criterion");
    return (
      own[criterion] ?? (isFieldName(criterion) ? cards.label(profileField(criterion)) : criterion)
    );
  };
  const word = (criterion: WishCriterion, code: string): string => {
    const words: Readonly<Record<string, Readonly<Record<string, string>>>> = t("registry.value");
    return words[criterion]?.[code] ?? code;
  };
  const value = (criterion: WishCriterion, said: Json | undefined): string => {
    const { min, max, atLeast, anyOf } = valueSchema.safeParse(said).data ?? {};
    if (atLeast !== undefined) return t("followUp.wishAtLeast", word(criterion, atLeast));
    if (anyOf) return format.either(anyOf.map((code) => word(criterion, code)));
    if (min === undefined && max === undefined) return t("followUp.anything");
    const unit = criterion === "age" ? t("followUp.years") : criterion === "height" ? " cm" : "";
    return t("followUp.wishRange", min, max, unit);
  };
  return {
    label,
    wish: (criterion, { value: said, importance }) => {
      const weights: Readonly<Record<string, string>> = t("followUp.importance");
      const weight = importance === undefined ? undefined : weights[importance];
      const text = value(criterion, said);
      return said === undefined || !weight ? text : t("followUp.dueLine", text, weight);
    },
  };
}
