import { createSignal } from "solid-js";
import { useI18n } from "#client/i18n";
import { TextField } from "#client/ui";
import { agreementWords } from "#shared/contracts";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { textOf } from "./typed.ts";

/** Cancels a receipt, with a reason that stays. */
export function CancelReceiptDialog(props: {
  readonly receipt: string;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const file = useContracts();
  const [reason, setReason] = createSignal("");
  const [isTold, setTold] = createSignal(false);
  const save = (): string | true | undefined => {
    setTold(true);
    const why = textOf(reason());
    if (!why) return true;
    return file.say(
      [agreementWords.cancel(props.receipt, file.today(), why)],
      t("contract.cancelled"),
    );
  };
  return (
    <FormDialog
      title={t("contract.cancelTitle")}
      saveLabel={t("contract.cancelReceipt")}
      onSave={save}
      onClose={props.onClose}
    >
      <p class="quiet small">{t("contract.cancelHint")}</p>
      <TextField
        label={t("contract.cancelReason")}
        maxlength={200}
        value={reason()}
        reason={isTold() && !textOf(reason()) ? t("contract.cancelReasonMissing") : undefined}
        onInput={setReason}
      />
    </FormDialog>
  );
}

/** Writes down the number of the invoice that was made out for a receipt. */
export function InvoiceDialog(props: { readonly receipt: string; readonly onClose: () => void }) {
  const { t } = useI18n();
  const file = useContracts();
  const [number, setNumber] = createSignal("");
  const [isTold, setTold] = createSignal(false);
  const save = (): string | true | undefined => {
    setTold(true);
    const text = textOf(number());
    if (!text) return true;
    return file.say(
      [agreementWords.invoiced(props.receipt, file.today(), text)],
      t("contract.invoiceSaid", text),
    );
  };
  return (
    <FormDialog title={t("contract.invoiceGive")} onSave={save} onClose={props.onClose}>
      <TextField
        label={t("contract.invoiceNumber")}
        maxlength={60}
        value={number()}
        reason={isTold() && !textOf(number()) ? t("contract.invoiceNumberMissing") : undefined}
        onInput={setNumber}
      />
    </FormDialog>
  );
}
