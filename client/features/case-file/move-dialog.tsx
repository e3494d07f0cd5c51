import { createEffect, createSignal, on, Show } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, ChoiceChips, Dialog, FieldReason, TextField } from "#client/ui";
import {
  checkMove,
  type Move,
  type MoveReason,
  moveReasons,
  moves,
  type Stage,
} from "#shared/casework";
import { useMoveName } from "./move-name.ts";

/** Asks why a client leaves the procedure's own order; open while `to` is there. */
export function MoveDialog(props: {
  readonly from: Stage;
  readonly to: Stage | undefined;
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}) {
  const { t } = useI18n();
  const nameOf = useMoveName();
  const [reason, setReason] = createSignal<MoveReason>();
  const [text, setText] = createSignal("");
  const [isAsked, setAsked] = createSignal(false);
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
  const reasons = (): readonly MoveReason[] => {
    const kind = props.to && moves[props.from][props.to];
    return kind ? moveReasons[kind] : [];
  };
  const move = () =>
    props.to && checkMove(props.from, props.to, { reason: reason(), text: text() });
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
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form="move-client">
            {t("common.confirm")}
          </Button>
        </>
      }
    >
      <form id="move-client" class="stack" ref={form} onSubmit={submit} novalidate>
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
            hint={reason() === "other" ? undefined : t("common.optional")}
            reason={refusal() === "textMissing" ? t("caseFile.reasonTextNeeded") : undefined}
            maxLength={500}
            value={text()}
            onInput={setText}
          />
        </Show>
      </form>
    </Dialog>
  );
}
