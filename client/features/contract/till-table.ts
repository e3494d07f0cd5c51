import type { ListColumn } from "#feature/export";
import { signedFenOf } from "#shared/contracts";
import type { PlainDate } from "#shared/kernel";
import type { ClientReceipt } from "./read-receipts.ts";

/** What the columns of exported receipts are called, and how what they say reads. */
export interface TillTableWords {
  readonly header: Readonly<
    Record<"number" | "day" | "client" | "kind" | "way" | "by" | "sum" | "cancelled", string>
  >;
  readonly nameOf: (one: ClientReceipt) => string;
  readonly kind: (one: ClientReceipt) => string;
  readonly way: (one: ClientReceipt) => string;
  readonly by: (one: ClientReceipt) => string;
}

const fenInAYuan = 100;

/** The columns of receipts, sums in yuan as plain numbers; the sum of one that was cancelled is empty, so that columns add up. */
export const tillColumns = (words: TillTableWords): readonly ListColumn<ClientReceipt>[] => [
  { header: words.header.number, cell: ({ receipt }) => receipt.number },
  { header: words.header.day, cell: ({ receipt }) => receipt.on },
  { header: words.header.client, cell: words.nameOf },
  { header: words.header.kind, cell: words.kind },
  { header: words.header.way, cell: words.way },
  { header: words.header.by, cell: words.by },
  {
    header: words.header.sum,
    cell: ({ receipt }) =>
      receipt.cancelled === undefined ? signedFenOf(receipt) / fenInAYuan : undefined,
  },
  { header: words.header.cancelled, cell: ({ receipt }) => receipt.cancelled },
];

/** The receipts of a month, or of a day, in the order in which they were written. */
export const receiptsIn = (
  all: readonly ClientReceipt[],
  period: PlainDate | string,
): readonly ClientReceipt[] =>
  all
    .filter(({ receipt }) => receipt.on.startsWith(period))
    .sort((a, b) => a.receipt.at - b.receipt.at);
