import { createUniqueId, type JSX } from "solid-js";
import { useI18n } from "#client/i18n";
import { Button, FieldReason } from "#client/ui";
import { createUnsaved, UnsavedQuestion } from "./unsaved.tsx";

/** A form within a page, to be saved or given up; what was typed is asked about before it goes. */
export function InlineForm(props: {
  readonly class?: string;
  /** Instead of "Save". */
  readonly saveLabel?: string;
  /** Why the whole form was not taken. */
  readonly refusal?: string | undefined;
  readonly onSave: () => unknown;
  readonly onLeave: () => void;
  readonly children: JSX.Element;
}) {
  const { t } = useI18n();
  const unsaved = createUnsaved();
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    unsaved.save(() => props.onSave());
  };
  return (
    <form
      class={props.class === undefined ? "stack" : `stack ${props.class}`}
      ref={unsaved.watch}
      onSubmit={save}
      novalidate
    >
      {props.children}
      <FieldReason id={createUniqueId()} reason={props.refusal} />
      <div class="cluster">
        <Button kind="primary" type="submit">
          {props.saveLabel ?? t("common.save")}
        </Button>
        <Button onClick={() => unsaved.leave(props.onLeave)}>{t("common.cancel")}</Button>
      </div>
      <UnsavedQuestion unsaved={unsaved} />
    </form>
  );
}
