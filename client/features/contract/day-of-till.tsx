import { useI18n } from "#client/i18n";
import { useClientIndex } from "#client/index";
import { PrintFacts, PrintPart, PrintSignatures, PrintTable, usePrint } from "#feature/print";
import { paymentWays } from "#shared/casework";
import { type DayTotal, signedFenOf } from "#shared/contracts";
import type { PlainDate } from "#shared/kernel";
import {
  type ContractWords,
  type Line,
  useContractWords,
  usePaperWords,
} from "./contract-words.ts";
import type { ClientReceipt } from "./read-receipts.ts";

/** The sums of a day, as lines. */
export interface Sums {
  readonly main: (total: DayTotal) => readonly Line[];
  readonly byWay: (total: DayTotal) => readonly Line[];
  readonly byStaff: (total: DayTotal) => readonly Line[];
}

/** The sums of a day, as the words of contracts write them. */
export function useSums(words: ContractWords = useContractWords()): Sums {
  const { t } = useI18n();
  return {
    main: ({ takenFen, refundedFen }: DayTotal) => [
      { term: t("contract.tillIn"), value: words.yuan(takenFen) },
      { term: t("contract.tillOut"), value: words.yuan(refundedFen) },
      { term: t("contract.tillNet"), value: words.yuan(takenFen - refundedFen) },
    ],
    byWay: ({ byWay }: DayTotal) =>
      paymentWays.flatMap((way) => {
        const sum = byWay.get(way);
        return sum === undefined ? [] : [{ term: t("contract.way")[way], value: words.yuan(sum) }];
      }),
    byStaff: ({ byStaff }: DayTotal) =>
      [...byStaff].map(([staff, sum]) => ({ term: words.who(staff), value: words.yuan(sum) })),
  };
}

/** The client of a receipt: as the list of clients knows them, or as the contract does. */
export function useNames(): (one: ClientReceipt) => string {
  const { t } = useI18n();
  const index = useClientIndex();
  return ({ client, clientName }) =>
    clientName ?? index.row(client)?.name ?? index.row(client)?.callName ?? t("contract.unnamed");
}

/** Prints a day: its sums, and every receipt in the order in which it was written. */
export function usePrintDay(): (
  day: PlainDate,
  receipts: readonly ClientReceipt[],
  total: DayTotal,
) => void {
  const { t, format } = useI18n();
  const words = usePaperWords();
  const lines = useSums(words);
  const nameOf = useNames();
  const print = usePrint();
  return (day, receipts, total) =>
    print({
      title: t("contract.till"),
      note: format.day(day),
      body: () => (
        <>
          <PrintPart>
            <PrintFacts
              items={[...lines.main(total), ...lines.byWay(total), ...lines.byStaff(total)]}
            />
          </PrintPart>
          <PrintPart title={t("contract.tillCount", total.count, total.cancelled)}>
            <PrintTable
              columns={[
                { title: t("contract.tillColumns").number, isNarrow: true },
                { title: t("contract.tillColumns").client },
                { title: t("contract.tillColumns").kind },
                { title: t("contract.tillColumns").way },
                { title: t("contract.tillColumns").by },
                { title: t("contract.tillColumns").sum, isNumber: true },
              ]}
              rows={receipts.map((one) => [
                one.receipt.number,
                nameOf(one),
                one.receipt.cancelled === undefined
                  ? t("contract.kind")[one.receipt.kind]
                  : t("contract.paper").cancelled,
                t("contract.way")[one.receipt.way],
                words.who(one.receipt.by),
                one.receipt.cancelled === undefined ? words.yuan(signedFenOf(one.receipt)) : "—",
              ])}
              foot={[
                t("contract.tillNet"),
                ...["", "", "", ""],
                words.yuan(total.takenFen - total.refundedFen),
              ]}
            />
          </PrintPart>
          <PrintSignatures places={[{ title: t("contract.paper").signCashier }]} />
        </>
      ),
    });
}
