import { createEffect, createSignal, on, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, Dialog, FieldReason, TextField } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "#feature/unsaved";
import {
  checkMove,
  type MissingThing,
  type Move,
  type MoveReason,
  reasonsFor,
  type Stage,
} from "#shared/casework";
import { useMissingWord } from "./missing-words.ts";
import { useMoveName } from "./move-name.ts";

/** Asks why a client leaves the procedure's own order; open while `to` is there. */
export function MoveDialog(props: {
  readonly from: Stage;
  readonly to: Stage | undefined;
  /** What would be passed over. */
  readonly missing: readonly MissingThing[];
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}) {
  const { t, format } = useI18n();
  const wordOf = useMissingWord();
  const nameOf = useMoveName();
  const [reason, setReason] = createSignal<MoveReason>();
  const [text, setText] = createSignal("");
  const [isAsked, setAsked] = createSignal(false);
  const unsaved = createUnsaved(() => props.to !== undefined && text().trim() !== "");
  let form: HTMLFormElement | undefined;
  createEffect(
    on(
      () => props.to,
      () => {
        setReason(undefined);
        setText("");
        setAsked(false);
        queueMicrotask(() => form?.querySelector("input")?.focus());
      },
    ),
  );
  const reasons = () => (props.to ? reasonsFor(props.from, props.to, props.missing) : []);
  const move = () =>
    props.to && checkMove(props.from, props.to, { reason: reason(), text: text() }, props.missing);
  /** A consent that is passed over, and a reason that no chip names, need words. */
  const mustExplain = () => reason() === "other" || props.missing.includes("matchingConsent");
  const whyText = () =>
    t(reason() === "other" ? "caseFile.reasonTextNeeded" : "caseFile.consentTextNeeded");
  const refusal = () => {
    const checked = move();
    return isAsked() && checked && !checked.ok ? checked.reason.type : undefined;
  };
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setAsked(true);
    const checked = move();
    if (checked?.ok) return props.onMove(checked.value);
    const field = refusal() === "textMissing" ? "input[maxlength]" : "input";
    event.currentTarget.querySelector<HTMLElement>(field)?.focus();
  };
  return (
    <Dialog
      isOpen={props.to !== undefined}
      title={nameOf(props.from, props.to ?? props.from)}
      closeLabel={t("common.close")}
      onClose={() => unsaved.leave(props.onClose)}
      actions={
        <>
          <Button onClick={() => unsaved.leave(props.onClose)}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="move-client">
            {t("common.confirm")}
          </Button>
        </>
      }
    >
      <form id="move-client" class="stack" ref={form} onSubmit={submit} novalidate>
        <Show when={props.missing.length > 0}>
          <p>
            <span class="strong">{t("caseFile.missing")}</span>{" "}
            {format.list(props.missing.map((thing) => wordOf(thing)))}
          </p>
          <p class="quiet small">{t("caseFile.missingNote")}</p>
        </Show>
        <div>
          <ChoiceChips
            label={t("caseFile.askReason")}
            options={reasons().map((value) => ({ value, label: t("casework.reason")[value] }))}
            value={reason()}
            onChange={setReason}
          />
          <FieldReason
            id="move-reason"
            reason={refusal() === "reasonMissing" ? t("caseFile.reasonNeeded") : undefined}
          />
        </div>
        <Show when={reason()}>
          <TextField
            label={t("caseFile.reasonText")}
            hint={mustExplain() ? undefined : t("common.optional")}
            reason={refusal() === "textMissing" ? whyText() : undefined}
            maxLength={500}
            value={text()}
            onInput={setText}
          />
        </Show>
      </form>
      <UnsavedQuestion unsaved={unsaved} />
    </Dialog>
  );
}
