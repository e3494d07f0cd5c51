import { createSignal, type JSX, Show } from "solid-js";
import { useWork } from "#client/documents";
import { useI18n } from "#client/i18n";
import { ChoiceChips, FormReason, TextField } from "#client/ui";
import { KeptForm } from "#feature/unsaved";
import type { ClientId } from "#shared/kernel";
import { type HandOutReason, handOutReasons } from "./hand-out-reasons.ts";

/**
 * Asks why a client's whole file leaves the app. `onTraced` comes only when the trace of it, with the
 * reason, is on this device's disk; nothing may leave before.
 */
export function WhyHandedOut(props: {
  readonly client: ClientId;
  /** How the trace names what leaves. */
  readonly what: "file print" | "history print" | "export";
  readonly title: string;
  readonly submit: string;
  /** What leaves, and what to mind. */
  readonly children?: JSX.Element;
  readonly onTraced: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const { reveal } = useWork();
  const [reason, setReason] = createSignal<HandOutReason>();
  const [text, setText] = createSignal("");
  const [refusal, setRefusal] = createSignal<string>();
  const [isBusy, setBusy] = createSignal(false);
  const submit = async (): Promise<void> => {
    const [why, words] = [reason(), text().trim()];
    if (!why) return void setRefusal(t("caseFile.reasonNeeded"));
    if (why === "other" && words === "") return void setRefusal(t("caseFile.reasonTextNeeded"));
    setBusy(true);
    const given = why === "other" ? words : why;
    const trace = await reveal({ client: props.client, field: props.what, reason: given });
    setBusy(false);
    if (!trace.ok) return void setRefusal(t("print.notTraced"));
    props.onClose();
    props.onTraced();
  };
  return (
    <KeptForm
      title={props.title}
      words={{ close: t("common.close"), cancel: t("common.cancel"), submit: props.submit }}
      isReady={!isBusy()}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      {props.children}
      <div>
        <ChoiceChips
          label={t("print.whyLabel")}
          options={handOutReasons.map((value) => ({ value, label: t("print.why")[value] }))}
          value={reason()}
          onChange={(value) => {
            setReason(value);
            setRefusal(undefined);
          }}
        />
        <FormReason id="hand-out-reason" reason={refusal()} />
      </div>
      <Show when={reason() === "other"}>
        <TextField
          label={t("caseFile.reasonText")}
          maxLength={200}
          value={text()}
          onInput={setText}
        />
      </Show>
      <p class="quiet small">{t("print.whyNote")}</p>
    </KeptForm>
  );
}
