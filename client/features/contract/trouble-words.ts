import { useI18n } from "#client/i18n";
import type { ContractTrouble } from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";

/** What is to be settled, in a few words. */
export function useTroubleWords(): (trouble: ContractTrouble) => string {
  const { t } = useI18n();
  const words = useContractWords();
  return (trouble) => {
    if (trouble.type === "overspent")
      return t("contract.overspentShort", t("contract.delivery")[trouble.kind]);
    if (trouble.type === "overpaid")
      return t("contract.overpaidShort", words.yuan(trouble.overFen));
    if (trouble.type === "refundedTooMuch")
      return t("contract.refundedTooMuchShort", words.yuan(trouble.overFen));
    if (trouble.type === "takenTwice")
      return t(
        "contract.takenTwiceShort",
        `${t("contract.kind")[trouble.kind]} ${words.yuan(trouble.amountFen)}`,
      );
    if (trouble.type === "annexedTwice") return t("contract.annexedTwiceShort");
    if (trouble.type === "twoInForce") return t("contract.twoInForce", trouble.contracts.length);
    const names: Readonly<Record<string, string>> = t("contract.apartField");
    return t("contract.saidApart", names[trouble.field] ?? t("contract.title"));
  };
}
