import { createSignal, createUniqueId, type JSX } from "solid-js";
import { useI18n } from "#client/i18n";
import { FormReason } from "#client/ui";
import { KeptForm } from "#feature/unsaved";

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
  const id = createUniqueId();
  const [reason, setReason] = createSignal<string>();
  const submit = (): void => {
    const refused = props.onSave();
    setReason(refused === true ? undefined : refused);
    if (refused === undefined) props.onClose();
  };
  return (
    <KeptForm
      title={props.title}
      words={{
        close: t("common.close"),
        cancel: t("common.cancel"),
        submit: props.saveLabel ?? t("common.save"),
      }}
      wide={props.wide}
      extra={props.extra}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {props.children}
      <FormReason id={id} reason={reason()} />
    </KeptForm>
  );
}
