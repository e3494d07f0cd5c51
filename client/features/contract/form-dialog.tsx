import { createSignal, createUniqueId, type JSX } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, Dialog, FieldReason } from "#client/ui";

/** A form in a dialog; it closes when its `onSave` answers no reason. */
export function FormDialog(props: {
  readonly title: string;
  readonly saveLabel?: string | undefined;
  /** Saves; answers why it was not taken, `true` when the fields themselves say so. */
  readonly onSave: () => string | true | undefined;
  readonly onClose: () => void;
  readonly wide?: boolean | undefined;
  /** Buttons beside the one that saves. */
  readonly extra?: JSX.Element;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  const form = createUniqueId();
  const [reason, setReason] = createSignal<string>();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const refused = props.onSave();
    setReason(refused === true ? undefined : refused);
    if (refused === undefined) props.onClose();
  };
  return (
    <Dialog
      isOpen
      wide={props.wide}
      title={props.title}
      closeLabel={t("common.close")}
      onClose={() => props.onClose()}
      actions={
        <>
          {props.extra}
          <Button onClick={() => props.onClose()}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form={form}>
            {props.saveLabel ?? t("common.save")}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" onSubmit={submit} novalidate>
        {props.children}
        <FieldReason id={`${form}-reason`} reason={reason()} />
      </form>
    </Dialog>
  );
}
