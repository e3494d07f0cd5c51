import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import type { Instalment, Terms } from "#shared/casework";
import {
  type Annex,
  type Contract,
  discountPercent,
  exactYuanOf,
  type Receipt,
  shortNumber,
  yuanOf,
} from "#shared/contracts";
import { millisecondsOf, type StaffId } from "#shared/kernel";

/** A name and what it says. */
export interface Line {
  readonly term: string;
  readonly value: string;
}

/** How contracts read in the person's language. */
export interface ContractWords {
  readonly yuan: (fen: number) => string;
  readonly percent: (terms: Terms) => string;
  readonly who: (staff: StaffId) => string;
  readonly when: (fact: { readonly at: number }) => string;
  readonly refundRule: (terms: Terms) => string;
  readonly coolingOff: (terms: Terms) => string;
  readonly instalment: (instalment: Instalment) => string;
  readonly price: (terms: Terms) => string;
  /** Everything that is agreed, line by line. */
  readonly terms: (terms: Terms) => readonly Line[];
  /** What an annex changes, in a few words; undefined when nothing but its text. */
  readonly changes: (
    annex: Pick<Annex, "meetings" | "introductions" | "days" | "priceFen">,
  ) => string;
  readonly receipt: (receipt: Pick<Receipt, "kind" | "amountFen">) => string;
  readonly titleOf: (contract: Contract) => string;
  /** Package, day and short number: how another paper names a contract. */
  readonly named: (contract: Contract) => string;
}

/** The words of contracts; for components below the work and the language. */
export const useContractWords = (): ContractWords => useWords(yuanOf);

/** The same words for paper, where every sum has its fen. */
export const usePaperWords = (): ContractWords => useWords(exactYuanOf);

function useWords(written: (fen: number) => string): ContractWords {
  const { t, format } = useI18n();
  const { me, directory } = useWork();
  const yuan = (fen: number): string =>
    fen < 0 ? t("contract.minus", written(-fen)) : t("contract.yuan", written(fen));
  const signedYuan = (fen: number): string => `${fen > 0 ? "+" : ""}${yuan(fen)}`;
  const signedCount = (count: number): string => `${count > 0 ? "+" : ""}${count}`;
  const percent = (terms: Terms): string =>
    String(Math.round(Math.abs(discountPercent(terms)) * 10) / 10);
  const refundRule = (terms: Terms): string =>
    t("contract.refundRule", t("contract.refundBy")[terms.refundBy], terms.penaltyPercent);
  const coolingOff = ({ coolingOffDays }: Terms): string =>
    coolingOffDays === 0 ? t("contract.noCoolingOff") : t("contract.days", coolingOffDays);
  const instalment = ({ kind, amountFen, dueOn }: Instalment): string =>
    t("contract.instalment", t("contract.kind")[kind], yuan(amountFen), format.day(dueOn));
  const price = (terms: Terms): string => {
    if (terms.priceFen === terms.listPriceFen) return yuan(terms.priceFen);
    return t(
      "contract.priceBent",
      yuan(terms.priceFen),
      yuan(terms.listPriceFen),
      terms.discountReason,
    );
  };
  const titleOf = (contract: Contract): string =>
    contract.signed
      ? t("contract.contractOf", contract.terms.name, format.day(contract.signed.on))
      : contract.terms.name;
  return {
    ...{ yuan, percent, refundRule, coolingOff, instalment, price },
    who: (staff) =>
      staff === me().id ? me().name : (directory.nameOf(staff) ?? t("caseFile.colleague")),
    when: ({ at }) => format.dateTime(millisecondsOf(at), Date.now()),
    terms: (terms) => {
      const term = t("contract.term");
      return [
        { term: term.price, value: price(terms) },
        { term: term.months, value: t("contract.months", terms.months) },
        { term: term.introductions, value: t("contract.people", terms.introductions) },
        { term: term.meetings, value: t("contract.times", terms.meetings) },
        { term: term.coolingOff, value: coolingOff(terms) },
        { term: term.plan, value: terms.plan.map(instalment).join("\n") },
        { term: term.counts, value: t("contract.introductionCounts")[terms.introductionCounts] },
        { term: term.noShow, value: t("contract.noShow")[terms.noShow] },
        { term: term.refund, value: refundRule(terms) },
      ];
    },
    changes: ({ meetings, introductions, days, priceFen }) => {
      const word = t("contract.changes");
      return format.list(
        [
          meetings === 0 ? "" : word.meetings(signedCount(meetings)),
          introductions === 0 ? "" : word.introductions(signedCount(introductions)),
          days === 0 ? "" : word.days(signedCount(days)),
          priceFen === 0 ? "" : word.priceFen(signedYuan(priceFen)),
        ].filter((text) => text !== ""),
      );
    },
    receipt: (receipt) => `${t("contract.kind")[receipt.kind]} ${yuan(receipt.amountFen)}`,
    titleOf,
    named: (contract) =>
      `${titleOf(contract)} · ${t("contract.paper").number(shortNumber(contract.id))}`,
  };
}
