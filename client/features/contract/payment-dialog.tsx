import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField, ChoiceChips, NumberField, TextField } from "#client/ui";
import { type PaymentWay, paymentWays } from "#shared/casework";
import {
  type Account,
  agreementWords,
  type Contract,
  kindOfPayment,
  paymentTrouble,
  type Receipt,
  readYuan,
  yuanOf,
} from "#shared/contracts";
import { useContractWords } from "./contract-words.ts";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { textOf } from "./typed.ts";

/** Takes money, or gives some back: the sum that is due and the usual way stand there already. */
export function PaymentDialog(props: {
  readonly contract: Contract;
  readonly isRefund: boolean;
  readonly onCancel: (receipt: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const words = useContractWords();
  const file = useContracts();
  // A colleague's receipt may arrive while this stands open.
  const account = () => file.accountOf(props.contract);
  const proposed = proposedFen(account(), props.isRefund);
  const [amount, setAmount] = createSignal(proposed ? yuanOf(proposed) : "");
  const [way, setWay] = createSignal<PaymentWay>(lastWay(account().receipts));
  const [note, setNote] = createSignal("");
  const [invoice, setInvoice] = createSignal<InvoiceDraft>();
  const [isTold, setTold] = createSignal(false);
  const fen = () => readYuan(amount());
  const kind = () => (props.isRefund ? "refund" : kindOfPayment(account(), fen() ?? 0));
  const isAdvance = () => !props.isRefund && !account().isSigned;
  const reasonOf = useAmountReason();
  const amountReason = () =>
    reasonOf(account(), { amountFen: fen(), isRefund: props.isRefund }, isTold());
  const hint = (): string | undefined => {
    const sum = fen() ?? 0;
    if (props.isRefund || sum === 0 || isAdvance()) return undefined;
    const isMore = account().dueFen > 0 && sum > account().dueFen;
    return isMore
      ? t("contract.moreThanDue", words.yuan(account().dueFen))
      : t("contract.kind")[kind()];
  };
  const save = (): string | true | undefined => {
    setTold(true);
    const amountFen = fen();
    const wanted = invoice();
    if (!amountFen || amountReason() || (wanted && !textOf(wanted.title))) return true;
    const about = file.fresh("receipt");
    const sum = words.yuan(amountFen);
    return file.say(
      [
        agreementWords.take(
          about,
          { kind: kind(), way: way(), amountFen, on: file.today() },
          {
            contract: props.contract.id,
            note: textOf(note()),
            invoice: wanted && {
              title: wanted.title.trim(),
              taxNumber: textOf(wanted.taxNumber),
            },
          },
        ),
      ],
      props.isRefund
        ? t("contract.givenBack", sum)
        : t("contract.taken", t("contract.kind")[kind()], sum),
      { label: t("contract.cancelReceipt"), onSelect: () => props.onCancel(about) },
    );
  };
  return (
    <FormDialog
      title={t(titlesOf(props.isRefund, isAdvance()).title)}
      saveLabel={t(titlesOf(props.isRefund, isAdvance()).save)}
      onSave={save}
      onClose={props.onClose}
    >
      <Show when={isAdvance()}>
        <p class="quiet small">{t("contract.advanceHint")}</p>
      </Show>
      <NumberField
        label={t("contract.amount")}
        unit={t("agency.yuanUnit")}
        value={amount()}
        hint={hint()}
        reason={amountReason()}
        onInput={setAmount}
      />
      <ChoiceChips
        label={t("contract.payWay")}
        options={paymentWays.map((value) => ({ value, label: t("contract.way")[value] }))}
        value={way()}
        onChange={setWay}
      />
      <TextField label={t("contract.note")} maxlength={200} value={note()} onInput={setNote} />
      <Show when={!props.isRefund}>
        <InvoiceFields draft={invoice()} isTold={isTold()} onDraft={setInvoice} />
      </Show>
    </FormDialog>
  );
}

interface InvoiceDraft {
  readonly title: string;
  readonly taxNumber: string;
}

/** Whether the client wants an invoice, and made out to whom. */
function InvoiceFields(props: {
  readonly draft: InvoiceDraft | undefined;
  readonly isTold: boolean;
  readonly onDraft: (draft: InvoiceDraft | undefined) => void;
}) {
  const { t } = useI18n();
  const change = (part: Partial<InvoiceDraft>) =>
    props.onDraft({ title: "", taxNumber: "", ...props.draft, ...part });
  const isMissing = () => props.isTold && !textOf(props.draft?.title ?? "");
  return (
    <>
      <CheckField
        label={t("contract.wantsInvoice")}
        isChecked={props.draft !== undefined}
        onChange={(isWanted) => (isWanted ? change({}) : props.onDraft(undefined))}
      />
      <Show when={props.draft !== undefined}>
        <TextField
          label={t("contract.invoiceTitle")}
          maxlength={100}
          value={props.draft?.title ?? ""}
          reason={isMissing() ? t("contract.invoiceTitleMissing") : undefined}
          onInput={(title) => change({ title })}
        />
        <TextField
          label={t("contract.taxNumber")}
          maxlength={40}
          value={props.draft?.taxNumber ?? ""}
          onInput={(taxNumber) => change({ taxNumber })}
        />
      </Show>
    </>
  );
}

/** Why a sum is not taken, in words; that nothing was typed is said when it is to be saved. */
function useAmountReason() {
  const { t } = useI18n();
  const words = useContractWords();
  return (
    account: Account,
    payment: { readonly amountFen: number | undefined; readonly isRefund: boolean },
    isTold: boolean,
  ): string | undefined => {
    const trouble = paymentTrouble(account, payment);
    if (trouble === "moreThanPaid")
      return account.paidFen > 0
        ? t("contract.moreThanPaid", words.yuan(account.paidFen))
        : t("contract.nothingToGiveBack");
    if (trouble === "wholeBeforeSigning")
      return t("contract.wholeBeforeSigning", words.yuan(account.dueFen));
    return trouble && isTold ? t(`contract.${trouble}`) : undefined;
  };
}

/** How the dialog and its button are called. */
function titlesOf(isRefund: boolean, isAdvance: boolean) {
  if (isRefund) return { title: "contract.giveBackTitle", save: "contract.giveBack" } as const;
  return isAdvance
    ? ({ title: "contract.takeAdvanceTitle", save: "contract.takeAdvance" } as const)
    : ({ title: "contract.takeTitle", save: "contract.take" } as const);
}

/** What stands in the field at once; before the signature no more than what was agreed to be first. */
function proposedFen(account: Account, isRefund: boolean): number | undefined {
  if (isRefund) return account.toRefundFen || account.overpaidFen;
  const { next, isSigned } = account;
  return isSigned || next?.kind === "prepayment" ? next?.amountFen : undefined;
}

/** How this client paid last; people mostly pay in one way. */
const lastWay = (receipts: readonly Receipt[]): PaymentWay => receipts[0]?.way ?? "weChat";
