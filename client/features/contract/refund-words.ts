import { useI18n } from "#client/i18n";
import { type RefundStep, refundWithinDays } from "#shared/contracts";
import { assertNever } from "#shared/kernel";
import { type ContractWords, useContractWords } from "./contract-words.ts";

/** How the steps of a refund read, and where their rules come from. */
export interface RefundWords {
  readonly step: (step: RefundStep) => string;
  readonly source: (step: RefundStep) => string;
}

/** The words of a refund in the person's language, its sums as the words of contracts write them. */
export function useRefundWords(words: ContractWords = useContractWords()): RefundWords {
  const { t, format } = useI18n();
  const step = (one: RefundStep): string => {
    const say = t("contract.step");
    switch (one.type) {
      case "paid":
      case "costs":
      case "result":
        return say[one.type];
      case "allBack":
        return say.allBack(format.day(one.until));
      case "performed":
        return say[one.measure](one.done, one.of);
      case "penalty":
        return one.source === "agencyEnds"
          ? say.noPenalty
          : say.penalty(words.yuan(one.openFen), one.percent);
      case "agreed":
        return `${say.agreed}${difference(one.differenceFen)}`;
      default:
        return assertNever(one);
    }
  };
  const difference = (fen: number): string => {
    if (fen === 0) return "";
    const say = t("contract.step");
    return say.difference(fen > 0 ? say.more(words.yuan(fen)) : say.less(words.yuan(-fen)));
  };
  return {
    step,
    source: ({ source }) =>
      source === "paidWithinDays"
        ? t("contract.source").paidWithinDays(refundWithinDays)
        : t("contract.source")[source],
  };
}
