import { useI18n } from "#client/i18n";
import { PrintFacts, PrintPart, PrintSignatures, PrintTable, usePrint } from "#feature/print";
import type { Ending } from "#shared/casework";
import { type Contract, type Refund, type RefundStep, shortNumber } from "#shared/contracts";
import type { PlainDate } from "#shared/kernel";
import { usePaperWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { useRefundWords } from "./refund-words.ts";

/** Prints a calculation with its steps and rules, for both to sign. */
export function usePrintRefund(): (
  contract: Contract,
  refund: Refund,
  asked: { readonly askedOn: PlainDate; readonly by: Ending },
) => void {
  const { t, format } = useI18n();
  const words = usePaperWords();
  const steps = useRefundWords(words);
  const file = useContracts();
  const print = usePrint();
  return (contract, refund, asked) => {
    const paper = t("contract.paper");
    const line = (step: RefundStep): readonly string[] => [
      steps.step(step),
      steps.source(step),
      words.yuan(step.fen),
    ];
    print({
      title: paper.refund,
      note: paper.number(shortNumber(contract.id)),
      body: () => (
        <>
          <PrintPart>
            <PrintFacts
              items={[
                { term: paper.partyA, value: contract.signed?.clientName ?? file.name() },
                { term: paper.partyB, value: contract.signed?.agencyName },
                { term: t("contract.term").name, value: words.titleOf(contract) },
                { term: t("contract.term").price, value: words.yuan(contract.terms.priceFen) },
                { term: t("contract.askedOn"), value: format.day(asked.askedOn) },
                { term: t("contract.whoEnds"), value: t("contract.ending")[asked.by] },
              ]}
            />
          </PrintPart>
          <PrintPart title={t("contract.steps")}>
            <PrintTable
              columns={[
                { title: paper.step },
                { title: paper.rule },
                { title: paper.sum, isNumber: true },
              ]}
              rows={refund.steps.slice(0, -1).map(line)}
              foot={refund.steps.slice(-1).flatMap(line)}
            />
            <p>{t("contract.refundNote")}</p>
          </PrintPart>
          <PrintSignatures places={[{ title: paper.signA }, { title: paper.signB }]} />
        </>
      ),
    });
  };
}
