import { useI18n } from "#client/i18n";
import { useCardWords } from "#feature/client-card";
import { type CellRefusal, type Target, targets } from "#shared/tables";

/** What fields a column can fill are called, and why a cell is not taken; for components. */
export function useTargetWords() {
  const { t } = useI18n();
  const words = useCardWords();
  const label = (target: Target): string =>
    target.key === "phone/2 number" ? t("importing.secondPhone") : words.label(target);
  return {
    label,
    value: words.value,
    word: words.word,
    options: () =>
      targets
        .filter(({ key }) => key !== "phone/2 whose")
        .map((target) => ({ value: target.key, label: label(target) })),
    why: (target: Target, why: CellRefusal): string =>
      why.type === "digitsLost" ? t("importing.digitsLost") : words.refusal(target, why),
  };
}
