/** Money that was taken and given back. A receipt is never edited; it may be cancelled, with a reason. */
import { type Invoice, invoiceSchema, type Taken, takenSchema } from "#shared/casework";
import { type StaffId, type Ulid, ulidSchema, z } from "#shared/kernel";
import { type Agreed, keyOfEntity, type Word } from "./agreed.ts";
import { saidOnce } from "./said-once.ts";

/** One receipt. */
export interface Receipt extends Taken {
  readonly about: string;
  readonly id: Ulid;
  /** The run of the tab that wrote it: another one is another person or device. */
  readonly run: string;
  /** Unique without asking anybody: `202611-NQRN7-T7X93-9`. */
  readonly number: string;
  readonly by: StaffId;
  /** The moment it was written down, for the order on paper. */
  readonly at: number;
  readonly contract: Ulid | undefined;
  readonly note: string | undefined;
  readonly invoice: Invoice | undefined;
  readonly invoiceNumber: string | undefined;
  /** Why it does not count; undefined when it counts. */
  readonly cancelled: string | undefined;
  /** Those that look the same, and that somebody said are right beside this one. */
  readonly beside: readonly Ulid[];
}

/**
 * The number of a receipt, from the fact that says it: the month, the run of the tab that wrote it
 * and the place in that run. No two tabs have the same run, so no two receipts the same number.
 */
function receiptNumber(fact: { readonly id: string }, on: string): string {
  const run = runOf(fact);
  const place = fact.id.slice(run.length + 1);
  return `${on.slice(0, 7).replace("-", "")}-${run.slice(0, 5)}-${run.slice(5)}-${place}`;
}

const runOf = (fact: { readonly id: string }): string => fact.id.split(".", 1)[0] ?? "";

/** All receipts, the latest first. What was said first of a receipt is what it says. */
export const receiptsOf = (agreed: Agreed): readonly Receipt[] =>
  agreed
    .entities("receipt")
    .flatMap((about) => receiptOf(agreed, about) ?? [])
    .sort(
      (a, b) => (a.on < b.on ? 1 : -Number(a.on > b.on)) || b.at - a.at || (a.id < b.id ? 1 : -1),
    );

/** What a receipt adds to what the client has paid. */
export const signedFenOf = ({ kind, amountFen }: Pick<Taken, "kind" | "amountFen">): number =>
  kind === "refund" ? -amountFen : amountFen;

function receiptOf(agreed: Agreed, about: string): Receipt | undefined {
  const id = ulidSchema.safeParse(keyOfEntity(about)).data;
  const words = agreed.history(about, "taken");
  const holding = firstOf(saidOnce(words));
  // A choice between two keeps the number that is on the paper.
  const first = firstOf(words.filter(({ fact }) => !replacesAny(fact, words))) ?? holding;
  const taken = z.safeParse(takenSchema, holding?.value).data;
  if (!id || !first || !taken) return undefined;
  const numbered = z.safeParse(takenSchema, first.value).data ?? taken;
  const note = agreed.value(about, "note");
  return {
    ...taken,
    about,
    id,
    run: runOf(first.fact),
    number: receiptNumber(first.fact, numbered.on),
    by: first.fact.by,
    at: first.fact.at,
    contract: ulidSchema.safeParse(agreed.value(about, "contract")).data,
    note: typeof note === "string" ? note : undefined,
    invoice: z.safeParse(invoiceSchema, agreed.value(about, "invoice")).data,
    invoiceNumber: textIn(agreed.value(about, "invoiced"), "number"),
    cancelled: textIn(agreed.value(about, "cancelled"), "reason"),
    // Said apart, all of it holds.
    beside: (agreed.field(about, "beside")?.values ?? [])
      .flatMap(({ value }) => z.safeParse(z.array(ulidSchema), value).data ?? [])
      .sort(),
  };
}

const firstOf = (words: readonly Word[]): Word | undefined =>
  [...words].sort((a, b) => a.fact.at - b.fact.at || (a.fact.id < b.fact.id ? -1 : 1))[0];

const replacesAny = (fact: Word["fact"], words: readonly Word[]): boolean =>
  words.some((other) => other.fact.id !== fact.id && fact.over?.includes(other.fact.id));

const textIn = (said: unknown, part: string): string | undefined => {
  const read = z.safeParse(z.record(z.string(), z.unknown()), said).data?.[part];
  return typeof read === "string" ? read : undefined;
};
