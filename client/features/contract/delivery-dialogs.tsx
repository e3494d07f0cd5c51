import { createSignal, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Banner, CheckField, ChoiceChips, SignaturePad, type Strokes, TextField } from "#client/ui";
import { type DeliveryKind, deliveryKinds } from "#shared/casework";
import {
  agreementWords,
  type Contract,
  type Delivery,
  introductionNoted,
  meetingDelivery,
} from "#shared/contracts";
import { ulidSchema } from "#shared/kernel";
import { useContracts } from "./contracts-context.ts";
import { FormDialog } from "./form-dialog.tsx";
import { freshKey } from "./open-contracts.ts";
import { readDayUntil, textOf } from "./typed.ts";

/** Writes down a meeting or an introduction that came about outside of the introductions here. */
export function DeliveryDialog(props: {
  readonly contract: Contract;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const file = useContracts();
  const [kind, setKind] = createSignal<DeliveryKind>("meeting");
  const [day, setDay] = createSignal<string>(file.today());
  const [what, setWhat] = createSignal("");
  const [isAbsent, setAbsent] = createSignal(false);
  const on = () => readDayUntil(day(), file.today());
  const kindWord = (): string => t("contract.delivery")[kind()];
  /** Known to be used up, it is a gift; used up by somebody else apart, it is announced. */
  const isUsedUp = (): boolean => file.ledgerOf(props.contract).tally[kind()].left === 0;
  const coolingOff = () => {
    const until = props.contract.signed?.coolingOffUntil;
    const held = on();
    return until && held !== "bad" && held <= until ? until : undefined;
  };
  const dayReason = (): string | undefined => {
    if (on() === "bad") return t("contract.badDay");
    return on() === "ahead" ? t("contract.deliveryAhead") : undefined;
  };
  const save = (): string | true | undefined => {
    const held = on();
    if (held === "bad" || held === "ahead") return true;
    const key = ulidSchema.parse(freshKey());
    const given = { contract: props.contract.id, on: held, what: textOf(what()) };
    const done =
      kind() === "meeting"
        ? meetingDelivery({ ...given, meeting: key, isClientAbsent: isAbsent() })
        : introductionNoted({ ...given, key });
    const gift = isUsedUp() ? [agreementWords.excuse(done.about, "gift")] : [];
    return file.say([done, ...gift], t("contract.deliverySaid", kindWord()));
  };
  return (
    <FormDialog title={t("contract.deliveryTitle")} onSave={save} onClose={props.onClose}>
      <ChoiceChips
        label={t("contract.deliveryKind")}
        options={deliveryKinds.map((value) => ({ value, label: t("contract.delivery")[value] }))}
        value={kind()}
        onChange={setKind}
      />
      <Show when={isUsedUp()}>
        <Banner tone="ask">{t("contract.usedUp", kindWord())}</Banner>
      </Show>
      <Show when={coolingOff()}>
        {(until) => <Banner tone="ask">{t("contract.inCoolingOff", format.day(until()))}</Banner>}
      </Show>
      <TextField
        label={t("contract.deliveryOn")}
        value={day()}
        reason={dayReason()}
        onInput={setDay}
      />
      <TextField
        label={t("contract.deliveryWhat")}
        maxlength={200}
        value={what()}
        hint={t("contract.deliveryWhatHint")}
        onInput={setWhat}
      />
      <Show when={kind() === "meeting"}>
        <CheckField
          label={t("contract.clientAbsent")}
          isChecked={isAbsent()}
          onChange={setAbsent}
        />
      </Show>
    </FormDialog>
  );
}

const ways = ["message", "paper", "screen"] as const;

/** Writes down how the client said that something was delivered; on the screen with a signature. */
export function ConfirmDialog(props: {
  readonly delivery: Delivery;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const file = useContracts();
  const [how, setHow] = createSignal<(typeof ways)[number]>("message");
  const [strokes, setStrokes] = createSignal<Strokes>([]);
  const [isTold, setTold] = createSignal(false);
  const isUnsigned = () => how() === "screen" && strokes().length === 0;
  const save = (): string | true | undefined => {
    setTold(true);
    if (isUnsigned()) return true;
    const drawn = how() === "screen" ? { strokes: strokes() } : {};
    return file.say(
      [
        agreementWords.confirm(props.delivery.about, {
          on: file.today(),
          how: how(),
          ...drawn,
        }),
      ],
      t("contract.confirmSaid"),
    );
  };
  return (
    <FormDialog
      title={t("contract.confirmTitle")}
      saveLabel={t("contract.confirm")}
      onSave={save}
      onClose={props.onClose}
    >
      <p>
        {t(
          "contract.confirmText",
          t("contract.delivery")[props.delivery.kind],
          format.day(props.delivery.on),
        )}
      </p>
      <ChoiceChips
        label={t("contract.signHow")}
        options={ways.map((value) => ({ value, label: t("contract.confirmHow")[value] }))}
        value={how()}
        onChange={setHow}
      />
      <Show when={how() === "screen"}>
        <SignaturePad
          label={t("contract.signPad")}
          clearLabel={t("contract.clearPad")}
          strokes={strokes()}
          reason={isTold() && isUnsigned() ? t("contract.signPadEmpty") : undefined}
          onStrokes={setStrokes}
        />
      </Show>
    </FormDialog>
  );
}
