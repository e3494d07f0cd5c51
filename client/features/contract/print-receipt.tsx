import { Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { PrintFacts, PrintPart, PrintSignatures, usePrint } from "#feature/print";
import { type Contract, capitalYuan, type Receipt } from "#shared/contracts";
import { usePaperWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";

/** Prints one receipt, with its sum in capital characters. */
export function usePrintReceipt(): (receipt: Receipt, contract: Contract) => void {
  const { t, format } = useI18n();
  const words = usePaperWords();
  const file = useContracts();
  const print = usePrint();
  return (receipt, contract) => {
    const paper = t("contract.paper");
    const isRefund = receipt.kind === "refund";
    const signed = contract.signed;
    const invoice = receipt.invoice;
    print({
      title: isRefund ? paper.refundReceipt : paper.receipt,
      note: `№ ${receipt.number}`,
      body: () => (
        <>
          <Show when={receipt.cancelled}>
            {(why) => (
              <PrintPart title={paper.cancelled}>
                <p>{why()}</p>
              </PrintPart>
            )}
          </Show>
          <PrintPart>
            <PrintFacts
              items={[
                {
                  term: isRefund ? paper.to : paper.from,
                  value: signed?.clientName ?? file.name(),
                },
                { term: t("print.day"), value: format.day(receipt.on) },
                { term: paper.forWhat, value: t("contract.kind")[receipt.kind] },
                { term: paper.way, value: t("contract.way")[receipt.way] },
                { term: paper.capital, value: capitalYuan(receipt.amountFen), isWide: true },
                { term: paper.small, value: words.yuan(receipt.amountFen), isWide: true },
                { term: paper.byContract, value: words.named(contract), isWide: true },
                ...(receipt.note ? [{ term: paper.note, value: receipt.note, isWide: true }] : []),
                ...(invoice
                  ? [
                      {
                        term: paper.invoice,
                        value: [invoice.title, invoice.taxNumber, receipt.invoiceNumber]
                          .filter(Boolean)
                          .join(" · "),
                        isWide: true,
                      },
                    ]
                  : []),
              ]}
            />
          </PrintPart>
          <PrintSignatures
            places={[
              { title: isRefund ? paper.signReceiver : paper.signPayer },
              {
                title: `${isRefund ? paper.signGiver : paper.signCashier} ${words.who(receipt.by)}`,
              },
            ]}
          />
        </>
      ),
    });
  };
}
