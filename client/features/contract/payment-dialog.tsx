import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { CheckField, ChoiceChips, NumberField, TextField } from "#client/ui";
import { type PaymentWay, paymentWays } from "#shared/casework";
import {
  agreementWords,
  type Contract,
  kindOfPayment,
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
  const account = file.accountOf(props.contract);
  const proposed = props.isRefund
    ? account.toRefundFen || account.overpaidFen
    : account.next?.amountFen;
  const [amount, setAmount] = createSignal(proposed ? yuanOf(proposed) : "");
  const [way, setWay] = createSignal<PaymentWay>(lastWay(account.receipts));
  const [note, setNote] = createSignal("");
  const [invoice, setInvoice] = createSignal<InvoiceDraft>();
  const [isTold, setTold] = createSignal(false);
  const fen = () => readYuan(amount());
  const kind = () => (props.isRefund ? "refund" : kindOfPayment(account, fen() ?? 0));
  const amountReason = (): string | undefined => {
    const sum = fen();
    if (props.isRefund && (sum ?? 0) > account.paidFen)
      return t("contract.moreThanPaid", words.yuan(account.paidFen));
    if (!isTold()) return undefined;
    if (sum === undefined) return t("contract.amountMissing");
    return sum === 0 ? t("contract.amountZero") : undefined;
  };
  const hint = (): string | undefined => {
    const sum = fen() ?? 0;
    if (props.isRefund || sum === 0) return undefined;
    const isMore = account.dueFen > 0 && sum > account.dueFen;
    return isMore
      ? t("contract.moreThanDue", words.yuan(account.dueFen))
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
      title={t(props.isRefund ? "contract.giveBackTitle" : "contract.takeTitle")}
      saveLabel={t(props.isRefund ? "contract.giveBack" : "contract.take")}
      onSave={save}
      onClose={props.onClose}
    >
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

/** How this client paid last; people mostly pay in one way. */
const lastWay = (receipts: readonly Receipt[]): PaymentWay => receipts[0]?.way ?? "weChat";
